import { assert, constantFrom, nat, pre, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/types.ts';
import { check } from '../findings-of.ts';
import { identity, type MarkedText, source, target } from './marked-pair.ts';

type Side = 'source' | 'target';

/** What a pair is said to be of identity or security when one of its sides is edited. */
function complaints(side: Side, edited: string): readonly Finding[] {
  const pair = { source: source.text, target: target.text, [side]: edited };
  return check(pair.source, pair.target, { identity }).filter(
    ({ category }) => category === 'identity' || category === 'security',
  );
}

type Edit = (text: string) => string;

const replace =
  (found: string | RegExp, put: string): Edit =>
  (text) =>
    text.replace(found, put);

/** What Markdown lets an author write in more than one way. */
const anySide: readonly (readonly [string, Edit])[] = [
  ['another list marker', replace(/^- /gm, '* ')],
  ['a third list marker', replace(/^- /gm, '+   ')],
  ['a numbered list', replace(/^- /gm, '1. ')],
  ['a list indented', replace(/^- /gm, '  - ')],
  ['a loose list', replace(/^- /gm, '\n- ')],
  ['padding in a table', replace(/\| /g, '|    ')],
  ['no padding in a table', replace(/ ?\| ?/g, '|')],
  ['a table without its outer bars', replace(/^\| (.*) \|$/gm, '$1')],
  ['the alignment of a column', replace('| --- | --- | --- |', '| :--- | :-: | ---: |')],
  ['longer rules in a table', replace('| --- | --- | --- |', '|----------|---|-------------|')],
  ['a heading underlined', replace(/^# (.*)$/m, '$1\n===')],
  ['a heading closed', replace(/^# (.*)$/m, '# $1 #####')],
  ['a heading deeper', replace(/^# /m, '## ')],
  ['a longer fence', replace(/^```/gm, '`````')],
  ['a fence of tildes', replace(/^```/gm, '~~~')],
  ['an indented fence', replace(/```sh\n(.*)\n```/, '  ```sh\n  $1\n  ```')],
  ['a wider quotation', replace(/^> /gm, '>  ')],
  ['a hard break by blanks', replace(/ (?=`⟦?lantern report)/, '  \n')],
  ['a hard break by a backslash', replace(/ (?=`⟦?lantern report)/, '\\\n')],
  [
    'a link by reference',
    replace(/\]\((https:\/\/lantern\.example\/policy\?a=1#report)\)(.*)/, '][policy]$2\n\n[policy]: $1'),
  ],
  ['a link in angle brackets', replace(/\]\((https:\/\/lantern\.example\/policy\?a=1#report)\)/, '](<$1>)')],
  ['a bare address', replace('<https://docs.lantern.example/guide>', ' https://docs.lantern.example/guide ')],
  ['another quote around a title', replace(/"(https:\/\/lantern\.example\/team)"/, "'$1'")],
  ['another label of a footnote', replace(/\[\^1\]/g, '[^digest]')],
  ['another kind of quote in front matter', replace(/^contact: (.*)$/m, 'contact: "$1"')],
  ['single quotes in HTML', replace(/href="(.*?)"/, "href='$1'")],
  ['longer delimiters of code', replace('`lantern report --encrypt`', '`` lantern report --encrypt ``')],
  ['blank lines', (text) => `${text.replaceAll(/\n\n(?!xj)/g, '\n\n\n')}\n\n`],
  ['another end of line', replace(/\n/g, '\r\n')],
  ['blanks at the ends of lines', replace(/([.|])$/gm, '$1 ')],
  ['a line across', replace(/^> /m, '---\n\n> ')],
  ['an entity for a letter', replace(/ (?=2\.4\.1)/, '&#32;')],
];

/** What a translator may say in another way. */
const targetOnly: readonly (readonly [string, Edit])[] = [
  ['another word', replace('공개하기', '발표하기')],
  [
    'another order in a sentence',
    replace('2.4.1에서 수정되었고 CVE-2025-12345로 관리됩니다', 'CVE-2025-12345로 관리되며 2.4.1에서 수정되었습니다'),
  ],
  ['another order of links', replace(/^(\[정책\]\(.*?\))과 (<.*?>), (!\[로고\]\(.*?\))를/m, '$3와 $2, $1을')],
  ['emphasis', replace('담당 팀', '**담당 팀**')],
  ['underscores for emphasis', replace('담당 팀', '_담당 팀_')],
  ['an entity for a character', replace('정책', '&#51221;책')],
  ['full-width punctuation', replace('해 주십시오.', '해 주십시오．')],
  ['quotation marks', replace('담당 팀', '‘담당 팀’')],
  ['a particle apart', replace('security@lantern.example로', 'security@lantern.example 으로')],
  ['a gloss', replace('커밋', '커밋(commit)')],
];

/** What an author may say in another way. */
const sourceOnly: readonly (readonly [string, Edit])[] = [
  ['another word', replace('before you publish', 'before you disclose')],
  [
    'another order in a sentence',
    replace(/Fixed in 2\.4\.1 and tracked as CVE-2025-12345/, 'Tracked as CVE-2025-12345, fixed in 2.4.1'),
  ],
  ['another emphasis', replace('the team', '**the team**')],
  ['underscores for emphasis', replace('the team', '_the team_')],
  ['an entity for a character', replace('Footnotes', '&#70;ootnotes')],
  ['typographic punctuation', replace('Footnotes name it as well.', 'Footnotes — “name it” as well…')],
  ['upper case', replace('Security policy', 'SECURITY POLICY')],
];

describe('an edit outside what must not change is none of identity', () => {
  const cases = [
    ...anySide.flatMap(([name, edit]) => (['target', 'source'] as const).map((side) => [side, name, edit] as const)),
    ...targetOnly.map(([name, edit]) => ['target', name, edit] as const),
    ...sourceOnly.map(([name, edit]) => ['source', name, edit] as const),
  ];
  it.each(cases)('in the %s: %s', (side, _name, edit) => {
    const { text } = { source, target }[side];
    const edited = edit(text);
    expect(edited).not.toBe(text);
    expect(complaints(side, edited)).toEqual([]);
  });

  // Words of prose, in lines that are prose: what stands in code, in front matter, in HTML or in the brackets of a link has a meaning for machines.
  const words = { source: /(?<![\w@.<"(/:-])[a-z]{3,}(?![\w@.>"):/-])/g, target: /[가-힣]/g };
  const letters = { source: constantFrom('a', 'e', 'o', 't', 'x'), target: constantFrom('가', '나', '운', '읽', '설') };

  it.each<[Side, MarkedText]>([
    ['target', target],
    ['source', source],
  ])('whatever letter of a word changes in the %s', (side, { text, sites }) => {
    const isInside = (offset: number): boolean =>
      sites.some(({ start, value }) => offset >= start && offset < start + value.length);
    const offsets = [...text.matchAll(words[side])].map(({ index }) => index).filter((offset) => !isInside(offset));
    const edits = record({ offset: constantFrom(...offsets), letter: letters[side], cut: constantFrom(0, 1) });
    assert(
      property(edits, ({ offset, letter, cut }) => {
        const edited = text.slice(0, offset) + letter + text.slice(offset + cut);
        pre(edited !== text);
        expect(complaints(side, edited), edited.slice(Math.max(0, offset - 20), offset + 20)).toEqual([]);
      }),
      { numRuns: Number(process.env['DIGLOT_RUNS'] ?? 100) },
    );
  });

  it.each<[Side, MarkedText]>([
    ['target', target],
    ['source', source],
  ])('wherever a line of prose of the %s is broken', (side, { text, sites }) => {
    const blanks = [...text.matchAll(/(?<=^[^|<`\n#-].{0,300}) (?=[^\n]*[^|\n]$)/gm)]
      .map(({ index }) => index)
      .filter((offset) => !sites.some(({ start, value }) => offset >= start && offset < start + value.length));
    assert(
      property(constantFrom(...blanks), nat(3), (offset, indent) => {
        // A line that begins so would be a list, a quotation or a heading.
        pre(!/^(?:[-+*>#=]|\d+[.)])/.test(text.slice(offset + 1)) && !text.slice(0, offset).endsWith('>'));
        const edited = `${text.slice(0, offset)}\n${' '.repeat(indent)}${text.slice(offset + 1)}`;
        expect(complaints(side, edited), edited.slice(Math.max(0, offset - 20), offset + 20)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

import { assert, constantFrom, nat, pre, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/types.ts';
import { check } from '../findings-of.ts';
import { identity, type MarkedText, type Site, source, target } from './marked-pair.ts';

type Side = 'source' | 'target';

/** An edit of one character of a value: its offset in the text, how many characters go, and what comes. */
interface Edit {
  readonly offset: number;
  readonly cut: 0 | 1;
  readonly put: string;
}

const characters = constantFrom('a', 'Z', '7', '-', '.', 'о', '\u200b', '\u00ad', 'ｅ', 'é', '@', '/', '가');

/** What is put before or after a value is next to it, not in it. */
function editOf({ start, value }: Site, at: number, what: 'replace' | 'insert' | 'delete', character: string): Edit {
  if (what === 'insert') return { offset: start + 1 + (at % (value.length - 1)), cut: 0, put: character };
  return { offset: start + (at % value.length), cut: 1, put: what === 'delete' ? '' : character };
}

/** Whether the value is the same for its reader: Markdown shows one blank for two, and blanks, dots and hyphens only group digits. */
function keepsValue(text: string, { value }: Site, { offset, cut, put }: Edit): boolean {
  const lost = text.slice(offset, offset + cut);
  if (lost === put) return true;
  if (put === '' && lost === ' ' && / {2}/.test(text.slice(offset - 1, offset + 2))) return true;
  if (value.startsWith('DE89') && put === '' && lost === ' ') return true;
  return value.startsWith('+') && /^[ .-]?$/.test(put) && !/\d/.test(lost);
}

/** Errors on a line of the side that was edited, or, where nothing is left there to point at, on the same line of the other. */
function errorsOn(findings: readonly Finding[], side: Side, line: number): readonly Finding[] {
  const holds = (place: Finding['target']): boolean =>
    place !== null && place.startLine <= line && line <= place.endLine;
  return findings.filter(
    ({ level, source: there, target: here }) => level === 'error' && holds(side === 'source' ? (there ?? here) : here),
  );
}

/** Sites of values that the text names once: a translation may name an address again where its source has a pronoun. */
const namedOnce = ({ sites }: MarkedText): readonly Site[] =>
  sites.filter(({ value }) => sites.filter((other) => other.value === value).length === 1);

describe('a single edit inside what must not change', () => {
  it('is silent where there is none', () => {
    expect(source.text.split('\n')).toHaveLength(target.text.split('\n').length);
    expect(check(source.text, target.text, { identity })).toEqual([]);
  });

  it.each<[Side, string, readonly Site[]]>([
    ['target', target.text, target.sites],
    ['source', source.text, namedOnce(source)],
  ])('is an error on its line, wherever it is in the %s', (side, text, sites) => {
    const edits = record({
      site: constantFrom(...sites),
      at: nat(),
      what: constantFrom('replace', 'insert', 'delete'),
      character: characters,
    });
    assert(
      property(edits, ({ site, at, what, character }) => {
        const edit = editOf(site, at, what, character);
        pre(!keepsValue(text, site, edit));
        const edited = text.slice(0, edit.offset) + edit.put + text.slice(edit.offset + edit.cut);
        const line = text.slice(0, edit.offset).split('\n').length;
        const pair = { source: source.text, target: target.text, [side]: edited };
        const found = errorsOn(check(pair.source, pair.target, { identity }), side, line);
        const shown = `${what} ${JSON.stringify(edit.put)} at ${line}: ${edited.split('\n')[line - 1]}`;
        expect(found.length, shown).toBeGreaterThan(0);
      }),
      { numRuns: Number(process.env['DIGLOT_RUNS'] ?? 150) },
    );
  });
});

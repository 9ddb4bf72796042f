import { cjkLetters, finalMark } from './prose.ts';
import type { TextLine } from './text-line.ts';

/** Evidence is bounded, so that no single line decides over its neighbours. */
const strongest = 3;

/** Longer lines are judged by their first characters: enough to tell, and the cost of a line stays bounded. */
const judged = 400;

/**
 * How much a line looks like code (positive) rather than prose in any language (negative), from −3 to 3. The figures are
 * log odds by rough estimate: 1 is a hint, 2 is what one rarely sees in the other kind.
 */
export function codeEvidence(line: TextLine): number {
  const text = line.text.slice(0, judged);
  if (prompt.test(text)) return 2.5;
  if (siteMark.test(text)) return -1.5;
  const bare = withoutQuotedProse(text);
  const prose = cjkLetters(bare);
  const evidence = prose > 1 ? -Math.min(3, 0.8 + prose * 0.2) + cjkCode(bare) : latinEvidence(text, bare, line.indent);
  return Math.max(-strongest, Math.min(strongest, evidence));
}

const prompt = /^(?:\$|>>>|\.\.\.|PS>|C:\\>) ?\S/;

/** Rules, and the directives and shortcodes of site generators: they stand in prose. */
const siteMark = /^(?:-{3,}|\*{3,}|={3,}|:::.*|\/\/\/.*|\{[*%{:#@/].*\})$/;

/** String literals, markup and comments in code may be written in any language. */
function withoutQuotedProse(text: string): string {
  const bare = text.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""');
  const comment = /(?:^|[\s;{}()])(?:\/\/|#|\/\*|<!--|--\s)/.exec(bare);
  // What stands before a comment may be a bracket that opens a block.
  const end = comment ? comment.index + (/^[;{}()]/.test(comment[0]) ? 1 : 0) : bare.length;
  return bare.slice(0, end).trim();
}

/** Words of another script do not make prose of what opens or closes a block or is drawn as a tree. */
function cjkCode(bare: string): number {
  if (/[{};]$|=>|^\s*[│├└┌]|──/.test(bare)) return 2;
  return /^(?:<[A-Za-z][^<>]*>|\{)/.test(bare) ? 0.6 : 0;
}

const cues: readonly (readonly [cue: RegExp, weight: number])[] = [
  // Statements and blocks: `};`, `})`, `foo {`, `a = b;`
  [/[;{}]$|^[\])}>;,\s]+$/, 2],
  [/(?:[([\\|]|&&|=>|->)$/, 1.2],
  [/[\w\])"'],$/, 0.4],
  // Declarations and control flow; words that begin sentences as well count only with a sign of code behind them.
  [
    /^(?:export |import |from |const |let |var |def |class |function |async |await |return\b|public |private |static |fn |func |impl |package |using |namespace |interface |struct |enum |type |#include|@[A-Za-z_][\w.]*(?:$|\())/,
    0.6,
  ],
  [
    /^(?:import|from|export|const|let|var|def|class|function|async|await|return|public|private|static|fn|func|type|interface|if|elif|for|while|with|try|except|switch|case|print|raise|throw|yield|else)\b.*[=({:;.[<"']/,
    1.4,
  ],
  [/^(?:import|from) [\w.]+(?: as \w+| import .+)?$/, 2],
  // Assignments, calls, members, pairs.
  [/^[\w.$[\]'"@-]+\s*(?::\s*[\w.[\]]+\s*)?(?:[-+*/|&]?=|:=)(?!=)/, 1.6],
  [/[\w$]\([^()]{0,300}\)/, 1],
  [/^(?:[\w$]+\.)+[\w$]+\(/, 1],
  [/^["']?[\w.@/-]+["']?:\s*(?:["'[{\d-]|true|false|null|\||>)/, 1.4],
  [/^[\w.-]+:$|^- [\w.-]+:(?:\s|$)/, 0.7],
  [/^[[{(].*[\]})],?$/, 0.8],
  // Markup.
  [/^<\/?[A-Za-z][^<>]*>.*<\/[A-Za-z][\w.-]*>$/, 1],
  [/^<\/?[A-Za-z][^<>]*\/?>$/, 0.1],
  [/^[\w-]+=(?:""|\{.*\})/, 1],
  // Consoles: options, well-known commands, paths, drawn trees, log lines.
  [/(?:^|\s)--?[A-Za-z][\w-]*(?:[=\s]|$)/, 1],
  [
    /^(?:sudo |npx |uvx? |pipx )?(?:apt|apt-get|brew|bundle|bun|cargo|cat|cd|chmod|composer|conda|cp|curl|deno|docker|dotnet|echo|export|gem|git|go|gpg|gpg2|grep|helm|java|kubectl|ls|make|mkdir|mv|node|npm|npx|openssl|pip|pip3|pnpm|poetry|python|python3|rm|ruby|rustup|sh|bash|ssh|source|sudo|tar|touch|uv|wget|yarn)(?: [^\s]+)+$/,
    2,
  ],
  [/[│├└┌┐┘┬┴┼]|──/, 2],
  [/^(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE)\b/, 1.5],
  [/^(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER) /, 1.5],
  [/^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/, 1.5],
  // Comments alone say little; two `#` open a heading rather than one.
  [/^#{2,6}\s/, -1],
  [/^(?:\/\/|\/\*|\*\/|#(?!#)|"""|''')/, 0.6],
  [/^#!\//, 2],
];

function latinEvidence(text: string, bare: string, indent: number): number {
  let evidence = indent >= 2 && !/^(?:[-*+•·ㆍ○▪]|\d+[.)])\s/.test(text) ? 0.5 : 0;
  for (const [cue, weight] of cues) if (cue.test(bare) || (weight < 1 && cue.test(text))) evidence += weight;
  return evidence - proseEvidence(text, bare);
}

/** Sentences, words without any sign, bullets, table rows and quotations. */
function proseEvidence(text: string, bare: string): number {
  const words = bare
    .split(/\s+/)
    .filter((word) => /^["'(]?(?:[A-Za-z][a-z]*|[A-Z]+)(?:['-][A-Za-z]+)?[)"',.;:!?]{0,2}$/.test(word)).length;
  const all = bare.split(/\s+/).length;
  let evidence = 0;
  if (words >= 4 && words / all > 0.6) evidence += 1 + words * 0.15;
  else if (words === all && all <= 3) evidence += 1;
  if (finalMark(text) === 'stop' && words >= 3) evidence += 1;
  if (/^[ㆍ·•◦○●▪■□◆※→]|^> /.test(text)) evidence += 2.5;
  if (/^[-*+] |^\(?\d{1,3}[.)] /.test(text)) evidence += 1;
  if (/^\|.*\|$|^:?-+:?(?: *\| *:?-+:?)+$/.test(text)) evidence += 4;
  return evidence;
}

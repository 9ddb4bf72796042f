import type { Document, Facts, Invariant, Range } from '../../types.ts';
import { similarity } from '../similarity.ts';
import { linesOf, rangeOfLines } from './code-lines.ts';
import { type CodeSyntax, syntaxOf } from './code-syntax.ts';
import { differingLines, type LinePair } from './pair-lines.ts';
import { type ReadCode, type ReadLine, readLines } from './read-lines.ts';
import { differingValues, isTranslatedComment, isTranslatedLine, type Rewording } from './rewording.ts';

/**
 * How a block of code differs: lines that are `changed`; `spacing`, the lines that differ in blanks alone, once for a block; `comments`,
 * which says, once for a block, that some of it is only translated; `replaced`, a key that is another key as a whole.
 */
export interface CodeDifference {
  readonly messageId: 'changed' | 'spacing' | 'comments' | 'replaced';
  readonly facts: Facts;
  readonly source: Range;
  readonly target: Range;
  /** True where the ranges are one whole line each, so that the one can be put in place of the other. */
  readonly isWhole: boolean;
}

/** One side's block of code. */
export interface CodeSide {
  readonly invariant: Invariant;
  readonly document: Document;
  readonly language: string | null;
}

/**
 * Compares two blocks of code line by line; changed lines that follow one another are one difference. With `rewording`, comments are set
 * aside and lines may hold the target's own script as translations; without it (keys) every byte counts.
 */
export function compareCode(source: CodeSide, target: CodeSide, rewording: Rewording | null): CodeDifference[] {
  const syntax = rewording && syntaxOf(source.language ?? target.language);
  const from = readSource(source, syntax);
  const to = readLines(linesOf(target.invariant, target.document), syntax);
  const pairs = differingLines(from.code, to.code);
  const translated = pairs.filter(
    (pair) =>
      rewording && pair.source && pair.target && isTranslatedLine(pair.source.text, pair.target.text, rewording),
  );
  if (rewording && translated.length > 0) translated.push(...pairs.filter((pair) => isRedrawn(pair, rewording)));
  if (rewording) translated.push(...rewrapped(pairs, rewording).filter((pair) => !translated.includes(pair)));
  const changed = pairs.filter((pair) => !translated.includes(pair));
  if (rewording) {
    const comments = compareComments(from, to, rewording);
    changed.push(...comments.changed);
    translated.push(...comments.translated);
  }
  const toDifference = (messageId: CodeDifference['messageId'], run: readonly LinePair[]): CodeDifference => ({
    messageId,
    facts: factsOf(run, from, to),
    source: rangeOf(run, 'source', from, source.invariant.range),
    target: rangeOf(run, 'target', to, target.invariant.range),
    isWhole: run.length === 1 && isWholeLine(run[0]!.source, from) && isWholeLine(run[0]!.target, to),
  });
  const spaced = changed.filter(isSpacing).toSorted(byPlace);
  return [
    ...runs(changed.filter((pair) => !isSpacing(pair))).map((run) => toDifference('changed', run)),
    ...(spaced.length > 0 ? [toDifference('spacing', spaced)] : []),
    ...translated
      .toSorted(byPlace)
      .slice(0, 1)
      .map((pair) => toDifference('comments', [pair])),
  ];
}

const readSources = new WeakMap<Invariant, { readonly code: ReadCode; readonly syntax: CodeSyntax | null }>();

/** The code of a source, read once for the translations that differ. */
function readSource({ invariant, document }: CodeSide, syntax: CodeSyntax | null): ReadCode {
  const known = readSources.get(invariant);
  if (known && known.syntax === syntax) return known.code;
  const code = readLines(linesOf(invariant, document), syntax);
  readSources.set(invariant, { code, syntax });
  return code;
}

function isWholeLine(line: ReadLine | null, { lines }: ReadCode): boolean {
  return line !== null && lines[line.position]!.text === line.text;
}

function isSpacing({ source, target }: LinePair): boolean {
  return (source?.text ?? '').replace(/\s/g, '') === (target?.text ?? '').replace(/\s/g, '');
}

/** Lines of prose that are translated together, on more lines or fewer than the source has. */
function rewrapped(pairs: readonly LinePair[], rewording: Rewording): LinePair[] {
  return runs(pairs).flatMap((run) => {
    if (run.every(({ source, target }) => source && target) || !run.every(({ source }) => source?.isProse ?? true))
      return [];
    const text = (side: 'source' | 'target'): string => run.flatMap((pair) => pair[side]?.text ?? []).join('\n');
    return isTranslatedLine(text('source'), text('target'), rewording) ? run : [];
  });
}

/** True where a line of a table drawn with lines is only broken otherwise, as its translated cells need more lines or fewer. */
function isRedrawn({ source, target }: LinePair, { own }: Rewording): boolean {
  const isDrawn = (line: ReadLine | null): boolean =>
    line === null || /[\u2500-\u257F][^\u2500-\u257F]+[\u2500-\u257F]/.test(line.text);
  return isDrawn(source) && isDrawn(target) && (target === null || (own?.test(target.text) ?? false));
}

/** Comments are compared as a multiset: a translation may set them elsewhere and break them otherwise. */
function compareComments(
  { comments: sources, lines: sourceLines }: ReadCode,
  { comments: targets, lines: targetLines }: ReadCode,
  rewording: Rewording,
): { changed: LinePair[]; translated: LinePair[] } {
  const lost = without(sources, targets);
  const fresh = without(targets, sources);
  const texts = lost.map((line) => line.text);
  const isTranslated = (line: ReadLine): boolean => isTranslatedComment(line.text, texts, rewording);
  const translations = fresh.filter(isTranslated);
  const changed = fresh
    .filter((line) => !isTranslated(line))
    .map((line) => {
      const nearest = nearestTo(line, lost);
      if (nearest) lost.splice(lost.indexOf(nearest), 1);
      return pairOf(nearest, line);
    });
  const values = differingValues(
    lost.map((line) => line.text),
    translations.map((line) => line.text),
    rewording,
    { source: wholeOf(sourceLines), target: wholeOf(targetLines) },
  ).map(({ side, index }) =>
    side === 'source' ? pairOf(lost[index]!, translations[0] ?? null) : pairOf(lost[0] ?? null, translations[index]!),
  );
  // Where nothing was translated a comment that is gone is a line that is gone.
  const gone = translations.length === 0 ? lost.map((line) => pairOf(line, null)) : [];
  const wrong = new Set(values.map(({ target }) => target));
  return {
    changed: [...changed, ...(gone.length > 0 ? gone : unique(values))],
    translated: translations.filter((line) => !wrong.has(line)).map((line) => pairOf(lost[0] ?? null, line)),
  };
}

/** The line that is most like another one, the first of several; null where there is none. */
function nearestTo(line: ReadLine, lines: readonly ReadLine[]): ReadLine | null {
  let nearest: ReadLine | null = null;
  let most = -1;
  for (const each of lines) {
    const likeness = similarity(each.text, line.text);
    if (likeness > most) [nearest, most] = [each, likeness];
  }
  return nearest;
}

/** A value that became another is found from both sides. */
function unique(pairs: readonly LinePair[]): LinePair[] {
  return pairs.filter(
    (pair, index) =>
      !pairs.slice(0, index).some(({ source, target }) => source === pair.source && target === pair.target),
  );
}

function wholeOf(lines: ReadCode['lines']): string {
  return lines.map((line) => line.text).join('\n');
}

function without(lines: readonly ReadLine[], others: readonly ReadLine[]): ReadLine[] {
  const known = new Map<string, number>();
  for (const { text } of others) known.set(text, (known.get(text) ?? 0) + 1);
  return lines.filter(({ text }) => {
    const left = known.get(text) ?? 0;
    known.set(text, left - 1);
    return left <= 0;
  });
}

function pairOf(source: ReadLine | null, target: ReadLine | null): LinePair {
  const [from, to] = [source?.position ?? target?.position ?? 0, target?.position ?? source?.position ?? 0];
  return { source, target, at: { source: from, target: to } };
}

function byPlace(one: LinePair, other: LinePair): number {
  return one.at.target - other.at.target || one.at.source - other.at.source;
}

/** Pairs that follow one another on both sides, together. */
function runs(pairs: readonly LinePair[]): LinePair[][] {
  const grouped: LinePair[][] = [];
  for (const pair of pairs.toSorted(byPlace)) {
    const last = grouped.at(-1)?.at(-1);
    if (last && follows(last, pair, 'source') && follows(last, pair, 'target')) grouped.at(-1)!.push(pair);
    else grouped.push([pair]);
  }
  return grouped;
}

function follows(before: LinePair, after: LinePair, side: 'source' | 'target'): boolean {
  const gap = after.at[side] - before.at[side];
  return gap === 1 || (gap === 0 && (!before[side] || !after[side]));
}

function factsOf(run: readonly LinePair[], from: ReadCode, to: ReadCode): Facts {
  const text = (side: 'source' | 'target', { lines }: ReadCode): string => {
    const positions = new Set(run.flatMap((pair) => (pair[side] ? [pair[side].position] : [])));
    return [...positions].map((position) => lines[position]!.text).join('\n');
  };
  const source = text('source', from);
  const target = text('target', to);
  let character = 0;
  while (character < source.length && source[character] === target[character]) character++;
  return { source, target, line: run[0]!.at.source + 1, character: run.length === 1 ? character + 1 : 1 };
}

function rangeOf(run: readonly LinePair[], side: 'source' | 'target', { lines }: ReadCode, whole: Range): Range {
  const positions = run.flatMap((pair) => (pair[side] ? [pair[side].position] : []));
  const first = positions.length > 0 ? Math.min(...positions) : run[0]!.at[side];
  const count = positions.length > 0 ? Math.max(...positions) - first + 1 : 0;
  return rangeOfLines(lines, first, count, whole);
}

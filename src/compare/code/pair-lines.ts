import { diffArrays } from 'diff';
import type { ReadLine } from './read-lines.ts';

/** Two lines that answer each other and differ, or one line that the other side lacks. */
export interface LinePair {
  readonly source: ReadLine | null;
  readonly target: ReadLine | null;
  /** Where the lines stand in their blocks, or should stand: line numbers, 0-based. */
  readonly at: { readonly source: number; readonly target: number };
}

/** Lines that differ are looked for up to so many edits; beyond that the two blocks are paired line by line in order. */
const maximumEdits = 400;
/** Stretches of more than so many possible pairs are paired in order. */
const maximumCells = 10_000;

/** The lines in which two blocks differ, in order. */
export function differingLines(source: readonly ReadLine[], target: readonly ReadLine[]): LinePair[] {
  // Mostly only comments were translated.
  if (source.length === target.length && source.every(({ text }, position) => text === target[position]!.text))
    return [];
  const changes = diffArrays(texts(source), texts(target), { maxEditLength: maximumEdits });
  if (!changes) return pairStretch(source, target, { source: 0, target: 0 }).filter(isDifferent);
  const pairs: LinePair[] = [];
  const at = { source: 0, target: 0 };
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]!;
    if (!change.removed && !change.added) {
      at.source += change.value.length;
      at.target += change.value.length;
      continue;
    }
    const both = change.removed && changes[index + 1]?.added;
    const removed = change.removed ? change.value.length : 0;
    const added = both ? changes[index + 1]!.value.length : change.added ? change.value.length : 0;
    const next = { source: positionAt(source, at.source), target: positionAt(target, at.target) };
    pairs.push(
      ...pairStretch(source.slice(at.source, at.source + removed), target.slice(at.target, at.target + added), next),
    );
    at.source += removed;
    at.target += added;
    if (both) index++;
  }
  return pairs;
}

function texts(lines: readonly ReadLine[]): string[] {
  return lines.map((line) => line.text);
}

function isDifferent({ source, target }: LinePair): boolean {
  return source?.text !== target?.text;
}

/** The line number of the `index`-th line, or of what would follow the last. */
function positionAt(lines: readonly ReadLine[], index: number): number {
  return lines[index]?.position ?? (lines.at(-1)?.position ?? -1) + 1;
}

/** Pairs the lines of a stretch, in order and all of them where both sides have as many, else by the words they share. */
function pairStretch(sources: readonly ReadLine[], targets: readonly ReadLine[], next: LinePair['at']): LinePair[] {
  const inOrder = sources.length === targets.length || sources.length * targets.length > maximumCells;
  const links = inOrder ? sources.map((_, index) => index) : bestLinks(sources, targets);
  const pairs: LinePair[] = [];
  const at = { ...next };
  let reached = 0;
  const add = (source: ReadLine | null, target: ReadLine | null): void => {
    pairs.push({
      source,
      target,
      at: { source: source?.position ?? at.source, target: target?.position ?? at.target },
    });
    if (source) at.source = source.position + 1;
    if (target) at.target = target.position + 1;
  };
  sources.forEach((source, index) => {
    const link = links[index] ?? -1;
    if (link < 0 || link >= targets.length) return add(source, null);
    for (; reached < link; reached++) add(null, targets[reached]!);
    add(source, targets[link]!);
    reached = link + 1;
  });
  for (; reached < targets.length; reached++) add(null, targets[reached]!);
  return pairs;
}

/** For each source line the target line it is linked to (increasing), or -1: the chain whose lines share most words. */
function bestLinks(sources: readonly ReadLine[], targets: readonly ReadLine[]): number[] {
  const words = targets.map((line) => wordsOf(line.text));
  const width = targets.length + 1;
  const total = new Float64Array((sources.length + 1) * width);
  for (let row = sources.length - 1; row >= 0; row--) {
    const own = wordsOf(sources[row]!.text);
    for (let column = targets.length - 1; column >= 0; column--) {
      const linked = gain(own, words[column]!) + total[(row + 1) * width + column + 1]!;
      total[row * width + column] = Math.max(
        linked,
        total[(row + 1) * width + column]!,
        total[row * width + column + 1]!,
      );
    }
  }
  const links: number[] = [];
  let column = 0;
  for (let row = 0; row < sources.length; row++) {
    while (column < targets.length && total[row * width + column] === total[row * width + column + 1]) column++;
    const isLinked = column < targets.length && total[row * width + column]! > total[(row + 1) * width + column]!;
    links.push(isLinked ? column++ : -1);
  }
  return links;
}

/** A link is worth a little even where no word is shared: a translated line keeps its place. */
function gain(source: ReadonlySet<string>, target: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of target) if (source.has(word)) shared++;
  return 0.1 + (2 * shared) / (source.size + target.size || 1);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.slice(0, 2000).match(/[0-9A-Za-z_$]+|[^\s0-9A-Za-z_$]/g));
}

import { groupBy } from './group-by.ts';
import { LineIndex } from '../line-index.ts';
import type { Bitext, Range } from '../types.ts';
import { blockAt } from './locate.ts';
import type { Placement } from './placement.ts';

/** A run of equal special characters in the target that its source does not have. */
export interface SpecialRun {
  /** Code point, as `U+200B`. */
  readonly name: string;
  readonly count: number;
  readonly target: Range;
  readonly source: Range | null;
}

/**
 * Special characters of the target relative to the source: a run is reported where the linked source blocks have fewer of that
 * character. `pattern` is global and matches runs of characters; `allowed` says which stand there for good reason.
 */
export function extraCharacters(
  bitext: Bitext,
  placement: Placement,
  pattern: RegExp,
  allowed: (text: string, at: number) => boolean,
): SpecialRun[] {
  const { target } = bitext;
  const runs = [...target.text.matchAll(pattern)]
    .flatMap((match) => oneByOne(match[0], match.index))
    .filter(({ at }) => !(at === 0 && target.text[0] === '\uFEFF') && !allowed(target.text, at));
  if (runs.length === 0) return [];
  const index = new LineIndex(target.text);
  const placed = runs.map((run) => ({ ...run, block: blockAt(target, run.at) }));
  const groups = groupBy(placed, ({ block, name }) => `${block ? placement.beadOfTarget[block.index] : -1} ${name}`);
  return [...groups.values()].flatMap((group) => {
    const bead = bitext.blocks[group[0]!.block ? (placement.beadOfTarget[group[0]!.block.index] ?? -1) : -1];
    const sources = bead?.source ?? [];
    const known = sources.reduce(
      (total, block) =>
        total +
        count(bitext.source.text.slice(block.range.start.offset, block.range.end.offset), pattern, group[0]!.name),
      0,
    );
    const source = sources[0] ? { start: sources[0].range.start, end: sources.at(-1)!.range.end } : null;
    return group
      .slice(known)
      .map((run) => ({ name: run.name, count: run.length, target: index.range(run.at, run.at + run.length), source }));
  });
}

interface Run {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

/** A run of mixed characters, split into runs of one character each. */
function oneByOne(text: string, start: number): Run[] {
  const runs: { name: string; at: number; length: number }[] = [];
  let at = start;
  for (const character of text) {
    const name = codePoint(character);
    const last = runs.at(-1);
    if (last?.name === name) last.length += character.length;
    else runs.push({ name, at, length: character.length });
    at += character.length;
  }
  return runs;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function count(text: string, pattern: RegExp, name: string): number {
  return [...text.matchAll(pattern)]
    .flatMap((match) => oneByOne(match[0], match.index))
    .filter((run) => run.name === name).length;
}

import { lineIndexOf } from '../line-index.ts';
import type { Bitext, Document, Range } from '../types.ts';
import { blockAt } from './locate.ts';
import { type Placement, spanOf } from './placement.ts';

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
 * character; what stands between blocks is compared with what stands between those of the source. `pattern` is global and matches runs
 * of characters; `allowed` says which stand there for good reason.
 */
export function extraCharacters(
  { source, target, blocks }: Bitext,
  { beadOfSource, beadOfTarget }: Placement,
  pattern: RegExp,
  allowed: (text: string, at: number) => boolean,
): SpecialRun[] {
  const runs = placedRuns(target, pattern, allowed, beadOfTarget);
  if (runs.length === 0) return [];
  const known = new Map<string, number>();
  for (const { key, count } of placedRuns(source, pattern, allowed, beadOfSource))
    known.set(key, (known.get(key) ?? 0) + count);
  const index = lineIndexOf(target);
  return runs.flatMap(({ key, bead, name, at, count, length }) => {
    const answered = Math.min(known.get(key) ?? 0, count);
    known.set(key, (known.get(key) ?? 0) - answered);
    if (answered === count) return [];
    const sources = blocks[bead]?.source ?? [];
    const range = index.range(at, at + length);
    return [{ name, count: count - answered, target: range, source: sources.length > 0 ? spanOf(sources) : null }];
  });
}

/** The runs of a document, each with its bead (-1 between blocks), and with a key that is equal for what answers each other. */
function placedRuns(
  document: Document,
  pattern: RegExp,
  allowed: (text: string, at: number) => boolean,
  beads: readonly number[],
): (Run & { readonly bead: number; readonly key: string })[] {
  const { text } = document;
  return [...text.matchAll(pattern)]
    .flatMap((match) => oneByOne(match[0], match.index))
    .filter(({ at }) => !(at === 0 && text[0] === '\uFEFF') && !allowed(text, at))
    .map((run) => {
      const block = blockAt(document, run.at);
      const bead = block ? (beads[block.index] ?? -1) : -1;
      return { ...run, bead, key: `${bead} ${run.name}` };
    });
}

interface Run {
  readonly name: string;
  readonly at: number;
  /** Number of characters, and of UTF-16 units: they differ outside the basic plane, where the tag characters are. */
  readonly count: number;
  readonly length: number;
}

/** A run of mixed characters, split into runs of one character each. */
function oneByOne(text: string, start: number): Run[] {
  const runs: { name: string; at: number; count: number; length: number }[] = [];
  let at = start;
  for (const character of text) {
    const name = codePoint(character);
    const last = runs.at(-1);
    if (last?.name === name) {
      last.count++;
      last.length += character.length;
    } else runs.push({ name, at, count: 1, length: character.length });
    at += character.length;
  }
  return runs;
}

function codePoint(character: string): string {
  // Tag characters spell something that nobody sees: together they are one finding.
  if (/[\u{E0000}-\u{E007F}]/u.test(character)) return 'U+E0000–U+E007F';
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

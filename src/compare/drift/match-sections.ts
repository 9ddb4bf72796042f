import { bestChain, Candidates } from '../../align/chain.ts';
import { withoutLinkDefinitions } from './definitions.ts';
import { essence, explicitId, type TextPart } from './outline.ts';
import { type Token, wordTokens } from './tokens.ts';

/** A part of a text with what it is recognised by, each worked out when first asked for: most parts are the same to the letter. */
class Part {
  readonly depth: number;
  readonly #part: TextPart;
  #counts: ReadonlyMap<string, number> | null = null;
  #title: string | null = null;

  constructor(part: TextPart) {
    this.depth = part.depth;
    this.#part = part;
  }

  isSame(other: Part): boolean {
    return this.#part.text === other.#part.text || this.#part.digest === other.#part.digest;
  }

  get title(): string {
    return (this.#title ??= essence(this.#part.heading).toLowerCase());
  }

  get id(): string | null {
    return explicitId(this.#part.heading);
  }

  /** How often it has each word. Definitions of links stand behind whichever section is the last: they are none of its words. */
  get counts(): ReadonlyMap<string, number> {
    return (this.#counts ??= countKeys(wordTokens(withoutLinkDefinitions(this.#part.text))));
  }
}

/** How often each key is among some tokens. */
export function countKeys(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Sections are compared with those within so many places of where their share of the document ends. */
const band = 200;
/** Sections out of order are the same section from this gain. */
const leastMoved = 6;

/**
 * For each section of the text as it is (by index), the section of the text as it was that became it, or null where it is new. Both are in one language:
 * ids, titles and words are compared as they stand. Sections may have been moved, renamed or rewritten, not both split and reordered.
 */
export function matchSections(earlier: readonly TextPart[], later: readonly TextPart[]): (number | null)[] {
  const [before, after] = [earlier.map((part) => new Part(part)), later.map((part) => new Part(part))];
  const matched = after.map((): number | null => null);
  const taken = new Set<number>();
  const link = (from: number, to: number): void => {
    matched[to] = from;
    taken.add(from);
  };
  for (const [from, to] of unchangedEnds(before, after)) link(from, to);
  const candidates = candidatesOf(before, after, (from, to) => !taken.has(from) && matched[to] === null);
  const { source, target, gain, size } = candidates;
  for (const at of bestChain(candidates, before.length, after.length)) link(source[at]!, target[at]!);
  const moved = Array.from({ length: size }, (_, at) => at).filter((at) => gain[at]! >= leastMoved);
  for (const at of moved.toSorted((one, other) => gain[other]! - gain[one]!))
    if (!taken.has(source[at]!) && matched[target[at]!] === null) link(source[at]!, target[at]!);
  linkBetweenNeighbours(before, after, matched, taken, link);
  return matched;
}

/** Equal sections at the beginning and at the end of both texts, as most are after most edits. */
function unchangedEnds(before: readonly Part[], after: readonly Part[]): [number, number][] {
  const pairs: [number, number][] = [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]!.isSame(after[start]!)) pairs.push([start, start++]);
  for (let end = 1; end <= shorter - start; end++) {
    const [from, to] = [before.length - end, after.length - end];
    if (!before[from]!.isSame(after[to]!)) break;
    pairs.push([from, to]);
  }
  return pairs;
}

function candidatesOf(
  before: readonly Part[],
  after: readonly Part[],
  isFree: (from: number, to: number) => boolean,
): Candidates {
  const candidates = new Candidates();
  before.forEach((part, source) => {
    const middle = Math.round((source * after.length) / Math.max(1, before.length));
    const end = Math.min(after.length, middle + band);
    for (let target = Math.max(0, middle - band); target < end; target++) {
      const gain = isFree(source, target) ? gainOf(part, after[target]!) : 0;
      if (gain > 0) candidates.push(source, target, gain);
    }
  });
  return candidates;
}

function gainOf(before: Part, after: Part): number {
  const headed = before.depth > 0;
  if (headed !== after.depth > 0) return 0;
  if (!headed) return 12;
  const sameId = before.id !== null && before.id === after.id;
  const sameTitle = before.title !== '' && before.title === after.title;
  const words = before.isSame(after) ? 1 : overlap(before.counts, after.counts);
  return (sameId ? 6 : 0) + (sameTitle ? 4 : 0) + 12 * words - 5 - (before.depth === after.depth ? 0 : 0.5);
}

/** Dice's coefficient of two bags of words, 0–1. */
export function overlap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [key, count] of one) {
    shared += Math.min(count, other.get(key) ?? 0);
    total += count;
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}

/** A single section left on both sides between the same neighbours was rewritten, if anything in it stayed. */
function linkBetweenNeighbours(
  before: readonly Part[],
  after: readonly Part[],
  matched: readonly (number | null)[],
  taken: ReadonlySet<number>,
  link: (from: number, to: number) => void,
): void {
  after.forEach((part, to) => {
    const previous = to === 0 ? -1 : matched[to - 1];
    if (matched[to] !== null || previous === null || previous === undefined) return;
    const from = previous + 1;
    const next = to + 1 < after.length ? matched[to + 1] : before.length;
    const source = before[from];
    if (!source || taken.has(from) || next !== from + 1 || source.depth !== part.depth) return;
    if (overlap(source.counts, part.counts) > 0.15) link(from, to);
  });
}

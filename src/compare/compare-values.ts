import { valuePackOf } from '../locales/values/index.ts';
import type { Bitext, Block, Invariant, Value } from '../types.ts';
import { type BoundDifference, boundDifferences } from './compare-bounds.ts';
import { trusted } from './compare-invariants.ts';
import type { Placement } from './placement.ts';
import { byBead, byDocument, bySection, type Occurrence, type Pair, Pool } from './pool.ts';
import { changeLikelihood, isOtherUnit, saysTheSame } from './value-likeness.ts';

/**
 * How a value differs. `changed`: it became another. `unit`: it is equally long in another unit. `missing`/`extra`: a value in digits
 * has nothing like it in the linked blocks.
 */
export type ValueDifference =
  | { readonly messageId: 'changed' | 'unit'; readonly source: Occurrence<Value>; readonly target: Occurrence<Value> }
  | { readonly messageId: 'missing'; readonly source: Occurrence<Value>; readonly target: null }
  | { readonly messageId: 'extra'; readonly source: null; readonly target: Occurrence<Value> };

/** The result of comparing all values of a pair. */
export interface ValuesComparison {
  readonly differences: readonly ValueDifference[];
  readonly bounds: readonly BoundDifference[];
}

type Side = 'source' | 'target';

/**
 * Compares numbers, dates and durations as multisets within linked blocks. Only digits are asked for: a language may leave out the
 * words `one` or `first`, and say a word twice where the other has a pronoun; but a number in digits that nothing on the other side
 * answers is suspicious, and a word is where another value stands in its place.
 */
export function compareValues(bitext: Bitext, placement: Placement, skip: ReadonlySet<Invariant>): ValuesComparison {
  const source = occurrences(bitext.source.blocks, placement.beadOfSource, skip);
  const target = occurrences(bitext.target.blocks, placement.beadOfTarget, skip);
  const pool = new Pool<Value>(source, target);
  const isTrusted = (bead: number): boolean => (bitext.blocks[bead]?.confidence ?? 0) >= trusted;
  const equal = pool.matchWithin(byBead, ({ value }) => value);
  equal.push(...pool.pairWithin(byBead, saysTheSame, 1));
  const differences = pool.pairWithin(byBead, isOtherUnit, 1).map(toDifference('unit'));
  const clear = (value: Value): string => (value.stated === 'implied' ? '' : value.value);
  const equals = (one: Value, other: Value): number => (clear(one) !== '' && clear(one) === clear(other) ? 1 : 0);
  drop(pool, (left, other) => linkedBlocks(bitext, left, other).some((block) => shows(block.text, left.invariant)));
  pool.pairWithin(bySection(placement), equals, 1);
  differences.push(...pool.pairWithin(byBead, changeLikelihood, evident, isTrusted).map(toDifference('changed')));
  // A value that is only said more often on one side: the other has a pronoun.
  const all = { source, target };
  drop(pool, (left, other) =>
    all[other].some(({ bead, invariant }) => bead === left.bead && saysTheSame(invariant, left.invariant) === 1),
  );
  differences.push(...pool.pairWithin(byBead, changeLikelihood, 0.3, isTrusted).map(toDifference('changed')));
  pool.pairWithin(byDocument, equals, 1);
  return {
    differences: [...differences, ...leftovers(pool, bitext)],
    bounds: boundDifferences(equal.filter(isSameAmount)),
  };
}

function toDifference(messageId: 'changed' | 'unit'): (pair: Pair<Value>) => ValueDifference {
  return ([source, target]) => ({ messageId, source, target });
}

/** False for `more than one` and `2개 이상`, whose boundaries differ because their values do. */
function isSameAmount([source, target]: Pair<Value>): boolean {
  return source.invariant.amount === target.invariant.amount;
}

function occurrences(
  blocks: readonly Block[],
  beads: readonly number[],
  skip: ReadonlySet<Invariant>,
): Occurrence<Value>[] {
  return blocks.flatMap((block) =>
    block.values
      .filter((value) => !skip.has(value))
      .map((invariant) => ({ invariant, block, bead: beads[block.index] ?? -1 })),
  );
}

/** Takes out what the other side answers, without it being a value of its own there. */
function drop(pool: Pool<Value>, answered: (left: Occurrence<Value>, other: Side) => boolean): void {
  const target = pool.target.filter((left) => !answered(left, 'source'));
  pool.source = pool.source.filter((left) => !answered(left, 'target'));
  pool.target = target;
}

function linkedBlocks(bitext: Bitext, { bead }: Occurrence, side: Side): readonly Block[] {
  return bitext.blocks[bead]?.[side] ?? [];
}

/** Likelihood of a change from which on it is one: two clear values of the same unit. */
const evident = 0.8;

/** True where a text shows the same digits as a value, not as a part of a longer number; or the value as the other language writes it. */
function shows(text: string, value: Value): boolean {
  if (value.kind === 'date') return text.includes(value.raw);
  const written = /\d+(?:[.,]\d+)*/.exec(value.raw)?.[0];
  return written !== undefined && [written, String(value.amount)].some((digits) => showsDigits(text, digits));
}

function showsDigits(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    const after = text.slice(at + digits.length, at + digits.length + 2);
    if (!/[0-9.,]/.test(text[at - 1] ?? ' ') && !/^(?:\d|[.,]\d)/.test(after)) return true;
  }
  return false;
}

/** Below this a number is written as a word as often as not. */
const oftenInWords = 13;

function leftovers(pool: Pool<Value>, bitext: Bitext): ValueDifference[] {
  const linked = ({ bead }: Occurrence<Value>): boolean => {
    const { source, target } = bitext.blocks[bead] ?? { source: [], target: [] };
    return source.length > 0 && target.length > 0;
  };
  const { knowsWords } = valuePackOf(bitext.target.locale);
  const mayBeInWords = ({ invariant: { amount } }: Occurrence<Value>): boolean =>
    !knowsWords && (amount === null || amount < oftenInWords);
  const inDigits = (left: Occurrence<Value>): boolean => left.invariant.stated === 'digits' && linked(left);
  return [
    ...pool.source
      .filter((left) => inDigits(left) && !mayBeInWords(left))
      .map((source): ValueDifference => ({ messageId: 'missing', source, target: null })),
    ...pool.target.filter(inDigits).map((target): ValueDifference => ({ messageId: 'extra', source: null, target })),
  ];
}

import { valuePackOf } from '../locales/values/index.ts';
import type { Bitext, Value } from '../types.ts';
import { trusted } from './compare-invariants.ts';
import { pairComposites } from './composite-durations.ts';
import { pairExchanged } from './exchanged-values.ts';
import { groupBy } from './group-by.ts';
import type { Placement } from './placement.ts';
import { byBead, byDocument, bySection, type Occurrence, type Pair, type Pool } from './pool.ts';
import { dropRepeated, dropShown, dropUntranslated, mostLeftovers } from './value-answers.ts';
import { changeLikelihood, hasSameFigures, isOtherUnit } from './value-likeness.ts';

/**
 * How a value differs. `changed`: it became another. `unit`: it is equally long in another unit. `missing`/`extra`: a value in digits
 * has nothing like it in the linked blocks. `kind` is the kind of the value in the source, or of what it became where it is a number.
 */
export type ValueDifference = { readonly kind: Value['kind'] } & (
  | { readonly messageId: 'changed' | 'unit'; readonly source: Occurrence<Value>; readonly target: Occurrence<Value> }
  | { readonly messageId: 'missing'; readonly source: Occurrence<Value>; readonly target: null }
  | { readonly messageId: 'extra'; readonly source: null; readonly target: Occurrence<Value> }
);

type Side = 'source' | 'target';

/** Likelihood of a change from which on it is one: two clear values of the same unit. */
const evident = 0.8;

/** Likelihood below which two leftovers of a bead have nothing to do with each other. */
const conceivable = 0.3;

/**
 * What became of the values that no equal was found for. Only digits are asked for: a language may leave out the words `one` or
 * `first`, and say a word twice where the other has a pronoun; but a number in digits that nothing on the other side answers is
 * suspicious, and a word is where another value stands in its place. What is clear is paired first, so that no unclear partner takes
 * its place.
 */
export function differingValues(
  pool: Pool<Value>,
  all: Readonly<Record<Side, readonly Occurrence<Value>[]>>,
  bitext: Bitext,
  placement: Placement,
): ValueDifference[] {
  if (pool.isEmpty()) return [];
  const isTrusted = (bead: number): boolean => (bitext.blocks[bead]?.confidence ?? 0) >= trusted;
  const change = (least: number): ValueDifference[] =>
    pool.pairWithin(byBead, changeLikelihood, least, isTrusted).map((pair) => toDifference('changed', pair));
  // Where the words for thousands and millions are not known, their digits have to do.
  if (!knowsWords(bitext)) pool.pairWithin(byBead, hasSameFigures, 1);
  dropUntranslated(pool, bitext);
  const otherUnits = [...pool.pairWithin(byBead, isOtherUnit, 1), ...pairComposites(pool, bitext)];
  const differences = otherUnits.map((pair) => toDifference('unit', pair));
  dropShown(pool, bitext);
  differences.push(...pairExchanged(pool, bitext).map((pair) => toDifference('changed', pair)));
  pool.matchWithin(bySection(placement), clearValue);
  differences.push(...change(evident));
  dropRepeated(pool, all);
  differences.push(...change(conceivable));
  pool.matchWithin(byDocument, clearValue);
  return [...differences, ...missing(firstOfBeads(pool.source), bitext), ...extra(firstOfBeads(pool.target), bitext)];
}

function toDifference(messageId: 'changed' | 'unit', [source, target]: Pair<Value>): ValueDifference {
  const { kind } = source.invariant.kind === 'number' ? target.invariant : source.invariant;
  return { messageId, kind, source, target };
}

/** A key by which values are looked for elsewhere; what is only implied answers nothing there. */
function clearValue({ stated, value }: Value, side: Side): string {
  return stated === 'implied' ? side : value;
}

/** The first leftovers of each bead: what comes after so many says nothing new. */
function firstOfBeads(left: readonly Occurrence<Value>[]): Occurrence<Value>[] {
  return [...groupBy(left, ({ bead }) => bead).values()].flatMap((members) => members.slice(0, mostLeftovers));
}

/** Below this a number is written as a word as often as not. */
const oftenInWords = 13;

/** What is left in the source; once for each value of a bead, however often the source says it. */
function missing(left: readonly Occurrence<Value>[], bitext: Bitext): ValueDifference[] {
  const seen = new Set<string>();
  return left.flatMap((source): ValueDifference[] => {
    const { stated, amount, value, kind } = source.invariant;
    const mayBeInWords = !knowsWords(bitext) && (amount === null || amount < oftenInWords);
    const key = `${source.bead} ${value}`;
    if (stated !== 'digits' || mayBeInWords || !isLinked(source, bitext) || seen.has(key)) return [];
    seen.add(key);
    return [{ messageId: 'missing', kind, source, target: null }];
  });
}

function extra(left: readonly Occurrence<Value>[], bitext: Bitext): ValueDifference[] {
  return left
    .filter((target) => target.invariant.stated === 'digits' && isLinked(target, bitext) && !isArticle(target, bitext))
    .map((target): ValueDifference => ({ messageId: 'extra', kind: target.invariant.kind, source: null, target }));
}

/** True for a `1` where the source has an article: what is one thing in both is counted in one of them. */
function isArticle({ invariant: { amount, unit }, bead }: Occurrence<Value>, { source, blocks }: Bitext): boolean {
  const { mayMeanOne } = valuePackOf(source.locale);
  if (amount !== 1 || unit !== null || !mayMeanOne) return false;
  return (blocks[bead]?.source ?? []).some(({ text }) => mayMeanOne.test(text));
}

/** True where numbers in words are read in the target. */
function knowsWords({ target }: Bitext): boolean {
  return valuePackOf(target.locale).knowsWords;
}

/** True where both sides of a bead have a block: what is missing or new as a whole is reported as that. */
function isLinked({ bead }: Occurrence, bitext: Bitext): boolean {
  const { source, target } = bitext.blocks[bead] ?? { source: [], target: [] };
  return source.length > 0 && target.length > 0;
}

import { valuePackOf } from '../locales/values/index.ts';
import type { Bitext, Block, Value } from '../types.ts';
import { trusted } from './compare-invariants.ts';
import type { Placement } from './placement.ts';
import { byBead, byDocument, bySection, type Occurrence, type Pair, type Pool } from './pool.ts';
import { changeLikelihood, hasSameFigures, isOtherUnit, saysTheSame } from './value-likeness.ts';

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
  const isTrusted = (bead: number): boolean => (bitext.blocks[bead]?.confidence ?? 0) >= trusted;
  const change = (least: number): ValueDifference[] =>
    pool.pairWithin(byBead, changeLikelihood, least, isTrusted).map((pair) => toDifference('changed', pair));
  // Where the words for thousands and millions are not known, their digits have to do.
  if (!knowsWords(bitext)) pool.pairWithin(byBead, hasSameFigures, 1);
  dropUntranslated(pool, bitext);
  const differences = pool.pairWithin(byBead, isOtherUnit, 1).map((pair) => toDifference('unit', pair));
  drop(pool, (left, other) => linkedBlocks(bitext, left, other).some((block) => shows(block, left.invariant)));
  pool.pairWithin(bySection(placement), isClearlyEqual, 1);
  differences.push(...change(evident));
  // A value that is only said more often on one side: the other has a pronoun.
  drop(pool, (left, other) =>
    all[other].some(({ bead, invariant }) => bead === left.bead && saysTheSame(invariant, left.invariant) === 1),
  );
  differences.push(...change(conceivable));
  pool.pairWithin(byDocument, isClearlyEqual, 1);
  return [...differences, ...missing(pool.source, bitext), ...extra(pool.target, bitext)];
}

function toDifference(messageId: 'changed' | 'unit', [source, target]: Pair<Value>): ValueDifference {
  const { kind } = source.invariant.kind === 'number' ? target.invariant : source.invariant;
  return { messageId, kind, source, target };
}

function isClearlyEqual(source: Value, target: Value): 0 | 1 {
  const isClear = source.stated !== 'implied' && target.stated !== 'implied';
  return isClear && source.value === target.value ? 1 : 0;
}

/** Takes out what the other side answers, without it being a value of its own there. */
function drop(pool: Pool<Value>, isAnswered: (left: Occurrence<Value>, other: Side) => boolean): void {
  const target = pool.target.filter((left) => !isAnswered(left, 'source'));
  pool.source = pool.source.filter((left) => !isAnswered(left, 'target'));
  pool.target = target;
}

function linkedBlocks(bitext: Bitext, { bead }: Occurrence, side: Side): readonly Block[] {
  return bitext.blocks[bead]?.[side] ?? [];
}

/** Takes out values that stand in the target as the source writes them, in words left untranslated (`20 million`), and what was read of them there. */
function dropUntranslated(pool: Pool<Value>, bitext: Bitext): void {
  const untranslated = pool.source.filter(
    (left) =>
      /\p{L}/u.test(left.invariant.raw) &&
      linkedBlocks(bitext, left, 'target').some(({ text }) => text.includes(left.invariant.raw)),
  );
  const taken = new Set(untranslated);
  pool.source = pool.source.filter((left) => !taken.has(left));
  pool.target = pool.target.filter(
    (left) =>
      !untranslated.some(({ bead, invariant }) => bead === left.bead && invariant.raw.includes(left.invariant.raw)),
  );
}

/** True where a block shows the digits of a value in code or in a name. */
function shows(block: Block, value: Value): boolean {
  if (value.kind === 'date' || value.stated !== 'digits') return false;
  // What is a value of its own there has been compared as one.
  const rest = block.values.reduce((text, { raw }) => text.replace(raw, ' '), block.text);
  const written = (value.raw.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((digits) => mayState(digits, value));
  return [String(value.amount), ...written].some((digits) => showsDigits(rest, digits));
}

/** True where digits are the amount of a value, whichever mark groups them. */
function mayState(digits: string, { amount }: Value): boolean {
  return [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].some(
    (plain) => Number(plain) === amount,
  );
}

/** True where digits stand in a text, alone or after a word (`Chapter3`), and not as a part of a longer number or name (`IOB2`). */
function showsDigits(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    const after = text.slice(at + digits.length, at + digits.length + 2);
    if (!/[0-9A-Z.,]/.test(text[at - 1] ?? ' ') && !/^(?:\d|[.,]\d)/.test(after)) return true;
  }
  return false;
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
    .filter((target) => target.invariant.stated === 'digits' && isLinked(target, bitext))
    .map((target): ValueDifference => ({ messageId: 'extra', kind: target.invariant.kind, source: null, target }));
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

import type { Bound, Statement, Value } from '../../types.ts';
import { once } from '../once.ts';

/** A value as a pack reads it: without its place. */
export type ReadValue = Pick<Value, 'kind' | 'value' | 'amount' | 'unit' | 'stated' | 'otherwise'>;

/** One way in which a language writes values. */
export interface ValueReader {
  /** Set where every match has a digit: a text without one has none. */
  readonly hasDigits?: true;
  /** What every text holds in which there is a match; not global. Asked first, where that takes far less than to look for matches. */
  readonly needs?: RegExp;
  /** The same one each time: global, linear in the text's length. */
  readonly expression: () => RegExp;
  /** What a match states: several values for a range, none where it is no value and nobody else may read it as one, null to leave it alone. */
  readonly read: (match: RegExpExecArray) => readonly ReadValue[] | null;
}

/** A wording of a boundary: tried on the text that ends where a value starts (`before`), or starts where it ends (`after`). */
export interface BoundWording {
  /** With no flag but `i`, and without references to its groups: all those of a language are asked at once, as one expression. */
  readonly expression: RegExp;
  /** Null for words of which it cannot be told what they come to in their sentence. */
  readonly bound: Bound | null;
  /** Set where the words limit a date or a version, and after a duration relate it to an event (`7일 전`: seven days before). */
  readonly notAfterDurations?: true;
}

/** What diglot knows about the values of a language. */
export interface ValuePack {
  /** Not global; in a text without a digit one of them matches wherever a reader does. They are asked first, since few texts have a value. */
  readonly needs: readonly RegExp[];
  /** In order of precedence: what an earlier reader takes is not read again. */
  readonly readers: readonly ValueReader[];
  readonly before: readonly BoundWording[];
  readonly after: readonly BoundWording[];
  /** Words that may stand for one thing (`a report`), where a language has them: they are no numbers, and a `1` may well translate them. */
  readonly mayMeanOne?: RegExp;
  /** True where numbers written as words are known. Else a small number that is missing may well be there in words. */
  readonly knowsWords: boolean;
  /** True where `1.000` is a thousand. */
  readonly groupsWithDots: boolean;
}

/** Units of time that add up: in seconds, or in months. */
const lengths: Readonly<Record<string, { readonly amount: number; readonly base: 'second' | 'month' }>> = {
  second: { amount: 1, base: 'second' },
  minute: { amount: 60, base: 'second' },
  hour: { amount: 3600, base: 'second' },
  day: { amount: 86_400, base: 'second' },
  week: { amount: 604_800, base: 'second' },
  month: { amount: 1, base: 'month' },
  quarter: { amount: 3, base: 'month' },
  year: { amount: 12, base: 'month' },
  decade: { amount: 120, base: 'month' },
};

/** The length of a duration in its base unit (`1209600 second` for two weeks), or null for what has none (business days). */
export function lengthOf({ amount, unit }: Pick<Value, 'amount' | 'unit'>): string | null {
  const length = lengths[unit ?? ''];
  return length && amount !== null ? `${tidy(amount * length.amount)} ${length.base}` : null;
}

/** A plain number, or one with what it counts (`%`, a currency). */
export function numberValue(amount: number, stated: Statement, unit: string | null = null): ReadValue {
  const tidied = tidy(amount);
  return { kind: 'number', value: unit ? `${tidied} ${unit}` : `${tidied}`, amount: tidied, unit, stated };
}

/** A stretch of time in a unit. */
export function durationValue(amount: number, unit: string, stated: Statement): ReadValue {
  const tidied = tidy(amount);
  return { kind: 'duration', value: `${tidied} ${unit}`, amount: tidied, unit, stated };
}

/** Rounded so that what is equal in decimals is equal in binary fractions (`0.1 * 3`). */
function tidy(amount: number): number {
  return Number.isInteger(amount) && Math.abs(amount) < 1e12 ? amount : Number(amount.toPrecision(12));
}

/** Values for all the amounts of a match (a range has two); null where one of the texts is no number. */
export function valuesOf(
  texts: readonly (string | undefined)[],
  parse: (text: string) => number | null,
  make: (amount: number, stated: Statement) => ReadValue,
): readonly ReadValue[] | null {
  const values: ReadValue[] = [];
  for (const text of texts) {
    if (text === undefined) continue;
    const amount = parse(text);
    if (amount === null) return null;
    values.push(make(amount, /\d/.test(text) ? 'digits' : 'words'));
  }
  return values;
}

/** Numbers that a word may mean. */
export function impliedNumbers(...amounts: number[]): readonly ReadValue[] {
  return amounts.map((amount) => numberValue(amount, 'implied'));
}

/** The duration that a word means, and nothing else. */
export function period(amount: number, unit: string): readonly ReadValue[] {
  return [durationValue(amount, unit, 'words')];
}

/** The duration that a word may mean. */
export function impliedPeriod(amount: number, unit: string): readonly ReadValue[] {
  return [durationValue(amount, unit, 'implied')];
}

/** A reader of words that hint at a value, by their lower-case form. */
export function impliedReader(
  words: Readonly<Record<string, readonly ReadValue[]>>,
  around: [string, string],
): ValueReader {
  const listed = (): string =>
    Object.keys(words)
      .toSorted((one, other) => other.length - one.length)
      .join('|');
  return {
    expression: once(() => new RegExp(`${around[0]}(?:${listed()})${around[1]}`, 'gi')),
    read: ([word]) => words[word.toLowerCase()] ?? null,
  };
}

import type { ValueReader } from '../value-pack.ts';
import { dateReaders } from './dates.ts';
import { durationReaders } from './durations.ts';
import { numberReaders } from './numbers.ts';
import { hanNumerals } from '../myriads.ts';
import type { HanWords } from './words.ts';

/** A text without digits that states a value has a character of a numeral, or one that means one, two or a half. */
export const aHanValue: RegExp = new RegExp(`[${Object.keys(hanNumerals.digits).join('')}十百半双雙每毎]`);

/** Readers of dates, times, durations and numbers for a language that writes them in Han characters. */
export function hanReaders(words: HanWords): readonly ValueReader[] {
  return [...dateReaders(words), ...durationReaders(words), ...numberReaders(words)];
}

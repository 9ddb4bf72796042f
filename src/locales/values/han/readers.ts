import type { ValueReader } from '../value-pack.ts';
import { dateReaders } from './dates.ts';
import { durationReaders } from './durations.ts';
import { numberReaders } from './numbers.ts';
import type { HanWords } from './words.ts';

/** Readers of dates, times, durations and numbers for a language that writes them in Han characters. */
export function hanReaders(words: HanWords): readonly ValueReader[] {
  return [...dateReaders(words), ...durationReaders(words), ...numberReaders(words)];
}

import { zoneName, zoneOf } from '../locales/values/calendar.ts';
import type { ReadValue } from '../locales/values/value-pack.ts';

/** A zone in Latin letters, wherever it stands. */
const zone = new RegExp(`(?<![0-9A-Za-z_/.-])(${zoneName})`, 'g');

/** How far from its time a zone may stand, in UTF-16 units: `between 9:00 and 17:00 (CET)`, `(CET)로 오전 9시에서 오후 5시`. */
const reach = 60;

/**
 * Gives times of the day that name no zone the one that the text names beside them. Languages put it before or after, once for both
 * ends of a range. A text that names two zones is left alone.
 */
export function nameZones<Placed extends { readonly read: ReadValue; readonly start: number; readonly end: number }>(
  text: string,
  placed: readonly Placed[],
): readonly (Placed & { readonly zone?: string })[] {
  if (!placed.some(({ read }) => isBareTime(read))) return placed;
  const named = [...text.matchAll(zone)];
  const [only, ...others] = new Set(named.map(([, name]) => zoneOf(name)));
  if (!only || others.length > 0) return placed;
  return placed.map((value) => {
    const beside = named.find(({ index }) => index - value.end < reach && value.start - index < reach);
    if (!beside || !isBareTime(value.read)) return value;
    const { otherwise } = value.read;
    const read = { ...value.read, value: `${value.read.value} ${only}` };
    return {
      ...value,
      zone: beside[0],
      read: otherwise === undefined ? read : { ...read, otherwise: `${otherwise} ${only}` },
    };
  });
}

function isBareTime({ kind, value }: ReadValue): boolean {
  return kind === 'date' && /^T\d\d:\d\d$/.test(value);
}

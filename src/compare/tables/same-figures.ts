import { decimalMark } from '../../locales/values/fallback.ts';
import type { Locale } from '../../types.ts';

/** What joins the ends of a range: each language has its own. A hyphen only between two numbers of one form (`4.0-6.9`), not in `1.2-1`. */
const rangeMarks =
  /(?<=\d) ?[–—~〜～∼] ?(?=\d)|(?<=^\d{1,9}) ?- ?(?=\d{1,9}$)|(?<=^\d{1,9}\.\d{1,9}) ?- ?(?=\d{1,9}\.\d{1,9}$)/g;

/** Titles of columns that hold versions: there `4,2` is no way to write `4.2`. */
const versions = /version|release|affected|fixed|patched|since/i;

/**
 * True where two cells hold the same figures as their languages write them: `9.0–10.0`, `9.0~10.0`, `9,0–10,0`. `title` is that of the
 * source's column.
 */
export function sameFigures(
  source: string,
  target: string,
  { title, locale }: { title: string; locale: Locale },
): boolean {
  if (!/\d/.test(source)) return false;
  const said = target.replace(rangeMarks, '–');
  const meant = source.replace(rangeMarks, '–');
  if (said === meant) return true;
  if (decimalMark(locale) !== ',' || versions.test(title)) return false;
  return said.replace(/(?<=\d),(?=\d)/g, '.').replaceAll('\u00a0', ' ') === meant;
}

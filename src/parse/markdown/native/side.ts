/**
 * What a character beside a run of `*` or `_` is to the rules of emphasis: a blank, a letter, punctuation, a CJK letter, CJK punctuation.
 * `unsure` is all for which the tables of the two parsers were not compared.
 */
export type Side = 'blank' | 'letter' | 'mark' | 'cjk-letter' | 'cjk-mark' | 'unsure';

const cjkLetter = /[\uac00-\ud7a3\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9ffc]/;
const cjkMark =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301b\u30fb\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3b\uff3d\uff5b\uff5d\uff5e]/;
const westernMark = /[\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2605\u2606\u2705\u2714\u2716\u274c]/;

const sides: readonly (Side | null)[] = [null, 'blank', 'letter', 'mark', 'cjk-letter', 'cjk-mark', 'unsure'];

/** What was found out already, by UTF-16 unit: the position of its side, 0 for none. */
const known = new Uint8Array(0x1_0000);

/** What a UTF-16 unit is to emphasis; NaN stands for the edge of the text. */
export function sideOf(unit: number): Side {
  if (Number.isNaN(unit)) return 'blank';
  return sides[(known[unit] ||= sides.indexOf(findSide(String.fromCharCode(unit))))]!;
}

function findSide(unit: string): Side {
  if (/\s/.test(unit)) return 'blank';
  const code = unit.charCodeAt(0);
  if (code < 0x80) return /[A-Za-z0-9]/.test(unit) ? 'letter' : 'mark';
  if (code < 0x1100) return /[\p{P}\p{S}]/u.test(unit) ? 'mark' : /[\p{L}\p{N}]/u.test(unit) ? 'letter' : 'unsure';
  if (cjkLetter.test(unit)) return 'cjk-letter';
  if (cjkMark.test(unit)) return 'cjk-mark';
  return westernMark.test(unit) ? 'mark' : 'unsure';
}

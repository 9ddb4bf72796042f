import { codeUnitAt } from '../../../code-units.ts';
import { allMatches } from '../../../invariants/finder.ts';
import { isAutolink } from './autolink.ts';
import { type Side, sideOf } from './side.ts';
import { StandIns } from './stand-ins.ts';

/** A text in which the native parser finds what ours finds, and how to undo the difference. */
export interface Masked {
  readonly text: string;
  /** Null where nothing was masked. */
  readonly standIns: StandIns | null;
}

/**
 * Masks the three things in which the native parser's dialect differs from ours: it links bare addresses, strikes out between single
 * tildes, and pairs `*` beside Hangul and Han as CommonMark does. Null where that cannot be masked for certain.
 */
export function mask(text: string): Masked | null {
  const standIns = new StandIns();
  if (!maskAddresses(text, standIns) || !maskTildes(text, standIns) || !maskStars(text, standIns)) return null;
  if (standIns.isEmpty) return { text, standIns: null };
  const masked = standIns.put(text);
  return masked === null ? null : { text: masked, standIns };
}

/** What a bare address has. */
const address = /@(?<=[A-Za-z0-9._+-]@)|https?:\/\/|www\./gi;
const runOfMarks = /\*+|_+/g;
const singleTilde = /(?<!~)~(?!~)/g;

/** One letter of each bare address is masked; in tags and autolinks a letter may count, so that most of those are left alone or given up. */
function maskAddresses(text: string, standIns: StandIns): boolean {
  let tag = -1;
  let isLink = false;
  let last = -1;
  let seen = 0;
  for (const { 0: found, index: at } of allMatches(text, address)) {
    const between = text.slice(seen, at);
    const opened = between.lastIndexOf('<');
    const closed = between.lastIndexOf('>');
    if (opened !== closed) {
      tag = opened > closed ? seen + opened : -1;
      isLink = tag >= 0 && isAutolink(text, tag);
    }
    seen = at;
    // Labels of links are compared without regard to case, stand-ins are not.
    if (found !== found.toLowerCase()) return false;
    if (isLink) continue;
    if (tag >= 0 && !mayStandInTag(text, tag, at, found)) return false;
    const letter = found === '@' ? at + 1 : at;
    if (found === '@' && /[-_.A-Z]/.test(text[letter] ?? '')) return false;
    if (letter === last || (found === '@' && !/[a-z0-9]/.test(text[letter] ?? ''))) continue;
    standIns.asLetter(text, letter);
    last = letter;
  }
  return true;
}

/** True for an address in the value of an attribute, or after a `<` that opens nothing. */
function mayStandInTag(text: string, tag: number, at: number, found: string): boolean {
  if (found === '@') return at - tag > 300 || /\s/.test(text.slice(tag, at));
  return /[A-Za-z/!?]/.test(text[tag + 1] ?? '') ? /["'=(/?&,;]/.test(text[at - 1]!) : tag !== at - 1;
}

function maskTildes(text: string, standIns: StandIns): boolean {
  if (!text.includes('~')) return true;
  for (const { index: at } of allMatches(text, singleTilde)) {
    if (text[at - 1] !== '\\') standIns.asMark(text, at);
    else if (text[at - 2] === '\\') return false;
  }
  return true;
}

/**
 * A run of `*` may open before punctuation and close after it where there is Hangul or Han on its other side: as if that were punctuation,
 * and so it is masked as such. Punctuation of Han is no punctuation to that rule: beside letters it is masked as a letter. What stands
 * beside `_` is as CommonMark has it.
 */
function maskStars(text: string, standIns: StandIns): boolean {
  for (const { 0: run, index: start } of allMatches(text, runOfMarks)) {
    const end = start + run.length;
    const before = codeUnitAt(text, start - 1);
    const after = codeUnitAt(text, end);
    const left = sideOf(before);
    const right = sideOf(after);
    if (left === 'blank' || right === 'blank') continue;
    if (left === 'unsure' || right === 'unsure') return false;
    if (run.startsWith('_')) continue;
    if (isOtherMark(before) || isOtherMark(after)) return false;
    const west = needOf(left, right);
    const east = needOf(right, left);
    if (west && !standBeside(text, start - 1, start - 2, west, standIns)) return false;
    if (east && !standBeside(text, end, end + 1, east, standIns)) return false;
  }
  return true;
}

/** True for a `_` or a `~`. */
function isOtherMark(unit: number): boolean {
  return unit === 0x5f || unit === 0x7e;
}

/** What a character must be masked as, for what is on the other side of the run. */
function needOf(side: Side, other: Side): 'mark' | 'letter' | null {
  if (side === 'cjk-letter' && other === 'mark') return 'mark';
  return side === 'cjk-mark' && (other === 'letter' || other === 'cjk-letter') ? 'letter' : null;
}

/** Masks a character beside a run; false where another run stands on its other side, to which it would be something else. */
function standBeside(text: string, at: number, beyond: number, as: 'mark' | 'letter', standIns: StandIns): boolean {
  if (/[*_~]/.test(text[beyond] ?? '')) return false;
  if (as === 'mark') standIns.asMark(text, at);
  else standIns.asLetter(text, at);
  return true;
}

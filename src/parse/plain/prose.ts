/** What a line ends with, closing brackets, quotes, emphasis and emoji aside. */
export type FinalMark = 'stop' | 'question' | 'exclamation' | 'colon' | 'comma' | 'none';

const emoji = /\p{Extended_Pictographic}/u;

/** The mark with which a line ends, in Latin and in full-width punctuation. */
export function finalMark(text: string): FinalMark {
  const last = lastWritten(text);
  if (/[.。．｡…]/.test(last)) return 'stop';
  if (/[?？]/.test(last)) return 'question';
  if (/[!！]/.test(last)) return 'exclamation';
  if (/[:：]/.test(last)) return 'colon';
  if (/[,;，、；､]/.test(last)) return 'comma';
  return 'none';
}

function lastWritten(text: string): string {
  let end = text.length;
  while (end > 0 && isTrailing(text[end - 1]!)) end--;
  return text[end - 1] ?? '';
}

/** White space, what closes, and emoji with their joiners and halves of surrogate pairs. */
function isTrailing(unit: string): boolean {
  if (/[\s)\]}"'”’」』】）〉》*_~]/.test(unit)) return true;
  return unit === '\u200D' || unit === '\uFE0F' || (unit >= '\uD800' && unit <= '\uDFFF') || emoji.test(unit);
}

/** True where a line ends a sentence. */
export function endsSentence(text: string): boolean {
  const mark = finalMark(text);
  return mark === 'stop' || mark === 'question' || mark === 'exclamation';
}

/** True where a sentence ends before the end of the line, and another follows. An abbreviation of one or two letters ends none. */
export function hasInnerSentence(text: string): boolean {
  return /\p{L}{3}[)"'”’]?[.!?]["'”’)]?\s+\S/u.test(text) || /[。！？]["'”’」』）]?\s?[^\s"'”’」』）]/u.test(text);
}

/** Hangul, kana and Han characters in a text. */
export function cjkLetters(text: string): number {
  return text.match(/[\u3041-\u30FA\u30FC-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]/g)?.length ?? 0;
}

/** A mark at the start of a list item. */
export interface Marker {
  /** UTF-16 units up to the item's text. */
  readonly length: number;
  readonly ordered: boolean;
  /** What kind of mark it is: items of one list have the same. */
  readonly style: string;
  /** The number, for an ordered item that has one, else null. */
  readonly value: number | null;
  /** True where Markdown would not read the mark as one. */
  readonly foreign: boolean;
}

/** Signs that mark an item with or without a space behind them, and those that need one. */
const bullet = /^(?:([ㆍ·•◦○●▪▫■□◆◇‣⁃∙・※✓✔☑☐])\s*|([-*+–])\s+)(?=\S)/;

/** `1.` `1)` `(1)` `①` `가.` `a)`; without a space only before a letter of a script that needs none. */
const ordinal =
  /^(?:(\d{1,3})([.)])(?:\s+|(?=[\u3041-\u9FFF\uAC00-\uD7A3]))|\((\d{1,3})\)\s*|([①-⑳])\s*|([가나다라마바사아자차카타파하])([.)])\s*|([a-zA-Z])([.)])\s+|\(([a-z가나다라마바사])\)\s*)(?=\S)/;

/** The marker of a list item at the start of a line's text, or null. */
export function listMarker(text: string): Marker | null {
  const bulleted = bullet.exec(text);
  if (bulleted) {
    const sign = (bulleted[1] ?? bulleted[2])!;
    const foreign = !/[-*+]/.test(sign);
    return { length: bulleted[0].length, ordered: false, style: sign, value: null, foreign };
  }
  const numbered = ordinal.exec(text);
  if (!numbered) return null;
  const digits = numbered[1] ?? numbered[3];
  return {
    length: numbered[0].length,
    ordered: true,
    style: ordinalStyle(numbered),
    value: digits === undefined ? null : Number(digits),
    foreign: numbered[1] === undefined,
  };
}

function ordinalStyle(numbered: RegExpExecArray): string {
  const [, digits, afterDigits, bracketed, circled, syllable, afterSyllable, , afterLetter] = numbered;
  if (digits) return `1${afterDigits}`;
  if (bracketed) return '(1)';
  if (circled) return '①';
  if (syllable) return `가${afterSyllable}`;
  return afterLetter ? `a${afterLetter}` : '(a)';
}

/** How a heading is numbered: the length of the number with the space behind it, and its level (1 for `1.` and `제1장`, 2 for `1.2`). */
export interface Numbering {
  readonly length: number;
  readonly level: number;
}

const decimal = /^(\d{1,3}(?:\.\d{1,3}){0,5})(?:[.)]\s*|\s+)(?=\S)/;

/** Parts and articles as laws and policies of English, Korean, Japanese and Chinese number them. */
const article =
  /^(?:(?:Article|Section|Chapter|Part|Appendix|Annex)\s(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?![0-9A-Za-z])[.:)]?|제\s?\d{1,3}\s?[편장절관조항](?:의\s?\d{1,2})?|第\s?[\d一二三四五六七八九十百]{1,5}\s?[編编部章節节條条項项款])\s*/;

/** The number at the start of a heading, or null. */
export function headingNumber(text: string): Numbering | null {
  const numbered = decimal.exec(text);
  if (numbered) return { length: numbered[0].length, level: numbered[1]!.split('.').length };
  const divided = article.exec(text);
  if (!divided) return null;
  return { length: divided[0].length, level: /[편장編编部章]|Chapter|Part/.test(divided[0]) ? 1 : 2 };
}

import type { Token } from './finder.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/** Stands where a text is interrupted by something that is no words: code, an address, the border of a cell. No value reaches across. */
export const barrier = '\uFFFC';

/** Zeros of decimal digits in other scripts than ASCII: Arabic, Persian, Devanagari, Bengali, Gujarati, Tamil, Telugu, Thai. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0ae6, 0x0be6, 0x0c66, 0x0e50];

/**
 * The words of a block as one text, whatever marks divide them (`**7** days`), with white space folded to single blanks, decimal digits
 * of all scripts as ASCII, and a `barrier` for each invariant. Every unit knows where it stands in the document.
 */
export class JoinedText {
  text = '';
  /** Where in `text` the barrier of a token stands, 0-based. */
  readonly barriers: Map<Token, number> = new Map();
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Kept apart, for to look into a string that grows has it copied each time. */
  #last = '';

  /** Appends a span's text; `tokens` (in reading order) are what was found in it. */
  append(reading: Reading, tokens: readonly Token[]): void {
    let at = 0;
    for (const token of tokens) {
      this.#appendWords(reading, at, token.start);
      this.barriers.set(token, this.text.length);
      this.#appendUnit(barrier, reading.extent(token.start, token.end));
      at = token.end;
    }
    this.#appendWords(reading, at, reading.text.length);
  }

  /** Appends what stands between a span and the next: nothing for mere markup, a blank where the line is broken, a barrier for more. */
  appendGap(between: string, previous: Span): void {
    const at = { start: previous.end, end: previous.end + between.length };
    // After an address and a blank follows the title of a link.
    const title = previous.role === 'destination' && /^\s/.test(between);
    if (title || /[|`]|\[\^/.test(between)) this.#appendUnit(barrier, at);
    if (/\s/.test(between)) this.#appendUnit(' ', at);
  }

  appendBarrier(start: number, end: number): void {
    this.#appendUnit(barrier, { start, end });
  }

  /** Offsets in the document (0-based, end exclusive) of a stretch of `text` that is not empty. */
  extent(start: number, end: number): { start: number; end: number } {
    return { start: this.#starts[start]!, end: this.#ends[end - 1]! };
  }

  #appendWords(reading: Reading, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const character = reading.text[at]!;
      const ordinary = character > ' ' && character < '\u00a0' && character !== '>';
      // The mark of a quotation at the start of a line is white space to its reader.
      const blank =
        !ordinary &&
        (/\s/.test(character) || (character === '>' && lineStart.test(reading.text.slice(Math.max(0, at - 12), at))));
      this.#append(blank ? ' ' : asciiDigit(character), reading.offset(at), reading.endOffset(at + 1));
    }
  }

  #appendUnit(character: string, { start, end }: { start: number; end: number }): void {
    this.#append(character, start, end);
  }

  #append(character: string, start: number, end: number): void {
    if (character === ' ' && (this.#last === '' || this.#last === ' ')) return;
    this.text += character;
    this.#last = character;
    this.#starts.push(start);
    this.#ends.push(end);
  }
}

const lineStart = /\n[ \t>]*$/;

function asciiDigit(character: string): string {
  if (character < '\u0660' || !/\p{Nd}/u.test(character)) return character;
  const code = character.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character : String(code - zero);
}

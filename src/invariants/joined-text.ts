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
  readonly #runs: Run[] = [];
  /** Where in `text` the barriers of tokens stand, 0-based. */
  #barriers: Map<Token, number> | null = null;
  #last = '';

  /** Appends a span's text; `tokens` (in reading order) are what was found in it. */
  append(reading: Reading, tokens: readonly Token[]): void {
    let at = 0;
    for (const token of tokens) {
      this.#appendWords(reading, at, token.start);
      (this.#barriers ??= new Map()).set(token, this.text.length);
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

  /** Where in `text` the barrier of a token stands, 0-based; undefined for a token that was not appended. */
  barrierOf(token: Token): number | undefined {
    return this.#barriers?.get(token);
  }

  /** Offsets in the document (0-based, end exclusive) of a stretch of `text` that is not empty. */
  extent(start: number, end: number): { start: number; end: number } {
    const first = this.#runAt(start);
    const last = this.#runAt(end - 1);
    return {
      start: first.isParallel ? first.start + start - first.at : first.start,
      end: last.isParallel ? last.start + end - last.at : last.end,
    };
  }

  #runAt(at: number): Run {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#runs[middle]!.at <= at) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low]!;
  }

  #appendWords(reading: Reading, start: number, end: number): void {
    const words = reading.text.slice(start, end);
    if (!reading.isParallel) {
      for (let at = start; at < end; at++) this.#appendCharacter(reading, at);
      return;
    }
    let at = start;
    odd.lastIndex = 0;
    for (let match = odd.exec(words); match; match = odd.exec(words)) {
      const next = start + match.index;
      this.#appendPlain(reading, at, next);
      this.#appendCharacter(reading, next);
      at = next + 1;
    }
    this.#appendPlain(reading, at, end);
  }

  /** Appends a stretch without odd characters of a reading that runs in parallel with the document. */
  #appendPlain(reading: Reading, from: number, end: number): void {
    const start = reading.text[from] === ' ' && this.#endsInBlank() ? from + 1 : from;
    if (start >= end) return;
    this.#runs.push({
      at: this.text.length,
      start: reading.offset(start),
      end: reading.endOffset(end),
      isParallel: true,
    });
    this.text += reading.text.slice(start, end);
    this.#last = reading.text[end - 1]!;
  }

  #appendCharacter(reading: Reading, at: number): void {
    const { text } = reading;
    const character = text[at]!;
    // The mark of a quotation at the start of a line is white space to its reader.
    const blank = /\s/.test(character) || (character === '>' && lineStart.test(text.slice(Math.max(0, at - 12), at)));
    this.#append(blank ? ' ' : asciiDigit(character), reading.offset(at), reading.endOffset(at + 1));
  }

  #appendUnit(character: string, { start, end }: { start: number; end: number }): void {
    this.#append(character, start, end);
  }

  #append(character: string, start: number, end: number): void {
    if (character === ' ' && this.#endsInBlank()) return;
    this.#runs.push({ at: this.text.length, start, end, isParallel: false });
    this.text += character;
    this.#last = character;
  }

  /** True where another blank would be one too many. */
  #endsInBlank(): boolean {
    return this.#last === '' || this.#last === ' ';
  }
}

/** Units of the joined text from `at` on and where in the document they stand: one after another, or all in the same place. */
interface Run {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly isParallel: boolean;
}

const lineStart = /\n[ \t>]*$/;
/** White space that is no single blank, what may be the mark of a quotation, and decimal digits of other scripts. */
const odd = new RegExp(
  String.raw`[^\S ]| (?= )|>|[${zeros.map((zero) => `${unit(zero)}-${unit(zero + 9)}`).join('')}]`,
  'g',
);

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function asciiDigit(character: string): string {
  if (character < '\u0660') return character;
  const code = character.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character : String(code - zero);
}

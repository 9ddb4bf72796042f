import { codeUnitAt } from '../code-units.ts';
import type { Token } from './finder.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';
import { blanks, isWhite, unlikeWords, white, zeros } from './traits.ts';

/** Stands where a text is interrupted by something that is no words: code, an address, the border of a cell. No value reaches across. */
export const barrier = '\uFFFC';

/**
 * The words of a block as one text, whatever marks divide them (`**7** days`), with white space folded to single blanks, decimal digits
 * of all scripts as ASCII, and a `barrier` for each invariant. Every unit knows where it stands in the document.
 */
export class JoinedText {
  text = '';
  /**
   * Units of `text` and where in the document they stand, three numbers a run: where it begins in `text` and in the document, and where it
   * ends there if all its units stand in one place, `inParallel` if they stand one after another.
   */
  readonly #runs: number[] = [];
  /** Where in `text` the barriers of tokens stand, 0-based. */
  #barriers: Map<Token, number> | null = null;
  /** True where another blank would be one too many. */
  #endsInBlank = true;

  /** Appends a span's text; `tokens` (in reading order) are what was found in it. */
  append(reading: Reading, tokens: readonly Token[]): void {
    let from = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      this.#appendWords(reading, from, token.start);
      (this.#barriers ??= new Map()).set(token, this.text.length);
      this.#append(barrier, reading.offset(token.start), reading.endOffset(token.end));
      from = token.end;
    }
    this.#appendWords(reading, from, reading.text.length);
  }

  /**
   * Appends what stands in a document of such code units between a span and the next, which begins at `end`: nothing for mere markup, a blank
   * where the line is broken, a barrier for more.
   */
  appendGap(units: Uint16Array, previous: Span, end: number): void {
    const start = previous.end;
    // After an address and a blank follows the title of a link.
    let isBarrier = previous.role === 'destination' && start < end && isWhite(units[start]!);
    let isBlank = false;
    for (let at = start; at < end; at++) {
      const here = units[at]!;
      if (here === bar || here === backtick) isBarrier = true;
      else if (here === bracket) isBarrier ||= at + 1 < end && units[at + 1] === caret;
      else if (isWhite(here)) isBlank = true;
    }
    if (isBarrier) this.#append(barrier, start, end);
    if (isBlank) this.#append(' ', start, end);
  }

  appendBarrier(start: number, end: number): void {
    this.#append(barrier, start, end);
  }

  /** Where in `text` the barrier of a token stands, 0-based; undefined for a token that was not appended. */
  barrierOf(token: Token): number | undefined {
    return this.#barriers?.get(token);
  }

  /** Offsets in the document (0-based, end exclusive) of a stretch of `text` that is not empty. */
  extent(start: number, end: number): { start: number; end: number } {
    const runs = this.#runs;
    const first = this.#runAt(start);
    const last = this.#runAt(end - 1);
    return {
      start: runs[first + 1]! + (runs[first + 2] === inParallel ? start - runs[first]! : 0),
      end: runs[last + 2] === inParallel ? runs[last + 1]! + end - runs[last]! : runs[last + 2]!,
    };
  }

  /** The position in `#runs` of the run that a unit of `text` is in. */
  #runAt(at: number): number {
    let low = 0;
    let high = this.#runs.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#runs[3 * middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return 3 * low;
  }

  #appendWords(reading: Reading, start: number, end: number): void {
    if (!reading.isParallel) {
      for (let at = start; at < end; at++) this.#appendCharacter(reading, at);
      return;
    }
    if ((reading.traits & (white | blanks | unlikeWords)) === 0) return this.#appendPlain(reading, start, end);
    const words = reading.text.slice(start, end);
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
    const { text } = reading;
    const start = this.#endsInBlank && from < end && codeUnitAt(text, from) === blank ? from + 1 : from;
    if (start >= end) return;
    this.#runs.push(this.text.length, reading.offset(start), inParallel);
    this.text += text.slice(start, end);
    this.#endsInBlank = codeUnitAt(text, end - 1) === blank;
  }

  #appendCharacter(reading: Reading, at: number): void {
    const { text } = reading;
    const character = text[at]!;
    // The mark of a quotation at the start of a line is white space to its reader.
    const isBlank = /\s/.test(character) || (character === '>' && lineStart.test(text.slice(Math.max(0, at - 12), at)));
    this.#append(isBlank ? ' ' : asciiDigit(character), reading.offset(at), reading.endOffset(at + 1));
  }

  #append(character: string, start: number, end: number): void {
    if (character === ' ' && this.#endsInBlank) return;
    this.#runs.push(this.text.length, start, end);
    this.text += character;
    this.#endsInBlank = character === ' ';
  }
}

const inParallel = -1;

const [blank, bar, backtick, bracket, caret] = [0x20, 0x7c, 0x60, 0x5b, 0x5e];

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

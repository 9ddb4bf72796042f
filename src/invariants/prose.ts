import { codeUnitAt } from '../code-units.ts';
import type { Token } from './finder.ts';
import type { Reading } from './reading.ts';
import { blanks, white } from './traits.ts';

/** White space, unless it is a single blank already: most of it is. */
const foldable = /[^\S ]\s*| \s+/g;

const blank = 0x20;

/** The words of a block without its invariants: spans and what is left of them parted by blanks, all white space folded to single ones. */
export class Prose {
  #text = '';
  /** Where another blank would be one too many. */
  #endsInBlank = true;
  #isFolded = true;

  /** Appends a span's text without its tokens, which are in reading order. */
  append({ text, traits }: Reading, tokens: readonly Token[]): void {
    if ((traits & (white | blanks)) !== 0) this.#isFolded = false;
    let from = 0;
    for (let at = 0; at < tokens.length; at++) {
      this.#append(text, from, tokens[at]!.start);
      from = tokens[at]!.end;
    }
    this.#append(text, from, text.length);
  }

  get text(): string {
    return (this.#isFolded ? this.#text : this.#text.replace(foldable, ' ')).trim();
  }

  #append(text: string, from: number, end: number): void {
    const start = this.#endsInBlank && from < end && codeUnitAt(text, from) === blank ? from + 1 : from;
    if (start < end) {
      this.#text += text.slice(start, end);
      this.#endsInBlank = codeUnitAt(text, end - 1) === blank;
    }
    if (this.#endsInBlank) return;
    this.#text += ' ';
    this.#endsInBlank = true;
  }
}

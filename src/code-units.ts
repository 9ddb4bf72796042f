/**
 * The UTF-16 code unit at a 0-based offset of a text, NaN beyond its end: `text.charCodeAt(offset)` for loops over the characters of texts
 * that were made in many ways. The engine keeps strings in more kinds (cut, joined, of one byte a character or of two ...) than it remembers
 * at a place that asks for a method, and would look the method up for each character.
 */
export const codeUnitAt = Function.prototype.call.bind(
  // oxlint-disable-next-line typescript/unbound-method -- it is bound to `call`, which hands it the text.
  String.prototype.charCodeAt,
) as (text: string, offset: number) => number;

/** Texts of so many characters are copied one by one: that takes less time than asking for a copy. */
const few = 24;

/** Copies the code units of texts: loops over the characters of texts, made in whatever way, are then loops over numbers. */
export class CodeUnits {
  #units = new Uint16Array(256);
  #bytes = Buffer.from(this.#units.buffer);
  #last = '';

  /** The UTF-16 code units of a text, in an array that is longer, and that the next call writes over. */
  of(text: string): Uint16Array {
    const { length } = text;
    if (length <= few) {
      for (let at = 0; at < length; at++) this.#units[at] = codeUnitAt(text, at);
      this.#last = '';
    } else if (text !== this.#last) {
      this.#write(text);
      this.#last = text;
    }
    return this.#units;
  }

  #write(text: string): void {
    if (text.length > this.#units.length) {
      this.#units = new Uint16Array(2 * text.length);
      this.#bytes = Buffer.from(this.#units.buffer);
    }
    this.#bytes.write(text, 0, 'utf16le');
  }
}

const shared = new CodeUnits();

/** The UTF-16 code units of a text, in an array that is longer, and that the next call, of whomever, writes over. */
export function codeUnitsOf(text: string): Uint16Array {
  return shared.of(text);
}

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

/** Whether the machine keeps the lower byte of a number first, as `utf16le` writes it. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Copies the code units of texts: loops over the characters of texts, made in whatever way, are then loops over numbers. */
export class CodeUnits {
  #units = new Uint16Array(256);
  #bytes = Buffer.from(this.#units.buffer);
  #last = '';

  /** The UTF-16 code units of a text, in an array that is longer, and that the next call writes over. */
  of(text: string): Uint16Array {
    const { length } = text;
    if (length > few && text === this.#last) return this.#units;
    if (length > this.#units.length) {
      this.#units = new Uint16Array(2 * length);
      this.#bytes = Buffer.from(this.#units.buffer);
    }
    write(text, this.#units, this.#bytes);
    this.#last = length > few ? text : '';
    return this.#units;
  }
}

const shared = new CodeUnits();

/** The UTF-16 code units of a text, in an array that is longer, and that the next call, of whomever, writes over. */
export function codeUnitsOf(text: string): Uint16Array {
  return shared.of(text);
}

/** The UTF-16 code units of a text in an array of their own. */
export function copyCodeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  write(text, units, Buffer.from(units.buffer));
  return units;
}

/** Writes a text into an array of which these are the bytes. */
function write(text: string, units: Uint16Array, bytes: Buffer): void {
  const { length } = text;
  if (length > few && isLittleEndian) bytes.write(text, 0, 'utf16le');
  else for (let at = 0; at < length; at++) units[at] = codeUnitAt(text, at);
}

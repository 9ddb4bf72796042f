/**
 * The UTF-16 code unit at a 0-based offset of a text, NaN beyond its end: `text.charCodeAt(offset)` for loops over the characters of texts
 * that were made in many ways. The engine keeps strings in more kinds (cut, joined, of one byte a character or of two ...) than it remembers
 * at a place that asks for a method, and would look the method up for each character.
 */
export const codeUnitAt = Function.prototype.call.bind(
  // oxlint-disable-next-line typescript/unbound-method -- it is bound to `call`, which hands it the text.
  String.prototype.charCodeAt,
) as (text: string, offset: number) => number;

let units = new Uint16Array(1 << 15);
let bytes = Buffer.from(units.buffer);
let last = '';

/**
 * The UTF-16 code units of a text, in an array that the next call writes over, longer than the text: one call, and loops over the characters
 * of a text that was made in whatever way are loops over numbers.
 */
export function codeUnitsOf(text: string): Uint16Array {
  if (text === last) return units;
  if (text.length > units.length) {
    units = new Uint16Array(2 * text.length);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 0, 'utf16le');
  last = text;
  return units;
}

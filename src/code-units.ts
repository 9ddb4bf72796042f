/**
 * The UTF-16 code unit at a 0-based offset of a text, NaN beyond its end: `text.charCodeAt(offset)` for loops over the characters of texts
 * that were made in many ways. The engine keeps strings in more kinds (cut, joined, of one byte a character or of two ...) than it remembers
 * at a place that asks for a method, and would look the method up for each character.
 */
export const codeUnitAt = Function.prototype.call.bind(
  // oxlint-disable-next-line typescript/unbound-method -- it is bound to `call`, which hands it the text.
  String.prototype.charCodeAt,
) as (text: string, offset: number) => number;

/**
 * All UTF-16 code units of a text, to look at them more than once: out of an array a loop has them for a third of what `codeUnitAt` takes, and
 * to copy them costs next to nothing.
 */
export function codeUnitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

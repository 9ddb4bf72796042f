/** An array of numbers that has room for `size`, at least: the same where it has, else a longer copy with zeros behind. */
export function withRoom<Numbers extends Float64Array | Int32Array | Uint16Array>(
  numbers: Numbers,
  size: number,
): Numbers {
  if (size <= numbers.length) return numbers;
  const longer = new (numbers.constructor as new (length: number) => Numbers)(Math.max(size, 2 * numbers.length));
  longer.set(numbers);
  return longer;
}

import type { Block } from '../types.ts';

/** What tells the rows of tables from each other: the text of the first cell where it holds a digit or a letter that a translation keeps. */
export class RowKeys {
  /** By block: the number of its key, -1 where it has none. */
  readonly #source: Int32Array;
  readonly #target: Int32Array;
  /** By key: how many rows have it. */
  readonly #inSource: Int32Array;
  readonly #inTarget: Int32Array;
  readonly #numbers = new Map<string, number>();

  constructor(source: readonly Block[], target: readonly Block[]) {
    this.#inSource = new Int32Array(source.length + target.length);
    this.#inTarget = new Int32Array(source.length + target.length);
    this.#source = this.#keysOf(source, this.#inSource);
    this.#target = this.#keysOf(target, this.#inTarget);
  }

  /** 1 where a source block and a target block have the same key, -1 where that of one stands in a row of the other's document, 0 where nothing is known. */
  compare(source: number, target: number): number {
    const one = this.#source[source]!;
    const other = this.#target[target]!;
    if (one < 0 || other < 0) return 0;
    if (one === other) return this.#inSource[one] === 1 && this.#inTarget[one] === 1 ? 1 : 0.5;
    return this.#inTarget[one]! > 0 || this.#inSource[other]! > 0 ? -1 : 0;
  }

  #keysOf(blocks: readonly Block[], counts: Int32Array): Int32Array {
    const keys = new Int32Array(blocks.length);
    for (let at = 0; at < keys.length; at++) keys[at] = this.#count(blocks[at]!, counts);
    return keys;
  }

  #count({ row }: Block, counts: Int32Array): number {
    if (row === null) return -1;
    const key = row.cells[0]?.text.trim().toLowerCase() ?? '';
    if (!/[a-z0-9]/.test(key)) return -1;
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    counts[number]!++;
    return number;
  }
}

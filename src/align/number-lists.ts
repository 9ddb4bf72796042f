/**
 * Lists of numbers in one array: list `at` is `values` from `starts[at]` to `starts[at + 1]` (exclusive). A document has a list
 * for each of its blocks; a hundred thousand small arrays take longer to make and to clear away than all that is done with them.
 */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Writes lists one after the other. */
export class NumberListsWriter {
  #values = new Int32Array(256);
  #size = 0;
  readonly #starts: number[] = [0];

  /** Adds a number to the list that is being written. */
  push(value: number): void {
    if (this.#size === this.#values.length) {
      const longer = new Int32Array(2 * this.#size);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#size++] = value;
  }

  /** Ends the list that is being written; the next one begins. */
  end(): void {
    this.#starts.push(this.#size);
  }

  /** The lists that were ended. */
  lists(): NumberLists {
    return { starts: new Int32Array(this.#starts), values: this.#values.slice(0, this.#size) };
  }
}

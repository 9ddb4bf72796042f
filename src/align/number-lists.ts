import { withRoom } from './with-room.ts';

/**
 * Lists of numbers in one array: list `at` is `values` from `starts[at]` to `starts[at + 1]` (exclusive). A document has a list
 * for each of its blocks; a hundred thousand small arrays take longer to make and to clear away than all that is done with them.
 */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

const none = new Int32Array(0);
const leastRoom = 1024;
/** Room to write in, as the last writer left it: what is written here is copied once it is known how long it is. */
const spare = { starts: none, values: none };

/** Writes lists one after the other. */
export class NumberListsWriter {
  #values = spare.values;
  #size = 0;
  #starts = withRoom(spare.starts, 1);
  #count = 0;

  constructor() {
    spare.starts = none;
    spare.values = none;
  }

  /** Adds a number to the list that is being written. */
  push(value: number): void {
    if (this.#size === this.#values.length) this.#values = withRoom(this.#values, this.#size + leastRoom);
    this.#values[this.#size++] = value;
  }

  /** Ends the list that is being written; the next one begins. */
  end(): void {
    this.#count++;
    if (this.#count === this.#starts.length) this.#starts = withRoom(this.#starts, this.#count + leastRoom);
    this.#starts[this.#count] = this.#size;
  }

  /** The lists that were ended; no more can be written. */
  lists(): NumberLists {
    const lists = { starts: this.#starts.slice(0, this.#count + 1), values: this.#values.slice(0, this.#size) };
    spare.starts = this.#starts;
    spare.values = this.#values;
    return lists;
  }
}

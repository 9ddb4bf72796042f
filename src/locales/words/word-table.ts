/** So many places are looked at for a word; a text that was made to have its words meet in one place has the others in a map. */
const mostPlaces = 32;

/**
 * Numbers words, 0-based, in the order in which they are added, and finds them by their UTF-16 code units (open addressing, Knuth 1973):
 * cutting each out of its text to ask a map for it takes longer than all else that is done to read a document.
 */
export class WordTable {
  /** The code units of all words, one after the other. */
  #codes = new Uint16Array(8192);
  /** By number of a word where it starts in `#codes`, and where the last one ends. */
  #starts = new Int32Array(1024);
  #size = 0;
  /** By place the number + 1 of a word, 0 where there is none: at least every other one. */
  #places = new Int32Array(2048);
  /** By number of a word. */
  #hashes = new Int32Array(1024);
  /** Words that found no place. */
  readonly #others = new Map<string, number>();

  /** The number of the word from `start` to `end` (exclusive) of a text, -1 where it was not added. */
  find(text: Uint16Array, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const last = this.#places.length - 1;
    for (let tried = 0; tried < mostPlaces; tried++) {
      const number = this.#places[(hash + tried) & last]! - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#is(number, text, start, end)) return number;
    }
    return this.#others.get(written(text, start, end)) ?? -1;
  }

  /** Adds the word from `start` to `end` (exclusive) of a text, which is not in the table. */
  add(text: Uint16Array, start: number, end: number): void {
    const number = this.#size++;
    const own = this.#starts[number]!;
    if (this.#size === this.#starts.length) this.#widen();
    if (own + end - start > this.#codes.length)
      this.#codes = copied(this.#codes, new Uint16Array(2 * (own + end - start)));
    for (let at = start; at < end; at++) this.#codes[own + at - start] = text[at]!;
    this.#starts[number + 1] = own + end - start;
    this.#hashes[number] = hashOf(text, start, end);
    this.#place(number);
  }

  #is(number: number, text: Uint16Array, start: number, end: number): boolean {
    const codes = this.#codes;
    const own = this.#starts[number]!;
    if (this.#starts[number + 1]! - own !== end - start) return false;
    for (let at = start; at < end; at++) if (codes[own + at - start] !== text[at]) return false;
    return true;
  }

  #place(number: number): void {
    const last = this.#places.length - 1;
    const hash = this.#hashes[number]!;
    for (let tried = 0; tried < mostPlaces; tried++) {
      const place = (hash + tried) & last;
      if (this.#places[place] !== 0) continue;
      this.#places[place] = number + 1;
      return;
    }
    this.#others.set(written(this.#codes, this.#starts[number]!, this.#starts[number + 1]!), number);
  }

  #widen(): void {
    this.#starts = copied(this.#starts, new Int32Array(2 * this.#starts.length));
    this.#hashes = copied(this.#hashes, new Int32Array(2 * this.#hashes.length));
    this.#places = new Int32Array(2 * this.#places.length);
    this.#others.clear();
    for (let number = 0; number + 1 < this.#size; number++) this.#place(number);
  }
}

function copied<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function written(codes: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...codes.subarray(start, end));
}

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo 1991), its upper bits folded into those that choose the place. */
function hashOf(text: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text[at]!, 0x0100_0193);
  return hash ^ (hash >>> 15);
}

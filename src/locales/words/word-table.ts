/** So many places are looked at for a word; a text that was made to have its words meet in one place has the others in a map. */
const mostPlaces = 32;

/**
 * Numbers words, 0-based, in the order in which they are added, and finds them by where they stand in a text (open addressing, Knuth 1973):
 * cutting each out to ask a map for it takes longer than all else that is done to read a document.
 */
export class WordTable {
  readonly #words: string[] = [];
  /** By place the number + 1 of a word, 0 where there is none: at least every other one. */
  #places = new Int32Array(2048);
  /** By number of a word. */
  #hashes = new Int32Array(1024);
  /** Words that found no place. */
  readonly #others = new Map<string, number>();

  /** The number of the word from `start` to `end` (exclusive) of a text, -1 where it was not added. */
  find(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const last = this.#places.length - 1;
    for (let tried = 0; tried < mostPlaces; tried++) {
      const number = this.#places[(hash + tried) & last]! - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] !== hash) continue;
      const word = this.#words[number]!;
      if (word.length === end - start && text.startsWith(word, start)) return number;
    }
    return this.#others.get(text.slice(start, end)) ?? -1;
  }

  /** Adds a word that is not in the table. */
  add(word: string): void {
    const number = this.#words.push(word) - 1;
    if (number === this.#hashes.length) this.#widen();
    this.#hashes[number] = hashOf(word, 0, word.length);
    this.#place(number);
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
    this.#others.set(this.#words[number]!, number);
  }

  #widen(): void {
    const hashes = this.#hashes;
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#hashes.set(hashes);
    this.#places = new Int32Array(2 * this.#places.length);
    this.#others.clear();
    for (let number = 0; number < hashes.length; number++) this.#place(number);
  }
}

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo 1991), its upper bits folded into those that choose the place. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash ^ (hash >>> 15);
}

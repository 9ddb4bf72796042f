/** Symbols of Braille are punctuation to Markdown, characters of private use are letters; a text with either is not masked. */
const firstMark = 0x2800;
const firstLetter = 0xe000;
const most = 0x100;
const standIn = /[\u2800-\u28ff\ue000-\ue0ff]/g;
const hasStandIn = /[\u2800-\u28ff\ue000-\ue0ff]/;

/** Replaces single characters of a text by others that mean nothing to Markdown, and takes them back out of what was read. */
export class StandIns {
  readonly #marks = new Map<string, string>();
  readonly #letters = new Map<string, string>();
  /** What each stands for. */
  readonly #originals = new Map<string, string>();
  #changes: { readonly at: number; readonly by: string }[] = [];

  /** Has a punctuation mark stand for the character at an offset. */
  asMark(text: string, at: number): void {
    this.#change(text, at, this.#marks, firstMark);
  }

  /** Has a letter stand for it. */
  asLetter(text: string, at: number): void {
    this.#change(text, at, this.#letters, firstLetter);
  }

  /** The text with its stand-ins, as long as it was; null where a character would need two of them, or there are too many. */
  put(text: string): string | null {
    if (this.#marks.size > most || this.#letters.size > most) return null;
    const parts: string[] = [];
    let end = 0;
    this.#changes = this.#changes.toSorted((one, other) => one.at - other.at);
    for (const { at, by } of this.#changes) {
      if (at < end) return null;
      parts.push(text.slice(end, at), by);
      end = at + 1;
    }
    return parts.join('') + text.slice(end);
  }

  get isEmpty(): boolean {
    return this.#changes.length === 0;
  }

  /** True where one stands between two offsets (end exclusive) of the text that was put together. */
  areBetween(start: number, end: number): boolean {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#changes[middle]!.at < start) low = middle + 1;
      else high = middle;
    }
    return low < this.#changes.length && this.#changes[low]!.at < end;
  }

  /** What was read, with the characters of the text. */
  takeBack(read: string): string {
    if (!hasStandIn.test(read)) return read;
    return read.replace(standIn, (character) => this.#originals.get(character) ?? character);
  }

  #change(text: string, at: number, known: Map<string, string>, first: number): void {
    const character = text[at]!;
    let by = known.get(character);
    if (by === undefined) {
      by = String.fromCharCode(first + known.size);
      known.set(character, by);
      this.#originals.set(by, character);
    }
    this.#changes.push({ at, by });
  }
}

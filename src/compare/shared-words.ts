import { wordPackOf } from '../locales/words/index.ts';
import { type WordReader, wordReaderOf } from '../locales/words/word-reader.ts';
import type { Bitext } from '../types.ts';

/** So much of a text is read, in characters. */
const mostText = 400;

/** A shorter sound is that of too many words. */
const shortestSound = 4;

/** How many words short texts of a bitext share: by what they say, where both languages' words are known, by how they sound or are written. */
export class SharedWords {
  readonly #readers: Readonly<Record<'source' | 'target', WordReader>>;
  readonly #read = {
    source: new Map<string, readonly ReadonlySet<string>[]>(),
    target: new Map<string, readonly ReadonlySet<string>[]>(),
  };

  /** All terms of a text of the target. */
  readonly #said = new Map<string, ReadonlySet<string>>();

  constructor({ source, target }: Bitext) {
    this.#readers = {
      source: wordReaderOf(wordPackOf(source.locale)),
      target: wordReaderOf(wordPackOf(target.locale)),
    };
  }

  /** The number of words in the source's text that some word of the target's says as well. */
  between(source: string, target: string): number {
    const said = this.#said.get(target) ?? new Set(this.#termsOf(target, 'target').flatMap((terms) => [...terms]));
    this.#said.set(target, said);
    return this.#termsOf(source, 'source').filter((terms) => [...terms].some((term) => said.has(term))).length;
  }

  #termsOf(text: string, side: 'source' | 'target'): readonly ReadonlySet<string>[] {
    const known = this.#read[side].get(text);
    if (known) return known;
    const terms = this.#readers[side]
      .read(text.slice(0, mostText))
      .map(
        ({ latin, number, concepts, sounds }) =>
          new Set([
            ...(latin === null ? [] : [`latin ${latin}`]),
            ...(number === null ? [] : [`number ${number}`]),
            ...concepts.map((concept) => `concept ${concept}`),
            ...sounds
              .filter((sound) => sound.length >= shortestSound && !sound.startsWith('~'))
              .map((sound) => `sound ${sound}`),
          ]),
      );
    this.#read[side].set(text, terms);
    return terms;
  }
}

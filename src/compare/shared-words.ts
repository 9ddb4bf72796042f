import { wordPackOf } from '../locales/words/index.ts';
import { type Word, type WordReader, wordReaderOf } from '../locales/words/word-reader.ts';
import type { Bitext } from '../types.ts';

/** So much of a text is read, in characters. */
const mostText = 400;

/** A shorter sound is that of too many words. */
const shortestSound = 4;

/** How many words short texts of a bitext share: by what they say, where both languages' words are known, by how they sound or are written. */
export class SharedWords {
  readonly #readers: Readonly<Record<'source' | 'target', WordReader>>;
  /** By side and text, the terms of each of its words. */
  readonly #read = { source: new Map<string, readonly Terms[]>(), target: new Map<string, readonly Terms[]>() };

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
    let said = this.#said.get(target);
    if (!said) this.#said.set(target, (said = new Set(this.#termsOf(target, 'target').flat())));
    let shared = 0;
    if (said.size > 0) for (const terms of this.#termsOf(source, 'source')) if (isAnyIn(terms, said)) shared++;
    return shared;
  }

  #termsOf(text: string, side: 'source' | 'target'): readonly Terms[] {
    const read = side === 'source' ? this.#read.source : this.#read.target;
    let terms = read.get(text);
    if (!terms) {
      const reader = side === 'source' ? this.#readers.source : this.#readers.target;
      read.set(text, (terms = reader.read(text.slice(0, mostText)).map(termsOf)));
    }
    return terms;
  }
}

/** What a word says, and how it is written or sounds. */
type Terms = readonly string[];

/** Words are the same objects wherever a reader finds them: most are asked for in many documents. */
const termsByWord = new WeakMap<Word, Terms>();

function termsOf(word: Word): Terms {
  let terms = termsByWord.get(word);
  if (!terms) termsByWord.set(word, (terms = readTerms(word)));
  return terms;
}

function readTerms({ latin, number, concepts, sounds }: Word): Terms {
  const terms: string[] = [];
  if (latin !== null) terms.push(`latin ${latin}`);
  if (number !== null) terms.push(`number ${number}`);
  for (const concept of concepts) terms.push(`concept ${concept}`);
  for (const sound of sounds) if (sound.length >= shortestSound && !sound.startsWith('~')) terms.push(`sound ${sound}`);
  return terms;
}

function isAnyIn(terms: Terms, said: ReadonlySet<string>): boolean {
  for (const term of terms) if (said.has(term)) return true;
  return false;
}

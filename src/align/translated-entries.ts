import type { WordKnowledge } from '../locales/words/word-pack.ts';
import { KeptValue, type Lexis } from './lexis.ts';

const yes = 1;
const no = 2;

/** Of which entries of a lexis a language's word list has a translation. */
export class TranslatedEntries {
  readonly #lexis: Lexis;
  /** All concepts that the list says, or null where it says any. */
  readonly #says: ReadonlySet<string> | null;
  /** By entry, 0 where it was not asked yet. */
  #answers = new Uint8Array(1024);

  constructor(lexis: Lexis, knowledge: WordKnowledge) {
    this.#lexis = lexis;
    this.#says = knowledge.kind === 'listed' ? knowledge.lexicon.says : null;
  }

  has(entry: number): boolean {
    if (entry >= this.#answers.length) {
      const answers = new Uint8Array(2 * entry);
      answers.set(this.#answers);
      this.#answers = answers;
    }
    const known = this.#answers[entry]!;
    if (known !== 0) return known === yes;
    const word = this.#lexis.entries[entry]!;
    const isListed = !(word instanceof KeptValue) && word.concepts.some((concept) => this.hasConcept(concept));
    this.#answers[entry] = isListed ? yes : no;
    return isListed;
  }

  hasConcept(concept: string): boolean {
    return this.#says === null || this.#says.has(concept);
  }
}

const known = new WeakMap<Lexis, Map<WordKnowledge, TranslatedEntries>>();

/** The translated entries of a lexis; what was asked before is known. */
export function translatedEntries(lexis: Lexis, knowledge: WordKnowledge): TranslatedEntries {
  let lists = known.get(lexis);
  if (!lists) {
    lists = new Map();
    known.set(lexis, lists);
  }
  let entries = lists.get(knowledge);
  if (!entries) {
    entries = new TranslatedEntries(lexis, knowledge);
    lists.set(knowledge, entries);
  }
  return entries;
}

import type { WordKnowledge } from '../locales/words/word-pack.ts';
import { channelNumbers } from './channels.ts';
import type { Lexis } from './lexis.ts';
import { withRoom } from './with-room.ts';

const unknown = 0;
const yes = 1;
const no = 2;

/** What a language's word list has translations of in a lexis; each word and each concept is looked up once. */
export class TranslatedEntries {
  readonly #lexis: Lexis;
  /** All concepts that the list says, or null where it says any. */
  readonly #says: ReadonlySet<string> | null;
  /** By entry and by term. */
  #entries = new Uint16Array(1024);
  #terms = new Uint16Array(1024);

  constructor(lexis: Lexis, knowledge: WordKnowledge) {
    this.#lexis = lexis;
    this.#says = knowledge.kind === 'listed' ? knowledge.lexicon.says : null;
  }

  /** Whether an entry is a word of which the list has a translation. */
  has(entry: number): boolean {
    this.#entries = withRoom(this.#entries, entry + 1);
    if (this.#entries[entry] === unknown) this.#entries[entry] = this.#isTranslated(entry) ? yes : no;
    return this.#entries[entry] === yes;
  }

  /** Whether a term is a concept that the list says. */
  says(term: number): boolean {
    this.#terms = withRoom(this.#terms, term + 1);
    if (this.#terms[term] === unknown) this.#terms[term] = this.#isSaid(term) ? yes : no;
    return this.#terms[term] === yes;
  }

  #isTranslated(entry: number): boolean {
    const { starts, terms } = this.#lexis;
    for (let at = starts[entry]!; at < starts[entry + 1]!; at++) if (this.says(terms[at]!)) return true;
    return false;
  }

  #isSaid(term: number): boolean {
    if (this.#lexis.channels[term] !== channelNumbers.concepts) return false;
    return this.#says === null || this.#says.has(this.#lexis.written[term]!);
  }
}

const known = new WeakMap<Lexis, Map<WordKnowledge, TranslatedEntries>>();

/** The translated entries of a lexis, in which what was looked up before is known. */
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

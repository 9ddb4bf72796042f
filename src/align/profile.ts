import { wordPackOf } from '../locales/words/index.ts';
import type { WordPack } from '../locales/words/word-pack.ts';
import type { Document } from '../types.ts';
import { KeptValue, sharedLexis } from './lexis.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';
import { type Reading, readingOf } from './reading.ts';
import { Vocabulary } from './vocabulary.ts';

/** What the aligner looks at in a document that is compared with another one, by block. */
export interface Profile extends Pick<Reading, 'document' | 'lengths' | 'code' | 'sentences' | 'marks'> {
  /** Ids of the terms that both documents hold, with repetitions. */
  readonly terms: NumberLists;
  /** How many of its words the other language's word list has a translation of. */
  readonly known: Float64Array;
  /** Those of them of which no translation stands anywhere in the other document. */
  readonly strange: Float64Array;
}

/** What is looked at in both documents. */
export function profileDocuments(
  source: Document,
  target: Document,
): { source: Profile; target: Profile; vocabulary: Vocabulary } {
  const lexis = sharedLexis();
  const readings = { source: readingOf(source, lexis), target: readingOf(target, lexis) };
  const vocabulary = new Vocabulary(readings.source, readings.target);
  return {
    source: profile(readings.source, vocabulary.entryIds('source'), wordPackOf(target.locale)),
    target: profile(readings.target, vocabulary.entryIds('target'), wordPackOf(source.locale)),
    vocabulary,
  };
}

function profile(reading: Reading, ids: NumberLists, other: WordPack): Profile {
  const { document, lengths, code, sentences, marks, said } = reading;
  const shared = sharedTerms(ids);
  const answers = answersTo(reading, ids, other);
  const terms = new NumberListsWriter();
  const known = new Float64Array(document.blocks.length);
  const strange = new Float64Array(document.blocks.length);
  for (let block = 0; block < known.length; block++) {
    for (let at = said.starts[block]!; at < said.starts[block + 1]!; at++) {
      const entry = said.values[at]!;
      for (let term = shared.starts[entry]!; term < shared.starts[entry + 1]!; term++) terms.push(shared.values[term]!);
      if (answers[entry] !== unasked) known[block]!++;
      if (answers[entry] === unanswered) strange[block]!++;
    }
    terms.end();
  }
  return { document, lengths, code, sentences, marks, terms: terms.lists(), known, strange };
}

/** By entry: the ids of those of its terms that both documents hold. */
function sharedTerms({ starts, values }: NumberLists): NumberLists {
  const shared = new NumberListsWriter();
  for (let entry = 0; entry + 1 < starts.length; entry++) {
    for (let at = starts[entry]!; at < starts[entry + 1]!; at++) if (values[at]! >= 0) shared.push(values[at]!);
    shared.end();
  }
  return shared.lists();
}

const unasked = 0;
const answered = 1;
const unanswered = 2;

/** By entry: whether the other language's word list has a translation of the word, and the other document that or another one. */
function answersTo({ lexis, entries }: Reading, { starts, values }: NumberLists, other: WordPack): Uint8Array {
  const { knowledge } = other;
  const answers = new Uint8Array(entries.length);
  if (knowledge === null) return answers;
  const listed = knowledge.kind === 'listed' ? knowledge.lexicon.says : null;
  for (let entry = 0; entry < answers.length; entry++) {
    const word = lexis.entries[entries[entry]!]!;
    if (word instanceof KeptValue) continue;
    for (let at = 0; at < word.concepts.length && answers[entry] !== answered; at++)
      if (listed?.has(word.concepts[at]!) ?? true)
        answers[entry] = values[starts[entry]! + at]! >= 0 ? answered : unanswered;
  }
  return answers;
}

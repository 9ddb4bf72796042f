import { wordPackOf } from '../locales/words/index.ts';
import type { WordPack } from '../locales/words/word-pack.ts';
import type { Document } from '../types.ts';
import { sharedLexis } from './lexis.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';
import { type Reading, readingOf } from './reading.ts';
import { translatedEntries } from './translated-entries.ts';
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
    source: profile(readings.source, vocabulary, vocabulary.shared('source'), wordPackOf(target.locale)),
    target: profile(readings.target, vocabulary, vocabulary.shared('target'), wordPackOf(source.locale)),
    vocabulary,
  };
}

/** `shared` are the terms that both documents hold, by entry. */
function profile(reading: Reading, vocabulary: Vocabulary, shared: NumberLists, other: WordPack): Profile {
  const { document, lengths, code, sentences, marks, said } = reading;
  const answers = answersTo(reading, shared, vocabulary, other);
  const terms = new NumberListsWriter();
  const known = new Float64Array(document.blocks.length);
  const strange = new Float64Array(document.blocks.length);
  for (let block = 0; block < known.length; block++) {
    const end = said.starts[block + 1]!;
    for (let at = said.starts[block]!; at < end; at++) {
      const entry = said.values[at]!;
      const last = shared.starts[entry + 1]!;
      for (let term = shared.starts[entry]!; term < last; term++) terms.push(shared.values[term]!);
      if (answers[entry] !== unasked) known[block]!++;
      if (answers[entry] === unanswered) strange[block]!++;
    }
    terms.end();
  }
  return { document, lengths, code, sentences, marks, terms: terms.lists(), known, strange };
}

const unasked = 0;
const answered = 1;
const unanswered = 2;

/** By entry: whether the other language's word list has a translation of the word, and the other document that or another one. */
function answersTo(
  { lexis, entries }: Reading,
  { starts, values }: NumberLists,
  vocabulary: Vocabulary,
  { knowledge }: WordPack,
): Uint8Array {
  const answers = new Uint8Array(entries.length);
  if (knowledge === null) return answers;
  const translated = translatedEntries(lexis, knowledge);
  const isAnswer = new Uint8Array(vocabulary.size);
  for (let id = 0; id < isAnswer.length; id++) if (translated.says(vocabulary.numberInLexis(id))) isAnswer[id] = 1;
  for (let entry = 0; entry < answers.length; entry++) {
    if (!translated.has(entries[entry]!)) continue;
    answers[entry] = unanswered;
    const end = starts[entry + 1]!;
    for (let at = starts[entry]!; at < end; at++) if (isAnswer[values[at]!] === 1) answers[entry] = answered;
  }
  return answers;
}

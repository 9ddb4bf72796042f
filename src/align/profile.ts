import type { Block, Document } from '../types.ts';
import { scriptsOf } from '../locales/script.ts';
import { wordPackOf } from '../locales/words/index.ts';
import type { WordPack } from '../locales/words/word-pack.ts';
import { type Word, WordReader } from '../locales/words/word-reader.ts';
import { Vocabulary } from './vocabulary.ts';

/** What the aligner looks at in a block. */
export interface BlockProfile {
  readonly block: Block;
  /** Ids of its terms, with repetitions. */
  readonly terms: readonly number[];
  /** How long its text is, in characters of English that say as much; code is not counted. */
  readonly length: number;
  /** Characters of code, else 0. */
  readonly code: number;
  readonly sentences: number;
  /** How often each of the marks that translations keep stands in it: question, exclamation, bracket, quotation, colon, semicolon. */
  readonly marks: Uint16Array;
}

/** A document with the profiles of its blocks, in their order. */
export interface ProfiledDocument {
  readonly document: Document;
  readonly blocks: readonly BlockProfile[];
}

/** Text beyond this is not looked at, in a single block: 20,000 characters tell enough. */
const maximumText = 20_000;

/** Names are read from this many characters of a code block. */
const maximumNames = 2000;

/** Both documents with the profiles of their blocks. Terms that one of them does not hold are left out. */
export function profileDocuments(
  source: Document,
  target: Document,
): { source: ProfiledDocument; target: ProfiledDocument; vocabulary: Vocabulary } {
  const vocabulary = new Vocabulary();
  const sources = profileBlocks(source, 'source', vocabulary);
  const targets = profileBlocks(target, 'target', vocabulary);
  const held = [heldTerms(sources, vocabulary), heldTerms(targets, vocabulary)] as const;
  const shared = (profile: BlockProfile): BlockProfile => ({
    ...profile,
    terms: profile.terms.filter((id) => held[0][id] === 1 && held[1][id] === 1),
  });
  return {
    source: { document: source, blocks: sources.map(shared) },
    target: { document: target, blocks: targets.map(shared) },
    vocabulary,
  };
}

function heldTerms(blocks: readonly BlockProfile[], vocabulary: Vocabulary): Uint8Array {
  const held = new Uint8Array(vocabulary.size);
  for (const { terms } of blocks) for (const id of terms) held[id] = 1;
  return held;
}

function profileBlocks(document: Document, side: 'source' | 'target', vocabulary: Vocabulary): BlockProfile[] {
  const pack = wordPackOf(document.locale);
  const latin = scriptsOf(document.locale)[0] === 'Latin';
  const reader = new TermReader(new WordReader(pack), side, vocabulary);
  return document.blocks.map((block) => {
    const text = block.kind === 'code' ? '' : block.text.slice(0, maximumText);
    return {
      block,
      terms: [...keptTerms(block, vocabulary), ...reader.read(text)],
      length: englishLength(text, pack, latin),
      code: block.kind === 'code' ? block.text.length : 0,
      ...readMarks(text),
    };
  });
}

/** Letters of scripts other than Latin, which a text does not share with what it left in English. */
const ownScript = /[\u0370-\u1fff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g;

function englishLength(text: string, { density }: WordPack, latin: boolean): number {
  if (density === 1) return text.length;
  return latin ? text.length / density : text.length + (density - 1) * (text.match(ownScript)?.length ?? 0);
}

function keptTerms(block: Block, vocabulary: Vocabulary): number[] {
  const terms: number[] = [];
  for (const { kind, value } of block.invariants) {
    if (kind === 'code' || kind === 'pgp-block') {
      for (const line of value.split('\n'))
        if (/[A-Za-z0-9]/.test(line)) terms.push(vocabulary.id('code', line.trim()));
      // Lines whose comments are translated still share their names.
      for (const [name] of value.slice(0, maximumNames).matchAll(/[A-Za-z_]\w{2,40}/g))
        terms.push(vocabulary.id('code', name));
    } else {
      const term = kind === 'url' ? unlocalised(value) : value.toLowerCase();
      terms.push(vocabulary.id('invariants', term));
    }
  }
  return terms;
}

/** An address without what a translation localises in it: the host's `www`, a path's language, the fragment. */
function unlocalised(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/(^|\/)[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/|$)/, '$1')
    .replace(/[?#].*$|\/$/, '');
}

/** Reads the terms of words, each word's once. */
class TermReader {
  readonly #words: WordReader;
  readonly #side: 'source' | 'target';
  readonly #vocabulary: Vocabulary;
  readonly #known = new Map<Word, readonly number[]>();

  constructor(words: WordReader, side: 'source' | 'target', vocabulary: Vocabulary) {
    this.#words = words;
    this.#side = side;
    this.#vocabulary = vocabulary;
  }

  read(text: string): number[] {
    const terms: number[] = [];
    for (const word of this.#words.read(text)) {
      let known = this.#known.get(word);
      if (!known) {
        known = this.#termsOf(word);
        this.#known.set(word, known);
      }
      for (const id of known) terms.push(id);
    }
    return terms;
  }

  #termsOf({ written, latin, number, concepts, sounds }: Word): number[] {
    const terms = concepts.map((concept) => this.#vocabulary.id('concepts', concept));
    for (const sound of sounds) terms.push(this.#vocabulary.id('sounds', sound));
    for (const id of terms) this.#vocabulary.note(id, this.#side, written);
    if (latin !== null) terms.push(this.#vocabulary.id('latin', latin));
    if (number !== null) terms.push(this.#vocabulary.id('numbers', number));
    return terms;
  }
}

/** Number of marks in `BlockProfile.marks`. */
export const markCount = 6;

const markNumbers: Readonly<Record<string, number>> = {
  '?': 0,
  '？': 0,
  '!': 1,
  '！': 1,
  '(': 2,
  '（': 2,
  '"': 3,
  '“': 3,
  '”': 3,
  '「': 3,
  '『': 3,
  ':': 4,
  '：': 4,
  ';': 5,
  '；': 5,
};

function readMarks(text: string): Pick<BlockProfile, 'marks' | 'sentences'> {
  const marks = new Uint16Array(markCount);
  for (const [mark] of text.matchAll(/[?？!！(（"“”「『:：;；]/g)) marks[markNumbers[mark]!]!++;
  const sentences = text.match(/[.!?](?=\s|$|["'”’)])|[。！？]/g)?.length ?? 0;
  return { marks, sentences };
}

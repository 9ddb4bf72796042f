import type { Block, Document } from '../types.ts';
import { scriptsOf } from '../locales/script.ts';
import { wordPackOf } from '../locales/words/index.ts';
import type { WordPack } from '../locales/words/word-pack.ts';
import { type Word, type WordReader, wordReaderOf } from '../locales/words/word-reader.ts';
import { Vocabulary } from './vocabulary.ts';

/** What the aligner looks at in a block. */
export interface BlockProfile extends Said {
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

/** A block that stands by what it says: how many of its words could be found in the other document, and how many are not. */
export interface Said {
  /** Words of which the other language's word list has a translation. */
  readonly known: number;
  /** Those of them of which no translation stands anywhere in the other document. */
  readonly strange: number;
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
  const packs = { source: wordPackOf(source.locale), target: wordPackOf(target.locale) };
  const sources = readBlocks(source, new TermReader('source', packs.source, packs.target, vocabulary));
  const targets = readBlocks(target, new TermReader('target', packs.target, packs.source, vocabulary));
  const held = [heldTerms(sources, vocabulary), heldTerms(targets, vocabulary)] as const;
  const isShared = (id: number): boolean => held[0][id] === 1 && held[1][id] === 1;
  const finish = ({ said, ...profile }: ReadBlock): BlockProfile => ({
    ...profile,
    terms: profile.terms.filter(isShared),
    known: said.length,
    strange: said.filter((concepts) => !concepts.some(isShared)).length,
  });
  return {
    source: { document: source, blocks: sources.map(finish) },
    target: { document: target, blocks: targets.map(finish) },
    vocabulary,
  };
}

/** A block as read from one document alone, with the concepts of each of its words that have some. */
type ReadBlock = Omit<BlockProfile, keyof Said> & { readonly said: readonly (readonly number[])[] };

function heldTerms(blocks: readonly ReadBlock[], vocabulary: Vocabulary): Uint8Array {
  const held = new Uint8Array(vocabulary.size);
  for (const { terms } of blocks) for (const id of terms) held[id] = 1;
  return held;
}

function readBlocks(document: Document, reader: TermReader): ReadBlock[] {
  const latin = scriptsOf(document.locale)[0] === 'Latin';
  return document.blocks.map((block) => {
    const text = block.kind === 'code' ? '' : block.text.slice(0, maximumText);
    const { terms, said } = reader.read(block, text);
    return {
      block,
      terms,
      said,
      length: englishLength(text, reader.pack, latin),
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
    .split(/[?#]/, 1)[0]!
    .replace(/\/$/, '');
}

/** Reads the terms of blocks, each word's once. */
class TermReader {
  readonly pack: WordPack;
  readonly #side: 'source' | 'target';
  readonly #words: WordReader;
  readonly #vocabulary: Vocabulary;
  readonly #isAnswerable: (concept: string) => boolean;
  readonly #read = new Map<Word, { terms: readonly number[]; concepts: readonly number[] }>();

  constructor(side: 'source' | 'target', pack: WordPack, other: WordPack, vocabulary: Vocabulary) {
    this.pack = pack;
    this.#side = side;
    this.#words = wordReaderOf(pack);
    this.#vocabulary = vocabulary;
    const { knowledge } = other;
    if (knowledge === null) this.#isAnswerable = () => false;
    else this.#isAnswerable = (concept) => knowledge.kind === 'english' || knowledge.lexicon.says.has(concept);
  }

  read(block: Block, text: string): { terms: number[]; said: (readonly number[])[] } {
    const terms = keptTerms(block, this.#vocabulary);
    const said: (readonly number[])[] = [];
    for (const word of this.#words.read(text)) {
      let read = this.#read.get(word);
      if (!read) {
        read = this.#readWord(word);
        this.#read.set(word, read);
      }
      for (const id of read.terms) terms.push(id);
      if (read.concepts.length > 0) said.push(read.concepts);
    }
    return { terms, said };
  }

  #readWord({ written, latin, number, concepts, parts, sounds }: Word): {
    terms: readonly number[];
    concepts: readonly number[];
  } {
    const terms = concepts.map((concept) => this.#vocabulary.id('concepts', concept));
    const answerable = terms.filter((_, at) => this.#isAnswerable(concepts[at]!));
    for (const sound of sounds) terms.push(this.#vocabulary.id('sounds', sound));
    terms.forEach((id, at) => this.#vocabulary.note(id, this.#side, parts[at] ?? written));
    if (latin !== null) terms.push(this.#vocabulary.id('latin', latin));
    if (number !== null) terms.push(this.#vocabulary.id('numbers', number));
    return { terms, concepts: answerable };
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

import { englishStem } from './english-stem.ts';
import type { Lexicon } from './lexicon.ts';
import type { WordPack } from './word-pack.ts';
import { cyrillicSound } from './sound/cyrillic.ts';
import { hangulSound } from './sound/hangul.ts';
import { kanaSound } from './sound/kana.ts';
import { latinSound } from './sound/latin.ts';

/** What a word may have in common with a word of another language. */
export interface Word {
  /** As it stands in the text. */
  readonly written: string;
  /** The word in small letters where it is of Latin letters and a translation may keep it, else null. */
  readonly latin: string | null;
  /** The digits of a number, else null. */
  readonly number: string | null;
  /** English headwords (stems) of what it says, where that is known. */
  readonly concepts: readonly string[];
  /** For each concept what says it: the word, or the part of it where words are not divided. */
  readonly parts: readonly string[];
  /** How it sounds, should it be a loan word; the consonants alone once more behind `~`. */
  readonly sounds: readonly string[];
}

const runs =
  /(\d+(?:[.,:]\d+)*)|([A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9_'’]*)|([가-힣]+)|([\u30a1-\u30fa\u30fc]{2,})|([\u3041-\u309f\u3400-\u9fff\u30a1-\u30fc々]+)|([\u0400-\u052f]+)|[\u0620-\u065f\u066e-\u06d3]+|[\u0900-\u0963\u0971-\u097f]+/g;
/** Endings of Korean verbs: what has one is no loan word, however much it sounds like one. */
const verbEnding = /(?:니다|십시오|세요)$/;
const han = /[\u3400-\u9fff]/;

/** So many words are kept; a repository's documents say mostly the same ones, and beyond that all are forgotten. */
const mostKnown = 20_000;

const readers = new WeakMap<WordPack, WordReader>();

/** The reader of a pack; documents share it, for what it has read once it knows. */
export function wordReaderOf(pack: WordPack): WordReader {
  const reader = readers.get(pack) ?? new WordReader(pack);
  readers.set(pack, reader);
  return reader;
}

/** Reads words with what a pack knows. Keeps what it has read: the same word is worked out once. */
export class WordReader {
  readonly #pack: WordPack;
  readonly #known = new Map<string, Word>();

  constructor(pack: WordPack) {
    this.#pack = pack;
  }

  /** The words and numbers of a text, in order. Linear in its length. */
  read(text: string): Word[] {
    return this.runs(text).map((run) => this.word(run));
  }

  /** The runs of letters or digits in a text that are one word or number each, in order, as `word` takes them. */
  runs(text: string): readonly string[] {
    return text.match(runs) ?? [];
  }

  /** What one of the runs of a text may have in common with a word of another language. */
  word(run: string): Word {
    let word = this.#known.get(run);
    if (!word) {
      runs.lastIndex = 0;
      word = this.#readRun(runs.exec(run)!);
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(run, word);
    }
    return word;
  }

  #readRun([run, number, latin, hangul, katakana, kanaOrHan, cyrillic]: RegExpExecArray): Word {
    const word: Word = { written: run, latin: null, number: null, concepts: [], parts: [], sounds: [] };
    if (number) return { ...word, number };
    if (latin) return this.#readLatin(latin, latin.split(/['’]/, 1)[0]!.toLowerCase());
    const read = { ...word, ...this.#readListed(run, kanaOrHan !== undefined) };
    if (hangul) return { ...read, sounds: verbEnding.test(run) ? [] : hangulSounds(run) };
    if (cyrillic) return { ...read, sounds: soundsOf(cyrillicSound(run)) };
    return katakana ? { ...read, sounds: soundsOf(kanaSound(run)) } : read;
  }

  #readLatin(written: string, latin: string): Word {
    const sounds = latin.length < 3 ? [] : soundsOf(latinSound(latin));
    const word = { written, latin, number: null, concepts: [], parts: [], sounds };
    if (this.#pack.knowledge?.kind !== 'english') return word;
    const stem = englishStem(latin);
    const concepts = this.#pack.knowledge.headwords.get(stem) ?? [stem];
    return { ...word, concepts, parts: concepts.map(() => written) };
  }

  /** Headwords of the longest listed words in a run, from its start on. Where words are `undivided` a run is many of them. */
  #readListed(run: string, undivided: boolean): Pick<Word, 'concepts' | 'parts'> {
    const knowledge = this.#pack.knowledge;
    const concepts: string[] = [];
    const parts: string[] = [];
    if (knowledge?.kind !== 'listed') return { concepts, parts };
    const spelt = knowledge.spelling?.(run) ?? run;
    const { before } = knowledge;
    if (before) {
      const word = [0, before.exec(spelt)?.[0].length ?? 0]
        .map((at) => spelt.slice(at, at + longestWord(spelt, at, knowledge.lexicon, knowledge.particles)))
        .find((found) => found !== '');
      const said = knowledge.lexicon.headwords.get(word ?? '') ?? [];
      return { concepts: [...said], parts: said.map(() => run) };
    }
    for (let at = 0; at < spelt.length; ) {
      const length = longestWord(spelt, at, knowledge.lexicon, knowledge.particles);
      for (const headword of knowledge.lexicon.headwords.get(spelt.slice(at, at + length)) ?? []) {
        concepts.push(headword);
        parts.push(undivided ? run.slice(at, at + length) : run);
      }
      at += Math.max(1, length);
    }
    return { concepts, parts };
  }
}

function longestWord(run: string, at: number, lexicon: Lexicon, particles: ReadonlySet<string>): number {
  for (let length = Math.min(lexicon.longest, run.length - at); length > 0; length--)
    if (lexicon.headwords.has(run.slice(at, at + length)) && (length > 1 || standsAlone(run, at, particles)))
      return length;
  return 0;
}

/** True where a single character of a run can be a word: before kana (an ending), or with a particle as the whole run. */
function standsAlone(run: string, at: number, particles: ReadonlySet<string>): boolean {
  if (han.test(run[at]!)) return /[\u3041-\u309f]/.test(run[at + 1] ?? '');
  return at === 0 && particles.has(run.slice(1));
}

function soundsOf(sound: string): string[] {
  const consonants = sound.replaceAll('A', '');
  if (consonants.length < 2) return [];
  return consonants.length > 2 ? [sound, `~${consonants}`] : [sound];
}

/** Sounds of the run and of its beginnings: up to three syllables may be a particle or an ending. */
function hangulSounds(run: string): string[] {
  const sounds = new Set<string>();
  for (let end = Math.max(2, run.length - 3); end <= run.length; end++)
    for (const sound of soundsOf(hangulSound(run.slice(0, end)))) sounds.add(sound);
  return [...sounds];
}

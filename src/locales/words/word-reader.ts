import { CodeUnits, codeUnitsOf } from '../../code-units.ts';
import { englishStem } from './english-stem.ts';
import type { Lexicon } from './lexicon.ts';
import type { WordPack } from './word-pack.ts';
import { runKinds, Runs } from './word-runs.ts';
import { WordTable } from './word-table.ts';
import { cyrillicSound } from './sound/cyrillic.ts';
import { hangulSound } from './sound/hangul.ts';
import { kanaSound } from './sound/kana.ts';
import { latinSound } from './sound/latin.ts';

/** What a word may have in common with a word of another language. */
export class Word {
  /** As it stands in the text. */
  readonly written: string;
  /** The word in small letters where it is of Latin letters and a translation may keep it, else null. */
  readonly latin: string | null;
  /** The digits of a number, else null. */
  readonly number: string | null;
  /** English headwords (stems) of what it says, where that is known. */
  readonly concepts: readonly string[];
  /** For each concept the part of the word that says it, where words are not divided; else empty: the word does. */
  readonly parts: readonly string[];
  /** How it sounds, should it be a loan word; the consonants alone once more behind `~`. */
  readonly sounds: readonly string[];

  constructor(written: string, kept: Pick<Word, 'latin' | 'number'>, said: Said, sounds: readonly string[]) {
    this.written = written;
    this.latin = kept.latin;
    this.number = kept.number;
    this.concepts = said.concepts;
    this.parts = said.parts;
    this.sounds = sounds;
  }
}

/** Of what is looked up in lists: those of the text stay as they are while its words are read. */
const codeUnits = new CodeUnits();

type Said = Pick<Word, 'concepts' | 'parts'>;

const none: readonly string[] = [];
const nothingSaid: Said = { concepts: none, parts: none };
const nothingKept = { latin: null, number: null };

/** Endings of Korean verbs: what has one is no loan word, however much it sounds like one. */
const verbEnding = /(?:니다|십시오|세요)$/;
const han = /[\u3400-\u9fff]/;

/** A reader that knows so many words is replaced; a repository's documents say mostly the same ones. */
const mostKnown = 60_000;

const readers = new Map<string, WordReader>();

/** The reader of a pack; documents share it, for what it has read once it knows. */
export function wordReaderOf(pack: WordPack): WordReader {
  let reader = readers.get(pack.language);
  if (!reader || reader.words.length >= mostKnown) {
    reader = new WordReader(pack);
    readers.set(pack.language, reader);
  }
  return reader;
}

/** Reads words with what a pack knows, and numbers them, 0-based, in the order in which they are first met: the same word is worked out once. */
export class WordReader {
  /** By number. */
  readonly words: Word[] = [];
  readonly #pack: WordPack;
  readonly #table = new WordTable();

  constructor(pack: WordPack) {
    this.#pack = pack;
  }

  /** The words and numbers of a text, in order. Linear in its length. */
  read(text: string): Word[] {
    const found: number[] = [];
    this.numbers(text, found);
    return found.map((number) => this.words[number]!);
  }

  /** Writes the same, as the numbers by which they are known, into `found` from 0 on, and returns how many there are. */
  numbers(text: string, found: number[]): number {
    const codes = codeUnitsOf(text);
    let count = 0;
    for (const run = new Runs(codes, text.length); run.next(); ) {
      let number = this.#table.find(codes, run.start, run.end);
      if (number < 0) {
        this.#table.add(codes, run.start, run.end);
        number = this.words.push(this.#read(text.slice(run.start, run.end), run.kind)) - 1;
      }
      found[count++] = number;
    }
    return count;
  }

  #read(run: string, kind: number): Word {
    if (kind === runKinds.number) return new Word(run, { latin: null, number: run }, nothingSaid, none);
    if (kind === runKinds.latin) return this.#readLatin(run, withoutApostrophe(run).toLowerCase());
    const said = this.#readListed(run, kind === runKinds.kanaOrHan);
    return new Word(run, nothingKept, said, loanSounds(run, kind));
  }

  #readLatin(written: string, latin: string): Word {
    const sounds = latin.length < 3 ? none : soundsOf(latinSound(latin));
    const kept = { latin, number: null };
    if (this.#pack.knowledge?.kind !== 'english') return new Word(written, kept, nothingSaid, sounds);
    const stem = englishStem(latin);
    const concepts = this.#pack.knowledge.headwords.get(stem) ?? [stem];
    return new Word(written, kept, { concepts, parts: none }, sounds);
  }

  /** Headwords of the longest listed words in a run, from its start on. Where words are `undivided` a run is many of them. */
  #readListed(run: string, undivided: boolean): Said {
    const knowledge = this.#pack.knowledge;
    if (knowledge?.kind !== 'listed') return nothingSaid;
    const spelt = knowledge.spelling?.(run) ?? run;
    const codes = codeUnits.of(spelt);
    const { before, lexicon, particles } = knowledge;
    if (before) {
      for (const at of [0, before.exec(spelt)?.[0].length ?? 0]) {
        const said = lexicon.headwords(codes, at, at + longestWord(codes, spelt, at, lexicon, particles));
        if (said) return { concepts: said, parts: none };
      }
      return nothingSaid;
    }
    const concepts: string[] = [];
    const parts: string[] = [];
    for (let at = 0; at < spelt.length; ) {
      const length = longestWord(codes, spelt, at, lexicon, particles);
      const said = length === 0 ? none : lexicon.headwords(codes, at, at + length)!;
      for (let headword = 0; headword < said.length; headword++) {
        concepts.push(said[headword]!);
        if (undivided) parts.push(run.slice(at, at + length));
      }
      at += Math.max(1, length);
    }
    return concepts.length === 0 ? nothingSaid : { concepts, parts };
  }
}

function withoutApostrophe(run: string): string {
  const end = run.search(/['’]/);
  return end < 0 ? run : run.slice(0, end);
}

/** The length of the longest listed word that stands at an offset of a run, 0 where none does. */
function longestWord(
  codes: Uint16Array,
  run: string,
  at: number,
  lexicon: Lexicon,
  particles: ReadonlySet<string>,
): number {
  let length = lexicon.longest(codes, at, run.length);
  while (length > 0 && lexicon.headwords(codes, at, at + length) === null) length--;
  return length !== 1 || standsAlone(run, at, particles) ? length : 0;
}

/** True where a single character of a run can be a word: before kana (an ending), or with a particle as the whole run. */
function standsAlone(run: string, at: number, particles: ReadonlySet<string>): boolean {
  if (han.test(run[at]!)) return /[\u3041-\u309f]/.test(run[at + 1] ?? '');
  return at === 0 && particles.has(run.slice(1));
}

/** How a run of another script than Latin sounds, should it be a loan word. */
function loanSounds(run: string, kind: number): readonly string[] {
  if (kind === runKinds.hangul) return verbEnding.test(run) ? none : hangulSounds(run);
  if (kind === runKinds.cyrillic) return soundsOf(cyrillicSound(run));
  return kind === runKinds.katakana ? soundsOf(kanaSound(run)) : none;
}

function soundsOf(sound: string): readonly string[] {
  const consonants = sound.replaceAll('A', '');
  if (consonants.length < 2) return none;
  return consonants.length > 2 ? [sound, `~${consonants}`] : [sound];
}

/** Sounds of the run and of its beginnings: up to three syllables may be a particle or an ending. */
function hangulSounds(run: string): readonly string[] {
  const sounds: string[] = [];
  for (let end = Math.max(2, run.length - 3); end <= run.length; end++) {
    const found = soundsOf(hangulSound(run, end));
    for (let at = 0; at < found.length; at++) if (!sounds.includes(found[at]!)) sounds.push(found[at]!);
  }
  return sounds;
}

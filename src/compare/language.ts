import { countedScripts, countScripts, scriptsOf } from '../locales/script.ts';
import type { Locale } from '../types.ts';

/** What a translated block's language looks like beside its source. */
export type LanguageVerdict =
  | 'translated'
  | 'untranslated'
  | 'untranslated-short'
  | 'partly'
  | 'wrong-language'
  | 'nothing-to-translate';

/** Words of a text, with their letters only. */
const word = /\p{L}[\p{L}\p{M}'’-]*/gu;

const firstWord = new RegExp(word.source, 'u');

/** An emoji by its name: `:tada:`. */
const emoji = /:[a-z0-9_+-]{2,40}:/g;

/** Below this share of letters in the target's own script, a text is not in the target's language. Product names keep it from being 0. */
const leastOwn = 0.15;
/** From this share of letters of a script that neither locale uses, a text is in a third language. */
const leastOther = 0.3;
/** So many words of the source that run on unchanged are a sentence, not a name. */
const longestName = 6;

/** Judges the prose of a translated block; `source` is empty where the block has no counterpart. A heading is a phrase more often than a name. */
export type LanguageJudge = (source: string, target: string, isHeading?: boolean) => LanguageVerdict;

/**
 * A judge for a pair of locales. It looks at the prose of a translation (invariants and code taken out): at its script where the
 * locales' scripts differ, else at how much of the source's wording stands in it unchanged.
 */
export function languageJudge(locales: { source: Locale; target: Locale }): LanguageJudge {
  const name = `${locales.source} ${locales.target}`;
  let judge = judges.get(name);
  if (!judge) judges.set(name, (judge = makeJudge(locales)));
  return judge;
}

/** What a script is to two locales: the target's alone, the source's alone, both's or neither's. */
type Role = 'own' | 'foreign' | 'shared' | 'third';

/** By their locales: a run knows but a few, and an expression is compiled for each. */
const judges = new Map<string, LanguageJudge>();

function makeJudge(locales: { source: Locale; target: Locale }): LanguageJudge {
  const own = scriptsOf(locales.target);
  const sourceScripts = scriptsOf(locales.source);
  const roles = countedScripts.map((script): Role => {
    const isOwn = own.includes(script);
    return sourceScripts.includes(script) ? (isOwn ? 'shared' : 'foreign') : isOwn ? 'own' : 'third';
  });
  const foreign = sourceScripts.filter((script) => !own.includes(script));
  const letterOfSource = foreign.map((script) => String.raw`\p{Script=${script}}`).join('');
  const foreignRun = new RegExp(String.raw`[${letterOfSource}][${letterOfSource}\p{M}\p{P}\p{N}\s]*`, 'gu');
  return (source, written, isHeading = false) => {
    const target = written.includes(':') ? written.replace(emoji, ' ') : written;
    const counts = countScripts(target);
    let owned = 0;
    let taken = 0;
    let other = 0;
    let others = 0;
    for (let number = 0; number < roles.length; number++) {
      const count = counts[number]!;
      if (count === 0) continue;
      const role = roles[number]!;
      if (role === 'own' || role === 'shared') owned += count;
      else if (role === 'foreign') taken += count;
      else other += count;
      if (role === 'own' || role === 'third') others++;
    }
    const letters = owned + taken + other;
    if (letters < 2) return 'nothing-to-translate';
    if (other >= 5 && other / letters >= leastOther && other > lettersOf('third', countScripts(source), roles))
      return 'wrong-language';
    if (others >= scriptsOfList && listsLanguages(source, target)) return 'nothing-to-translate';
    if (foreign.length === 0) return judgeByWording(source, target, isHeading);
    if (owned / letters >= leastOwn)
      return mayHoldSentence(taken, target) && hasForeignSentence(target, foreignRun) ? 'partly' : 'translated';
    if (isSentence(target)) return 'untranslated';
    const isName = !isHeading && isAddress(target);
    return !isName && sameWording(source, target) && hasLowerCase(target)
      ? 'untranslated-short'
      : 'nothing-to-translate';
  };
}

function lettersOf(wanted: Role, counts: Uint32Array, roles: readonly Role[]): number {
  return roles.reduce((sum, role, number) => (role === wanted ? sum + counts[number]! : sum), 0);
}

/** So many words in capitals are no list of abbreviations. */
const fewestInCapitals = 12;

/** Enough words in small letters to be more than a name or a title. */
function isSentence(text: string): boolean {
  const words = text.match(word) ?? [];
  if (words.filter((each) => /^\p{Ll}/u.test(each)).length >= 3) return words.join('').length >= 15;
  // A disclaimer in capitals throughout.
  return words.filter((each) => each.length > 1 && !/\p{Ll}/u.test(each)).length >= fewestInCapitals;
}

/** So many words without one that begins in a small letter are a name with an address, not a phrase. */
const fewestOfAddress = 6;

function isAddress(text: string): boolean {
  const words = text.match(word) ?? [];
  return words.length >= fewestOfAddress && !words.some((each) => /^\p{Ll}/u.test(each));
}

function hasLowerCase(text: string): boolean {
  const words = (text.match(word) ?? []).filter((each) => each.length > 1);
  return words.length >= 2 && words.some((each) => /^\p{Ll}{2,}/u.test(each) || /^\p{Lu}\p{Ll}{3,}/u.test(each));
}

/** A list of languages, each under its own name, is kept as it is: short pieces, in so many scripts besides the source's. */
const scriptsOfList = 2;
const longestPiece = 4;

function listsLanguages(source: string, target: string): boolean {
  // Most translations begin with a word of their own.
  const first = firstWord.exec(target);
  if (first && !source.includes(first[0])) return false;
  const pieces = target.split(/[^\p{L}\p{M}\p{N}\s()（）'’-]/u);
  if (pieces.length <= scriptsOfList) return false;
  if (pieces.some((piece) => (piece.match(word)?.length ?? 0) > longestPiece)) return false;
  const known = new Set(source.match(word) ?? []);
  return (target.match(word) ?? []).every((each) => known.has(each));
}

function sameWording(source: string, target: string): boolean {
  const fold = (text: string): string => (text.match(word) ?? []).join(' ').toLowerCase();
  return fold(source) === fold(target);
}

/** A sentence of the source's script has so many words, each of at least one letter. */
const fewestOfSentence = 5;

/** So many letters are in the words of a sentence, with what joins them. */
const fewestLetters = 20;

/** False where the letters of the source's script are too few for a sentence, unless something else is counted among them. */
function mayHoldSentence(letters: number, text: string): boolean {
  return letters >= fewestLetters || (letters >= fewestOfSentence && joining.test(text));
}

const joining = /['’\-\p{M}\u{10000}-\u{10ffff}]/u;

/** A run of the source's script with at least five words, four of them in small letters; an original in brackets is a gloss. */
function hasForeignSentence(target: string, foreignRun: RegExp): boolean {
  const glossed = target.replace(/[(（[「『“"'][^()（）[\]「」『』“”"]{0,120}[)）\]」』”"']/gu, ' ');
  return (glossed.match(foreignRun) ?? []).some((text) => {
    // Between its words stands something.
    if (text.length < fewestLetters + fewestOfSentence - 1) return false;
    const words = text.match(word) ?? [];
    return (
      words.length >= fewestOfSentence &&
      words.filter((each) => /^\p{Ll}/u.test(each)).length >= 4 &&
      words.join('').length >= fewestLetters
    );
  });
}

/** For locales of one script: nearly all words kept is untranslated, a run of many words kept is partly so. */
function judgeByWording(source: string, target: string, isHeading: boolean): LanguageVerdict {
  const targets = wordsOf(target.toLowerCase());
  const { words: sources, known } = readSource(source);
  if (targets.length < 2 || sources.length === 0) return targets.length === 0 ? 'nothing-to-translate' : 'translated';
  let kept = 0;
  for (const each of targets) if (known.has(each)) kept++;
  if (kept / targets.length >= 0.8 && isSentence(target)) return 'untranslated';
  if (kept === targets.length && targets.length === sources.length && targets.join(' ') === sources.join(' ')) {
    if (isHeading && isPhrase(target)) return 'untranslated-short';
    if (targets.length <= 3) return 'nothing-to-translate';
  }
  return kept > longestName && keepsSentence(sources, wordsOf(target)) ? 'partly' : 'translated';
}

/** Words of more than one UTF-16 unit. */
const longerWord = /\p{L}[\p{L}\p{M}'’-]+|(?=[\u{10000}-\u{10ffff}])\p{L}/gu;

function wordsOf(text: string): string[] {
  return text.match(longerWord) ?? [];
}

interface SourceWords {
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** The words of the source's last blocks: its translations, which are checked one after the other, all ask for them. */
const sourceWords = new Map<string, SourceWords>();
const mostSources = 500;

function readSource(source: string): SourceWords {
  let read = sourceWords.get(source);
  if (!read) {
    const words = wordsOf(source.toLowerCase());
    read = { words, known: new Set(words) };
    if (sourceWords.size >= mostSources) sourceWords.clear();
    sourceWords.set(source, read);
  }
  return read;
}

/** Words of English that stand in phrases, and in few names. */
const phrasal =
  /(?<![\p{L}’'-])(?:the|a|an|of|and|or|to|in|for|with|our|your|its|their|how|what|why|when|where|who|is|are|do|does|not|on|from|by|it|this|that|we|you|as|at|be|if)(?![\p{L}’'-])/iu;

/** The id of a heading: `{#check-it}`. */
const headingId = /\{[^{}]{0,200}\}/g;

/** True for words that are no name: one of those that only stand in phrases, or a longer one in small letters behind the first. */
function isPhrase(text: string): boolean {
  const plain = text.replace(headingId, '');
  return phrasal.test(plain) || (plain.match(word) ?? []).slice(1).some((each) => /^\p{Ll}{4}/u.test(each));
}

/**
 * True where a run of the source's words is kept that is longer than a name and has the small letters of a sentence; an address has none.
 * The longest runs of words that end at a word of either side, of one target word after the other: numbers, for a long block has many pairs.
 */
function keepsSentence(sources: readonly string[], targets: readonly string[]): boolean {
  const numbers = new Map(sources.map((source, position) => [source, position]));
  if (!keepsRun(numbers, targets)) return false;
  const said = Int32Array.from(sources, (source) => numbers.get(source)!);
  // By 1 + position in the source; what is at 0 stays 0.
  const lengths = new Int32Array(sources.length + 1);
  const small = new Int32Array(sources.length + 1);
  for (const target of targets) {
    const number = numbers.get(target.toLowerCase()) ?? -1;
    const isSmall = /^\p{Ll}/u.test(target) ? 1 : 0;
    // From the end: before a position still stands what was found for the target's word before.
    for (let position = sources.length; position > 0; position--) {
      const isKept = said[position - 1] === number;
      lengths[position] = isKept ? lengths[position - 1]! + 1 : 0;
      small[position] = isKept ? small[position - 1]! + isSmall : 0;
      if (lengths[position]! > longestName && small[position]! >= 3) return true;
    }
  }
  return false;
}

/** True where more words than a name has are kept one after the other, in whatever order the source has them. */
function keepsRun(known: ReadonlyMap<string, number>, targets: readonly string[]): boolean {
  let run = 0;
  for (const target of targets) {
    run = known.has(target.toLowerCase()) ? run + 1 : 0;
    if (run > longestName) return true;
  }
  return false;
}

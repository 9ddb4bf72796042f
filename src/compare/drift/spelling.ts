import type { WeightyWords } from '../../locales/weighty-words.ts';
import type { Token } from './tokens.ts';

/** What a token weighs, for the reason that is given. */
export type Weight = 'modal' | 'negation' | 'number';

/** The weight of a word or number, or null. */
export function weightOf(token: Token, words: WeightyWords): Weight | null {
  if (token.kind === 'number' || words.numerals.has(token.key)) return 'number';
  if (token.kind !== 'word') return null;
  if (words.negations.has(token.key) || token.key.endsWith("n't")) return 'negation';
  return words.modals.has(token.key) ? 'modal' : null;
}

/**
 * True where one run of tokens is the other with other spacing, other articles, or with a slip mended in each word: at most one letter put
 * in, taken out, changed or swapped with its neighbour (Damerau 1964: four slips in five are such) in a word of four letters or more, not at its beginning
 * (`typical`, `atypical`). `isWord` says of a key whether it is a word in its own right (it stands elsewhere): then none was misspelt.
 */
export function isSpellingEdit(
  before: readonly Token[],
  after: readonly Token[],
  words: WeightyWords,
  isWord: (key: string) => boolean,
): boolean {
  const sources = before.filter((token) => !isArticle(token, words));
  const targets = after.filter((token) => !isArticle(token, words));
  if ([...sources, ...targets].some((token) => token.kind !== 'word')) return false;
  if (joined(sources) === joined(targets)) return true;
  return (
    sources.length === targets.length &&
    sources.every((token, at) => {
      const other = targets[at]!;
      if (token.key === other.key) return true;
      if (weightOf(token, words) || weightOf(other, words)) return false;
      return (
        stemOf(token.key, words) === stemOf(other.key, words) || (!isWord(token.key) && isSlip(token.key, other.key))
      );
    })
  );
}

function isArticle(token: Token, words: WeightyWords): boolean {
  return token.kind === 'word' && words.articles.has(token.key);
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.key).join('');
}

/** A word without its ending: `서버을` and `서버를` are one word. */
function stemOf(key: string, { endings }: WeightyWords): string {
  const ending = endings.find((other) => key.length > other.length + 1 && key.endsWith(other));
  return ending === undefined ? key : key.slice(0, -ending.length);
}

/** Hangul is compared by its letters: of `됬` and `됐` only the vowel differs. */
function isSlip(before: string, after: string): boolean {
  const one = Array.from(before.normalize('NFD'));
  const other = Array.from(after.normalize('NFD'));
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  const [removed, added] = [one.length - start - end, other.length - start - end];
  if (start === 0) return false;
  if (removed <= 1 && added <= 1) return true;
  return removed === 2 && added === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

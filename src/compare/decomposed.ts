import { lineIndexOf } from '../line-index.ts';
import type { Bitext, Range } from '../types.ts';

/** Letters that are written in parts: Hangul syllables as jamo, and Latin, Greek and Cyrillic letters with marks of their own. */
const parts = /[\u1100-\u1112][\u1161-\u1175]|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}/gu;

/** The first letter of the target that is written in parts though Unicode has it whole, and how many there are. */
export interface Decomposed {
  readonly count: number;
  /** The word that it stands in, and the same composed. */
  readonly word: string;
  readonly composed: string;
  readonly target: Range;
}

/** Decomposed letters (NFD) of a target whose source has none; null where there are none. */
export function findDecomposed({ source, target }: Bitext): Decomposed | null {
  // All of a composed text is composed; telling that a text is takes far less than looking at its letters.
  if (target.text.normalize('NFC') === target.text) return null;
  const found = [...target.text.matchAll(parts)].filter(([letter]) => letter.normalize('NFC') !== letter);
  const [first] = found;
  if (!first || source.text.normalize('NFC') !== source.text) return null;
  const word = /^[\p{L}\p{M}]{1,60}/u.exec(target.text.slice(first.index))![0];
  const range = lineIndexOf(target).range(first.index, first.index + word.length);
  return { count: found.length, word, composed: word.normalize('NFC'), target: range };
}

import { assert, constantFrom, property, string, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import { codeUnitsOf } from '../../../src/code-units.ts';
import { Runs } from '../../../src/locales/words/word-runs.ts';
import { WordTable } from '../../../src/locales/words/word-table.ts';

function runsOf(text: string): string[] {
  const found: string[] = [];
  for (const run = new Runs(codeUnitsOf(text), text.length); run.next(); ) found.push(text.slice(run.start, run.end));
  return found;
}

function add(table: WordTable, word: string): void {
  table.add(codeUnitsOf(word), 0, word.length);
}

/** The number of a word that stands in a text, at an offset. */
function find(table: WordTable, word: string, text: string, start: number): number {
  return table.find(codeUnitsOf(text), start, start + word.length);
}

/** The same runs as an expression finds them. */
const expression =
  /\d+(?:[.,:]\d+)*|[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9_'’]*|[가-힣]+|[\u30a1-\u30fa\u30fc]{2,}|[\u3041-\u309f\u3400-\u9fff\u30a1-\u30fc々]+|[\u0400-\u052f]+|[\u0620-\u065f\u066e-\u06d3]+|[\u0900-\u0963\u0971-\u097f]+/g;

it('finds the runs of any text, one kind of letters after the other', () => {
  const characters = constantFrom(...Array.from("aZé_'’019.,: -가힣アー・々ぁ漢жя٠بمनम।😀"));
  assert(
    property(string({ unit: characters, maxLength: 40 }), (text) => {
      expect(runsOf(text)).toEqual(text.match(expression) ?? []);
    }),
  );
});

it('numbers words in the order in which they are added, and knows no others', () => {
  assert(
    property(uniqueArray(string({ minLength: 1, maxLength: 3 }), { maxLength: 50 }), (words) => {
      const table = new WordTable();
      const [unknown = '?', ...added] = words;
      for (const word of added) add(table, word);
      expect(added.map((word) => find(table, word, `-${word}-`, 1))).toEqual(added.map((_, at) => at));
      expect(find(table, unknown, unknown, 0)).toBe(-1);
    }),
  );
});

it('finds words that were made to meet in one place, in however many', () => {
  const hash = (word: string): number => {
    let sum = 0;
    for (const letter of word) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x0100_0193);
    return (sum ^ (sum >>> 15)) & 2047;
  };
  const words = Array.from({ length: 200_000 }, (_, number) => `w${number}`).filter((word) => hash(word) === 7);
  expect(words.length).toBeGreaterThan(64);
  const table = new WordTable();
  for (const word of words) add(table, word);
  expect(words.map((word) => find(table, word, word, 0))).toEqual(words.map((_, at) => at));
  expect(find(table, 'w0000', 'w0000', 0)).toBe(-1);
});

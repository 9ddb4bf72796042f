import { describe, expect, it } from 'vitest';
import { codeUnitAt, codeUnitsOf, copyCodeUnits } from '../src/code-units.ts';

const long = 'a line of more than a few characters, 보안 정책 \u{1F511}\ud800 ';
const texts = [
  '',
  'a',
  '보안',
  '\udc00x\ud800',
  long,
  long.repeat(100),
  `${long}!`.slice(3),
  long.slice(0, 24),
  long.slice(0, 25),
  long,
];

describe('the code units of a text', () => {
  const units = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

  it('are those of the string, one by one', () => {
    for (const text of texts) expect(units(text).map((_, at) => codeUnitAt(text, at))).toEqual(units(text));
    expect(codeUnitAt('a', 1)).toBe(NaN);
  });

  it('are those of the string, whichever text was asked for before', () => {
    for (const text of [...texts, ...texts.toReversed()])
      expect([...codeUnitsOf(text).subarray(0, text.length)]).toEqual(units(text));
  });

  it('are nobody else’s where they were copied', () => {
    const copies = texts.map((text) => copyCodeUnits(text));
    for (const text of texts) codeUnitsOf(text);
    expect(copies.map((copy) => [...copy])).toEqual(texts.map(units));
  });
});

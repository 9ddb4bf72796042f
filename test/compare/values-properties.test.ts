import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/parse/index.ts';
import { anyText } from '../texts.ts';
import { differences } from './compare-sentences.ts';

const units = constantFrom(
  ['days', '일'],
  ['weeks', '주'],
  ['months', '개월'],
  ['years', '년'],
  ['hours', '시간'],
  ['minutes', '분'],
  ['business days', '영업일'],
);
const amount = integer({ min: 2, max: 999 });

describe('values', () => {
  it('are silent where they are equal, and found where a digit differs', () => {
    assert(
      property(amount, amount, units, (source, target, [unit, translated]) => {
        const found = differences(`Wait for ${source} ${unit}.`, `${target}${translated} 동안 기다리십시오.`);
        expect(found).toEqual(source === target ? [] : [`duration changed ${source} ${unit} → ${target}${translated}`]);
      }),
    );
  });

  it('are the same number with and without groups, and in ten thousands', () => {
    assert(
      property(integer({ min: 1, max: 9999 }), (tens) => {
        const source = `The list has ${(tens * 10_000).toLocaleString('en')} entries.`;
        expect(differences(source, `목록에는 항목이 ${tens}만 개 있습니다.`)).toEqual([]);
        expect(differences(source, `목록에는 항목이 ${tens * 10}만 개 있습니다.`)).toHaveLength(1);
      }),
    );
  });

  it('of any text stand in order inside their block and are no empty words', () => {
    assert(
      property(anyText, constantFrom('en', 'ko', 'ja', 'zh', 'de', 'ar'), (text, locale) => {
        for (const { values, range } of parseDocument({ path: 'policy.md', locale, text }).blocks) {
          let from = range.start.offset;
          for (const value of values) {
            expect(value.raw).not.toBe('');
            expect(value.range.start.offset).toBeGreaterThanOrEqual(from);
            expect(value.range.end.offset).toBeLessThanOrEqual(range.end.offset);
            from = value.range.start.offset;
          }
        }
      }),
    );
  });
});

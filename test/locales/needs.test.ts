import { array, assert, constantFrom, infiniteStream, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuePackOf } from '../../src/locales/values/index.ts';
import type { ValuePack, ValueReader } from '../../src/locales/values/value-pack.ts';
import { writtenBy } from './written-by.ts';

function matches({ expression }: ValueReader, text: string): boolean {
  const found = expression();
  found.lastIndex = 0;
  return found.test(text);
}

/** True where the text is not kept from a reader. */
function isRead({ needs }: ValuePack, reader: ValueReader, text: string): boolean {
  const may = (!reader.hasDigits || /\d/.test(text)) && (reader.needs?.test(text) ?? true);
  return may && (/\d/.test(text) || needs.some((expression) => expression.test(text)));
}

describe.each(['en', 'ko', 'ja', 'zh', 'de', 'fr', 'es', 'pt-BR', 'ru', 'tr', 'el', 'ar', 'hi', 'vi'])(
  '%s',
  (locale) => {
    const pack = valuePackOf(locale);
    const readers = pack.readers.map((reader) => [String(reader.expression()).slice(0, 60), reader] as const);

    it.each(readers)('%s is asked for every text in which it matches', (_, reader) => {
      let found = 0;
      const around = oneof(
        constantFrom('', ' ', '. ', '가나', 'ab', '-', '약 ', 'of ', 'in '),
        string({ maxLength: 3 }),
      );
      assert(
        property(
          infiniteStream(nat(9_999)),
          array(around, { minLength: 2, maxLength: 2 }),
          (numbers, [before, after]) => {
            const written = writtenBy(reader.expression(), (below) => numbers.next().value % below);
            const text = `${before}${written}${after}`;
            if (!matches(reader, text)) return;
            found++;
            expect([text, isRead(pack, reader, text)]).toEqual([text, true]);
          },
        ),
        { numRuns: 300 },
      );
      expect(found).toBeGreaterThan(10);
    });

    it('wordings of boundaries say the same as part of one expression', () => {
      for (const { expression } of [...pack.before, ...pack.after]) {
        expect(expression.flags).toMatch(/^i?$/);
        expect(expression.source).not.toMatch(/\\(?:[1-9]|k<|p\{|u\{)/);
      }
    });

    it('plain words are kept from every reader', () => {
      expect(pack.needs.some((expression) => expression.test('Lantern answers. — ¡Gracias!'))).toBe(false);
    });
  },
);

import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/parse/index.ts';
import type { InvariantKind } from '../../src/types.ts';

/** Kinds whose values are written alike in all languages. */
const identical: ReadonlySet<InvariantKind> = new Set([
  'pgp-block',
  'email',
  'url',
  'version',
  'code',
  'inline-code',
  'identifier',
  'digest',
  'phone',
  'key',
  'payment-address',
  'placeholder',
]);

/** What stands in a Korean text: `kind value`, with ` as raw` where it is written otherwise. */
function found(text: string): string[] {
  return parseDocument({ path: 'policy.md', locale: 'ko', text: `${text}\n` }).blocks.flatMap(({ invariants }) =>
    invariants
      .filter(({ kind }) => identical.has(kind))
      .map(({ kind, value, raw }) => `${kind} ${value}${raw === value ? '' : ` as ${raw}`}`),
  );
}

/** Groups of Markdown texts, each with what is found in it, in reading order. */
export function testFound(
  things: string,
  groups: Readonly<Record<string, readonly (readonly [text: string, expected: readonly string[]])[]>>,
): void {
  describe.each(Object.entries(groups))(`${things} %s`, (_, cases) => {
    it.each(cases)('%j', (text, expected) => {
      expect(found(text)).toEqual(expected);
    });
  });
}

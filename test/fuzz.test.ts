import { describe, expect, it } from 'vitest';
import { hostileDocument, random, randomDocument } from '../bench/hostile-documents.mjs';
import { checkPair } from '../src/check.ts';
import type { Document } from '../src/types.ts';
import { parseDocument } from '../src/parse/index.ts';

/** A small run of `npm run fuzz`, which also watches time and memory. */
describe('any two texts', () => {
  const rng = random(7);

  it.each([
    ['random', 150, () => randomDocument(rng)],
    ['hostile', 150, () => hostileDocument(rng, 40 * (1 + rng.below(40)))],
  ] as const)('are judged: %s', (_, count, make) => {
    for (let run = 0; run < count; run++) {
      const [source, target, path] = [make(), make(), rng.below(4) ? 'a.md' : 'a.txt'];
      const report = checkPair({ path, locale: 'en', text: source }, { path, locale: 'ko', text: target });
      for (const { target: place } of report.findings) {
        expect(place === null || place.startLine <= place.endLine).toBe(true);
        expect(place === null || place.endLine <= target.split(/\r\n?|\n/).length).toBe(true);
      }
    }
  });
});

describe('a text that would take too long to parse', () => {
  const parse = (text: string): Document => parseDocument({ path: 'a.md', locale: 'en', text });

  it.each([
    ['marks', '*a [b '.repeat(4000)],
    ['lazy lines', `> a\n${'b\n'.repeat(5000)}`],
    ['words in one paragraph', 'word '.repeat(30_000)],
    ['lines in all', 'a\n\n'.repeat(20_000)],
    ['characters in all', 'a\n'.padEnd(1_000_100, 'x')],
    ['marks behind numbers that open nothing', '2. [a [b [c\n'.repeat(3000)],
  ])('is read as plain text: %s', (_, text) => {
    expect(parse(text)).toMatchObject({ form: 'plain', fallback: 'too-costly' });
  });

  it.each([
    ['a long list of links', '- [a](b) and [c](d)\n'.repeat(2000)],
    ['a long table', `| a | b |\n| - | - |\n${'| [x](y) | z |\n'.repeat(1000)}`],
    ['many paragraphs', 'Some *words* here.\n\n'.repeat(2000)],
    ['a long code block', `\`\`\`\n${'a = b[c] * d\n\n'.repeat(1500)}\`\`\`\n`],
  ])('is not %s', (_, text) => {
    expect(parse(text)).toMatchObject({ form: 'markdown', fallback: null });
  });
});

import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

type Align = (en: string, ko: string) => unknown;

const documents = ['advisories', 'security'].map((name) =>
  ['en', 'ko'].map((locale) => readFileSync(new URL(`../../docs/${locale}/${name}.md`, import.meta.url), 'utf8')),
);
const [advisories, security] = documents as [[string, string], [string, string]];

/** An aligner that has read nothing yet. */
async function newAligner(): Promise<Align> {
  vi.resetModules();
  const { alignDocuments } = await import('../../src/align/index.ts');
  const { parseDocument } = await import('../../src/parse/index.ts');
  return (en, ko) => {
    const source = parseDocument({ path: 'en.md', locale: 'en', text: en });
    const { sections, blocks } = alignDocuments(source, parseDocument({ path: 'ko.md', locale: 'ko', text: ko }));
    const positions = (parts: readonly { readonly index: number }[]): number[] => parts.map(({ index }) => index);
    return [...sections, ...blocks].map((bead) => ({
      ...bead,
      source: positions(bead.source),
      target: positions(bead.target),
    }));
  };
}

/** Paragraphs of words that are nowhere else, each numbered by itself. */
function strangeWords(count: number): string {
  const word = (at: number): string => `q${at.toString(36)}${at % 1000 === 999 ? '\n\n' : ' '}`;
  return Array.from({ length: count }, (_, at) => word(at)).join('');
}

test.each<[string, readonly (readonly [string, string])[]]>([
  ['another pair', [advisories]],
  ['the same documents with their places exchanged', [[security[1], security[0]]]],
  ['more words than are kept', [advisories, [strangeWords(110_000), strangeWords(110_000).replaceAll('q', 'z')]]],
])('what was read before changes no link and no confidence: %s', async (_what, others) => {
  const alone = (await newAligner())(...security);
  const align = await newAligner();
  for (const other of others) align(...other);
  expect(align(...security)).toEqual(alone);
  expect(align(...security)).toEqual(alone);
});

import type { Bitext, Section } from '../types.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A heading stands at another level than its source; a level that the whole document is shifted by does not count. */
export const mismatchedHeadingDepth: Rule = defineRule({
  id: 'mismatched-heading-depth',
  category: 'structure',
  level: 'warning',
  summary: { en: 'A heading is at another level than in the source', ko: '제목의 단계가 원문과 다름' },
  messages: {
    en: {
      changed: ({ source, target, title }) =>
        `Unexpected heading level \`${target}\` of ${quote(title)}, expected \`${source}\` as in the source`,
    },
    ko: {
      changed: ({ source, target, title }) =>
        `제목 단계가 다름: ${quote(title)} \`${target}\`단계, 원문: \`${source}\`단계`,
    },
  },
  check({ bitext }) {
    if (bitext.target.form === 'plain' || bitext.source.form === 'plain') return [];
    const links = linkedHeadings(bitext);
    const usual = links.length < fewest ? 0 : mostFrequent(links.map((link) => shift(link)));
    return links
      .filter((link) => shift(link) !== usual)
      .map(({ source, target, confidence }) => ({
        messageId: 'changed',
        facts: { source: source.depth, target: target.depth, title: target.title },
        source: source.blocks[0]!.range,
        target: target.blocks[0]!.range,
        unsure: confidence < 0.5,
      }));
  },
});

interface LinkedHeadings {
  readonly source: Section;
  readonly target: Section;
  readonly confidence: number;
}

/** Sections with headings that are linked, the first ones of their links. */
function linkedHeadings({ sections }: Bitext): LinkedHeadings[] {
  const links: LinkedHeadings[] = [];
  for (const bead of sections) {
    const source = bead.source[0];
    const target = bead.target[0];
    if (source && target && source.depth > 0 && target.depth > 0)
      links.push({ source, target, confidence: bead.confidence });
  }
  return links;
}

/** Of a single heading nobody can say that all are shifted on purpose. */
const fewest = 2;

function shift({ source, target }: LinkedHeadings): number {
  return target.depth - source.depth;
}

/** The most frequent number; of equally frequent ones the one nearest to 0. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return (
    [...counts].toSorted(([one, ones], [other, others]) => others - ones || Math.abs(one) - Math.abs(other))[0]?.[0] ??
    0
  );
}

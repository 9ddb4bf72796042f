import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings } from '../texts.ts';
import { align, written } from './links.ts';
import { foreign, policy, type PolicyLanguage, type PolicySection, write } from './policy.ts';

/** Targets are prose alone: no address, number or code tells which section is which. */
const tags: Readonly<Record<Exclude<PolicyLanguage, 'en'>, string>> = { ko: 'ko', ja: 'ja', zh: 'zh-CN', de: 'de' };
const languages = ['ko', 'ja', 'zh', 'de'] as const;
/** Languages of whose words diglot has a list: in them sections are told apart wherever they stand. */
const listed = fc.constantFrom('ko', 'ja', 'zh');
const fewer = { ...settings, numRuns: Math.ceil(settings.numRuns / 10) };

type Target = (typeof languages)[number];

/** The English titles of linked sections, in the order of the target, each with the title that it is linked with. */
function titles(target: string, language: Target, form: '.md' | '.txt' = '.md'): string[][] {
  return align(write(policy, 'en'), target, tags[language], form).sections.flatMap(
    ({ source: [from], target: [to] }) => (from && to ? [[from.title, to.title]] : []),
  );
}

function right(sections: readonly PolicySection[], language: Target): string[][] {
  return sections.map((section) => [section.en[0]!, section[language][0]!]);
}

describe('a translation in prose alone keeps its links', () => {
  const kept = fc.subarray([...policy], { minLength: Math.ceil(policy.length / 2), maxLength: 4 });

  it('where half of its sections are gone', () => {
    fc.assert(
      fc.property(kept, fc.constantFrom(...languages), (sections, language) => {
        expect(titles(write(sections, language), language)).toEqual(right(sections, language));
      }),
      fewer,
    );
  });

  it('where two sections change places', () => {
    const place = fc.nat(policy.length - 1);
    fc.assert(
      fc.property(place, place, listed, (one, other, language) => {
        const sections = policy.with(one, policy[other]!).with(other, policy[one]!);
        expect(titles(write(sections, language), language)).toEqual(right(sections, language));
      }),
      fewer,
    );
  });

  it('where every heading is of another level', () => {
    const depths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: policy.length, maxLength: policy.length });
    fc.assert(
      fc.property(depths, fc.constantFrom(...languages), (levels, language) => {
        const sections = policy.map((section, at) => ({ ...section, depth: levels[at]! }));
        expect(titles(write(sections, language), language)).toEqual(right(sections, language));
      }),
      fewer,
    );
  });

  it.each(languages)('where all marks are lost: %s', (language) => {
    const text = write(policy, language).replaceAll(/^(?:#+|-) /gm, '');
    expect(titles(text, language, '.txt')).toEqual(right(policy, language));
  });

  it('and is not sure of a link with what is foreign', () => {
    fc.assert(
      fc.property(kept, fc.nat(policy.length), listed, (sections, at, language) => {
        const text = write(sections.toSpliced(at, 0, foreign), language);
        const { sections: beads } = align(write(policy, 'en'), text, tags[language]);
        const link = beads.find(({ source, target: [to] }) => source[0] && to?.title === foreign[language][0]);
        expect(link?.confidence ?? 0).toBeLessThan(0.9);
      }),
      fewer,
    );
  });
});

describe('a list', () => {
  const rules = policy[2]!;

  it.each(languages)('that became sentences is linked with them: %s', (language) => {
    const [title, ...items] = rules[language];
    const divider = language === 'ja' || language === 'zh' ? '' : ' ';
    const sentences = items.map((item) => item.slice(2)).join(divider);
    const { blocks } = align(write([rules], 'en'), `## ${title!}\n\n${sentences}\n`, tags[language]);
    expect(written(blocks)).toBe('0>0 1+2+3>1');
  });

  it.each(['ko', 'zh'] as const)('whose items change places is linked item by item: %s', (language) => {
    const [title, ...items] = rules[language];
    const { blocks } = align(
      write([rules], 'en'),
      `## ${title!}\n\n${items.toReversed().join('\n')}\n`,
      tags[language],
    );
    expect(written(blocks).replaceAll('~', '')).toBe('0>0 3>1 2>2 1>3');
  });
});

import { describe, expect, it } from 'vitest';
import { align, written } from './links.ts';
import { foreign, policy, type PolicySection, write } from './policy.ts';

/** Section links between the whole policy and a translation made of these sections. */
function linksTo(target: readonly PolicySection[], source: readonly PolicySection[] = policy): string {
  return written(align(write(source, 'en'), write(target, 'ko')).sections);
}

const without = (...gone: number[]): PolicySection[] => policy.filter((_, position) => !gone.includes(position));

describe('sections of a policy in prose', () => {
  const cases: Readonly<Record<string, readonly [target: readonly PolicySection[], links: string]>> = {
    'as they should be': [policy, '0>0 1>1 2>2 3>3 4>4 5>5 6>6'],
    'with one missing': [without(3), '0>0 1>1 2>2 3>- 4>3 5>4 6>5'],
    'with two neighbours missing': [without(2, 3), '0>0 1>1 2>- 3>- 4>2 5>3 6>4'],
    'with the last missing': [without(6), '0>0 1>1 2>2 3>3 4>4 5>5 6>-'],
    'with one put in': [[...policy.slice(0, 4), foreign, ...policy.slice(4)], '0>0 1>1 2>2 3>3 ->4 4>5 5>6 6>7'],
    'with one replaced by another': [
      [...policy.slice(0, 4), foreign, ...policy.slice(5)],
      '0>0 1>1 2>2 3>3 4>- ->4 5>5 6>6',
    ],
    'with one moved down': [[...without(2), policy[2]!], '0>0 1>1 3>2 4>3 5>4 6>5 ~2>6'],
    'with one moved up': [[policy[0]!, policy[5]!, ...policy.slice(1, 5), policy[6]!], '0>0 ~5>1 1>2 2>3 3>4 4>5 6>6'],
    'at other levels': [
      policy.map((section, at) => ({ ...section, depth: 1 + (at % 3) })),
      '0>0 1>1 2>2 3>3 4>4 5>5 6>6',
    ],
    'with one missing, one put in and one moved': [
      [policy[0]!, policy[4]!, policy[1]!, policy[2]!, foreign, policy[5]!, policy[6]!],
      '0>0 ~4>1 1>2 2>3 3>- ->4 5>5 6>6',
    ],
  };

  for (const [what, [target, links]] of Object.entries(cases))
    it(what, () => {
      expect(linksTo(target)).toBe(links);
    });

  it('which only the translation has', () => {
    expect(linksTo(policy, without(1, 4))).toBe('0>0 ->1 1>2 2>3 ->4 3>5 4>6');
  });
});

describe('a lost heading', () => {
  const merged = policy.flatMap((section, at) => {
    if (at === 4) return [];
    return at === 3 ? [{ ...section, ko: [...section.ko, ...policy[4]!.ko.slice(1)] }] : [section];
  });

  it('is one section missing', () => {
    expect(linksTo(merged)).toBe('0>0 1>1 2>2 3>3 4>- 5>4 6>5');
  });

  it('leaves the paragraphs under it linked', () => {
    const { blocks } = align(write(policy, 'en'), write(merged, 'ko'));
    expect(blocks.filter(({ target }) => target.length === 0).map(({ source }) => source[0]!.text)).toEqual([
      'Rewards',
    ]);
  });

  it('goes with the section that lost it, not with the one before', () => {
    const lead = policy.flatMap((section, at) => {
      if (at === 3) return [];
      return at === 2 ? [{ ...section, ko: [...section.ko, ...policy[3]!.ko.slice(1)] }] : [section];
    });
    expect(linksTo(lead)).toBe('0>0 1>1 2>2 3>- 4>3 5>4 6>5');
  });
});

describe('a section whose body is gone', () => {
  it('is still linked by its heading', () => {
    const bare = policy.map((section, at) => (at === 5 ? { ...section, ko: section.ko.slice(0, 1) } : section));
    expect(linksTo(bare)).toBe('0>0 1>1 2>2 3>3 4>4 5>5 6>6');
  });
});

describe('explicit ids', () => {
  const source = '# A {#one}\n\nfirst\n\n# B {#two}\n\nsecond\n';

  it('link sections whose words tell nothing', () => {
    expect(written(align(source, '# 가 {#two}\n\n둘\n\n# 나 {#one}\n\n하나\n').sections)).toMatch(/^(~?1>0 ~?0>1)$/);
  });

  it('are a reason', () => {
    const [bead] = align(source, '# 가 {#one}\n\n하나\n\n# 나 {#two}\n\n둘\n').sections;
    expect(bead!.reasons.map(({ what }) => what)).toContain('id');
  });
});

describe('what stands before the first heading', () => {
  it('answers what stands before the first heading', () => {
    expect(written(align('Intro.\n\n# A\n\ntext\n', '소개.\n\n# 가\n\n글\n').sections)).toBe('0>0 1>1');
  });

  it('has no counterpart where the other side starts with a heading', () => {
    expect(written(align('Intro.\n\n# Scope\n\nAll services.\n', '# 적용 범위\n\n모든 서비스.\n').sections)).toBe(
      '0>- 1>0',
    );
  });
});

describe('plain text', () => {
  it('is linked with the headings that were recovered', () => {
    const plain = policy.map(({ ko }) => ko.join('\n\n').replaceAll(/^- /gm, 'ㆍ')).join('\n\n\n');
    const { sections } = align(write(policy, 'en'), plain, 'ko', '.txt');
    expect(sections.filter(({ source, target }) => source.length * target.length > 0)).toHaveLength(policy.length);
  });
});

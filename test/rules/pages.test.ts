import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/compare/group-by.ts';
import { rules } from '../../src/rules/index.ts';
import { checkExample, formatFinding } from './check-example.ts';
import { type ExampleKind, readRulePage } from './rule-page.ts';
import { wordingOf } from './word-message.ts';

const pages = rules.map((rule) => ({
  id: rule.id,
  rule,
  page: readRulePage(readFileSync(`src/rules/${rule.id}.md`, 'utf8')),
}));

describe.each(pages)('the page of $id', ({ id, rule, page }) => {
  it('has its title and its sections', () => {
    expect(page.title).toBe(id);
    expect(page.sections).toEqual(['What it reports', 'Why it matters', 'Examples', 'Options', 'When to allow it']);
  });

  it('names category, level and every message as the rule has them', () => {
    expect(page.standing).toEqual({ category: rule.category, level: rule.level });
    const messages = Object.keys(rule.messages.en).map((messageId) => ({
      id: messageId,
      level: rule.levels?.[messageId] ?? rule.level,
      wording: wordingOf(rule, 'en', messageId),
    }));
    expect(page.messages).toEqual(messages);
  });

  it('has examples of every kind, each with its reason', () => {
    const kinds = new Set(page.examples.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set<ExampleKind>(['reported', 'clean', 'near-miss']));
    expect(page.examples.filter(({ why }) => !/^\S.*[.:]$/s.test(why)).map(({ title }) => title)).toEqual([]);
  });

  it.each(page.examples)('$kind, line $line: $title', (example) => {
    const { findings } = checkExample(example);
    expect(findings.filter(({ ruleId }) => ruleId === id).map(formatFinding)).toEqual(example.findings);
    expect(example.findings.length > 0).toBe(example.kind === 'reported');
  });
});

describe('all pages together', () => {
  // Most identity rules share their messages; one page that shows a message is enough for all of them.
  const families = groupBy(pages, ({ id, rule }) => (rule.category === 'identity' ? 'identity' : id));

  it.each([...families])('show every message of %s', (_, members) => {
    const shown = members.flatMap(({ page }) => page.examples.flatMap(({ findings }) => findings));
    const named = new Set(shown.map((line) => line.split(' ')[2]));
    const messages = new Set(members.flatMap(({ rule }) => Object.keys(rule.messages.en)));
    expect([...messages].filter((messageId) => !named.has(messageId))).toEqual([]);
  });
});

import stringWidth from 'fast-string-width';
import type { Category, Level } from '../../types.ts';
import { padEnd } from './fit.ts';
import { createStyle } from './style.ts';
import { type Language, words } from './words.ts';

/** What is listed of a rule. */
export interface RuleLine {
  readonly id: string;
  readonly category: Category;
  readonly level: Level;
  readonly summary: Readonly<Record<Language, string>>;
}

/** A table of rules: id, category, level by default, summary. The rules keep their order. */
export function renderRules(rules: readonly RuleLine[], color: boolean, language: Language): string {
  const style = createStyle(color);
  const level = words[language].level;
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const categoryWidth = Math.max(...rules.map(({ category }) => category.length));
  const levelWidth = Math.max(...rules.map((rule) => stringWidth(level[rule.level])));
  const lines = rules.map((rule) =>
    [
      style('title', padEnd(rule.id, idWidth)),
      style('faint', padEnd(rule.category, categoryWidth)),
      style(rule.level, padEnd(level[rule.level], levelWidth)),
      rule.summary[language],
    ].join('  '),
  );
  return `${lines.join('\n')}\n`;
}

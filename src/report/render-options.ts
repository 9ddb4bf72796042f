import type { Category, Level, Report } from '../types.ts';
import type { Language } from './terminal/words.ts';

/** What a format may tell about a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly category: Category;
  /** Level by default. */
  readonly level: Level;
  readonly summary: Readonly<Record<Language, string>>;
  /** The rule's page in Markdown; empty where there is none. */
  readonly page: string;
}

/** What formats need besides the report. Each takes what it needs. */
export interface RenderOptions {
  /** The language of what the format itself says; messages stay as they are in the report. */
  readonly language: Language;
  /** Every rule, in the order in which they are listed to users. */
  readonly rules: readonly RuleInfo[];
  /** The least level that fails the run. */
  readonly failOn: Level | 'never';
}

/** Turns a report into text that ends with a line break, or is empty. */
export type Render = (report: Report, options: RenderOptions) => string;

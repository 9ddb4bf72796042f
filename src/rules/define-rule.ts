import type * as v from 'valibot';
import type { Category, Facts, Level, Range } from '../types.ts';
import type { PairContext } from './pair-context.ts';

/** The languages in which diglot itself speaks. */
export type MessageLanguage = 'en' | 'ko';

/** What a rule finds: facts and places. Level, wording and fingerprint are added by whoever runs the rule. */
export interface RawFinding<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly facts: Facts;
  /** The counterpart in the source, or null where nothing in the source answers the target. */
  readonly source: Range | null;
  /** The place in the target; for what is missing, the empty range at which it should stand. */
  readonly target: Range;
  /** True where no link is trusted enough to blame the translation: such a finding is reported as a note at most. */
  readonly unsure?: boolean;
  /** What tells this finding from others with the same facts (a digest of a block's text); part of the fingerprint, never shown. */
  readonly identity?: string;
  /** The edit of the target that mends it, where no translator is needed. */
  readonly fix?: { readonly range: Range; readonly text: string } | undefined;
}

/** Words one finding: one sentence, no full stop, values in backticks. */
export type Wording = (facts: Facts) => string;

/** The schema of a rule's options; `object` with every key defaulted, so that parsing `{}` gives the defaults. */
export type OptionsSchema = v.GenericSchema<unknown, Readonly<Record<string, unknown>>>;

/** One check. It finds facts about a pair and knows neither its configured level nor any output format. */
export interface Rule<MessageId extends string = string> {
  /** `⟨defect⟩-⟨thing⟩`, kebab-case; reads well in `diglot-allow ⟨id⟩`. */
  readonly id: string;
  readonly category: Category;
  /** Level by default. */
  readonly level: Level;
  /** Levels by default of single messages, where they differ from `level`. */
  readonly levels?: Partial<Record<MessageId, Level>>;
  readonly summary: Readonly<Record<MessageLanguage, string>>;
  readonly messages: Readonly<Record<MessageLanguage, Readonly<Record<MessageId, Wording>>>>;
  readonly options: OptionsSchema | null;
  check(context: PairContext, options: Readonly<Record<string, unknown>>): readonly RawFinding<MessageId>[];
}

/** A rule with typed options: `check` gets what `options` parses. Both languages must word every message. */
export function defineRule<
  MessageId extends string,
  Options extends Readonly<Record<string, unknown>> = Readonly<Record<string, never>>,
>(
  rule: Omit<Rule<MessageId>, 'check' | 'options'> & {
    readonly options?: v.GenericSchema<unknown, Options>;
    check(context: PairContext, options: Options): readonly RawFinding<MessageId>[];
  },
): Rule<MessageId> {
  return { ...rule, options: rule.options ?? null };
}

import * as v from 'valibot';
import { _addIssue as addIssue } from 'valibot';
import type { IdentityOptions } from '../compare/identity-options.ts';
import type { Rule } from '../rules/define-rule.ts';

/** What a rule may be set to. */
export const levels = ['error', 'warning', 'note', 'off'] as const;

/** What `failOn` may be set to. */
const thresholds = ['error', 'warning', 'note', 'never'] as const;

/** The languages of messages. */
const languages = ['en', 'ko'] as const;

/** Kinds that are compared exactly or not at all. */
const plainKinds = [
  'pgp-block',
  'key',
  'email',
  'version',
  'identifier',
  'digest',
  'phone',
  'payment-address',
  'placeholder',
] as const;

const exactOrOff = v.picklist(['exact', 'off']);

const layout = v.union([
  v.string(),
  object({
    source: described(v.string(), 'Where the sources are, for example docs/{path}'),
    target: described(v.string(), 'Where their translations are, for example docs/{locale}/{path}'),
  }),
]);

const pair = object({
  locale: described(v.string(), 'The locale of the target'),
  source: described(v.string(), 'Path of the source'),
  target: described(v.string(), 'Path of its translation'),
});

const comments = v.picklist(['exact', 'ignore-comments', 'off']);

const identity = object({
  ...Object.fromEntries(plainKinds.map((kind) => [kind, v.optional(exactOrOff)])),
  code: v.optional(described(comments, 'ignore-comments lets comments in code be translated')),
  'inline-code': v.optional(described(comments, 'ignore-comments lets words in the language of the target differ')),
  url: v.optional(
    described(v.picklist(['exact', 'mapped', 'off']), 'mapped (the default) lets a part that names the locale differ'),
  ),
  urlMap: v.optional(
    described(
      record(v.string()),
      'What the beginning of a source URL becomes in a translation, {locale} standing for its locale: {"https://x.org/help/": "https://{locale}.x.org/help/"}',
    ),
  ),
  columns: v.optional(
    described(
      record(v.picklist(['key', 'exact', 'translate', 'ignore'])),
      'How cells are compared, by the title of their column in the source; inferred from the cells by default',
    ),
  ),
  patterns: v.optional(
    described(
      v.array(
        object({
          kind: described(v.string(), 'What it is, for messages'),
          pattern: described(v.string(), 'An RE2 expression'),
        }),
      ),
      'What else must be the same in a translation: {"kind": "ticket", "pattern": "LAN-[0-9]+"}',
    ),
  ),
  rowOrder: v.optional(described(v.boolean(), 'Whether rows of a keyed table must keep their order; false by default')),
});

/** The shape of a configuration. Rules have a key each, so that a misspelt one is an error and editors can complete it. */
export function configSchema(rules: readonly Rule[]): v.GenericSchema<unknown, ConfigInput> {
  const settings = Object.fromEntries(rules.map((rule) => [rule.id, v.optional(ruleSchema(rule))]));
  return object({
    $schema: v.optional(v.string()),
    sourceLocale: v.optional(described(v.string(), 'Locale of the sources, a BCP 47 tag; en by default')),
    locales: v.optional(described(v.array(v.string()), 'Locales of the translations; by default those that are found')),
    layouts: v.optional(described(v.array(layout), 'Where sources and translations are: docs/{locale}/{path}')),
    pairs: v.optional(described(v.array(pair), 'Pairs that no layout finds')),
    ignore: v.optional(described(v.array(v.string()), 'Documents to leave out, as in .gitignore')),
    rules: v.optional(described(object(settings), 'Levels and options of rules, by their ids')),
    identity: v.optional(described(identity, 'How exactly things must be the same in a translation, by their kind')),
    failOn: v.optional(described(v.picklist(thresholds), 'The least level that fails a run; error by default')),
    maxWarnings: v.optional(described(wholeNumber(), 'More warnings than this fail a run')),
    lang: v.optional(described(v.picklist(languages), 'Language of messages; that of the environment by default')),
    limits: v.optional(
      object({ bytes: v.optional(described(wholeNumber(), 'Size of the largest document that is read')) }),
    ),
  }) as v.GenericSchema<unknown, ConfigInput>;
}

/** What the schema lets through: as written, defaults not filled in. */
export interface ConfigInput {
  readonly sourceLocale?: string;
  readonly locales?: readonly string[];
  readonly layouts?: readonly (string | { readonly source: string; readonly target: string })[];
  readonly pairs?: readonly { readonly locale: string; readonly source: string; readonly target: string }[];
  readonly ignore?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleInput>>;
  readonly identity?: IdentityInput;
  readonly failOn?: (typeof thresholds)[number];
  readonly maxWarnings?: number;
  readonly lang?: (typeof languages)[number];
  readonly limits?: { readonly bytes?: number };
}

/** A mode per kind of invariant, beside what else the comparisons accept. */
export type IdentityInput = Pick<IdentityOptions, 'columns' | 'rowOrder'> & {
  readonly urlMap?: Readonly<Record<string, string>>;
  readonly patterns?: readonly { readonly kind: string; readonly pattern: string }[];
} & IdentityOptions['modes'];

/** A level alone, or an object that may hold a level beside the rule's own options. */
export type RuleInput =
  | (typeof levels)[number]
  | ({ readonly level?: (typeof levels)[number] } & Readonly<Record<string, unknown>>);

function ruleSchema(rule: Rule): v.GenericSchema {
  const own = (rule.options as { entries?: v.ObjectEntries } | null)?.entries ?? {};
  return v.union([
    described(v.picklist(levels), rule.summary.en),
    object({ level: v.optional(v.picklist(levels)), ...own }),
  ]);
}

function object<const Entries extends v.ObjectEntries>(entries: Entries): v.StrictObjectSchema<Entries, undefined> {
  return refusingLists(v.strictObject(entries));
}

function record<Value extends v.GenericSchema>(
  value: Value,
): v.RecordSchema<v.StringSchema<undefined>, Value, undefined> {
  return refusingLists(v.record(v.string(), value));
}

/** Schemas of objects take a list for an object whose keys are numbers. */
function refusingLists<Schema extends v.GenericSchema>(schema: Schema): Schema {
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return schema['~run'].call(this, dataset, config);
      addIssue(this, 'type', dataset, config);
      return dataset as unknown as v.FailureDataset<v.BaseIssue<unknown>>;
    },
  };
}

function wholeNumber(): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(0));
}

function described<Schema extends v.GenericSchema>(schema: Schema, text: string): Schema {
  return v.pipe(schema, v.description(text)) as unknown as Schema;
}

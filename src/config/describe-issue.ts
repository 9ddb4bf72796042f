import type * as v from 'valibot';
import { nearest } from './nearest.ts';
import type { Sentence } from './user-error.ts';

/** Sentences for what a schema found wrong, each with the file, the path of the key, what was expected, and a guess at what was meant. */
export function describeIssues(file: string, schema: v.GenericSchema, issues: readonly Issue[]): Sentence[] {
  return issues.flatMap((issue) => leafIssues(issue, [])).map((leaf) => describeLeaf(file, schema, leaf));
}

type Issue = v.BaseIssue<unknown>;
type Key = string | number;

interface Leaf {
  readonly issue: Issue;
  readonly path: readonly Key[];
}

/** An object that fits none of several shapes is judged by the shape it resembles: the one whose keys were looked at. */
function leafIssues(issue: Issue, prefix: readonly Key[]): Leaf[] {
  const path = [...prefix, ...(issue.path ?? []).map(({ key }) => key as Key)];
  const inside = issue.type === 'union' ? (issue.issues ?? []).filter((inner) => inner.path !== undefined) : [];
  return inside.length > 0 ? inside.flatMap((inner) => leafIssues(inner, path)) : [{ issue, path }];
}

function describeLeaf(file: string, schema: v.GenericSchema, { issue, path }: Leaf): Sentence {
  const key = String(path.at(-1) ?? '');
  const parent = path.slice(0, -1);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownKey(file, key, parent, knownKeys(schema, parent));
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && path.length > 0) {
    return {
      en: `${file}: Missing key \`${key}\`${within(parent, 'en')}`,
      ko: `${file}: 빠진 키: \`${key}\`${within(parent, 'ko')}`,
    };
  }
  const where = path.length === 0 ? null : showPath(path);
  const expected = expectation(issue);
  const guess = typeof issue.input === 'string' ? nearest(issue.input, choices(issue)) : null;
  const found = showValue(issue.input);
  return {
    en: `${file}: Incorrect value ${found}${where ? ` for \`${where}\`` : ''}, expected ${expected.en}${didYouMean(guess).en}`,
    ko: `${file}: 잘못된 값: ${found}${where ? ` (\`${where}\`)` : ''}, 올바른 값: ${expected.ko}${didYouMean(guess).ko}`,
  };
}

/** What follows a sentence about a misspelling; empty where there is no guess. */
export function didYouMean(guess: string | null): Sentence {
  if (guess === null) return { en: '', ko: '' };
  return { en: `; did you mean \`${guess}\`?`, ko: `; 혹시 이것입니까: \`${guess}\`` };
}

function unknownKey(file: string, key: string, parent: readonly Key[], known: readonly string[]): Sentence {
  const isRule = parent.length === 1 && parent[0] === 'rules';
  const guess = didYouMean(nearest(key, known));
  const list = known.map((name) => `\`${name}\``).join(', ');
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  if (isRule) {
    return {
      en: `${file}: Unknown rule \`${shown}\` in \`rules\`, expected one that \`diglot rules\` lists${guess.en}`,
      ko: `${file}: 알 수 없는 규칙: \`${shown}\` (\`rules\`), \`diglot rules\`에 나오는 규칙이어야 합니다${guess.ko}`,
    };
  }
  return {
    en: `${file}: Unknown key \`${shown}\`${within(parent, 'en')}, expected ${list}${guess.en}`,
    ko: `${file}: 알 수 없는 키: \`${shown}\`${within(parent, 'ko')}, 쓸 수 있는 키: ${list}${guess.ko}`,
  };
}

function within(parent: readonly Key[], language: 'en' | 'ko'): string {
  if (parent.length === 0) return '';
  return language === 'en' ? ` in \`${showPath(parent)}\`` : ` (\`${showPath(parent)}\`)`;
}

/** `pairs[0].source`. */
function showPath(path: readonly Key[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}

const typeNames: Readonly<Record<string, Sentence>> = {
  string: { en: 'a string', ko: '문자열' },
  number: { en: 'a number', ko: '숫자' },
  boolean: { en: '`true` or `false`', ko: '`true` 또는 `false`' },
  Array: { en: 'a list', ko: '목록' },
  Object: { en: 'an object', ko: '객체' },
};

/** Schemas name what they expect as `string`, `Object`, `>=0`, or `("error" | "warning")`. */
function expectation(issue: Issue): Sentence {
  if (issue.type === 'integer') return { en: 'a whole number', ko: '정수' };
  if (issue.type === 'min_value') return { en: `a number ${issue.expected}`, ko: `${issue.expected}인 수` };
  const names = (issue.expected ?? '').replaceAll(/[()]/g, '').split(' | ');
  const texts = names.map((name) => typeNames[name] ?? quoted(name));
  return { en: joinAlternatives(texts, 'en'), ko: joinAlternatives(texts, 'ko') };
}

function quoted(name: string): Sentence {
  const text = `\`${name.replaceAll('"', '')}\``;
  return { en: text, ko: text };
}

function joinAlternatives(texts: readonly Sentence[], language: 'en' | 'ko'): string {
  const words = texts.map((text) => text[language]);
  if (words.length === 1) return words[0]!;
  return `${words.slice(0, -1).join(', ')}${language === 'en' ? ' or ' : ' 또는 '}${words.at(-1)}`;
}

/** The strings that would have been accepted. */
function choices(issue: Issue): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
}

/** Names of the keys that the object at a path may have; empty where the path leads to none. */
function knownKeys(schema: v.GenericSchema, path: readonly Key[]): string[] {
  let shapes: readonly SchemaShape[] = [schema as SchemaShape];
  for (const key of path)
    shapes = shapes.flatMap(unwrapped).flatMap((shape) => shape.entries?.[key] ?? shape.item ?? []);
  return shapes.flatMap(unwrapped).flatMap((shape) => Object.keys(shape.entries ?? {}));
}

/** The parts of schemas of objects, lists, unions and optional values that lead to keys. */
interface SchemaShape {
  readonly entries?: Readonly<Record<Key, SchemaShape>>;
  readonly item?: SchemaShape;
  readonly options?: readonly SchemaShape[];
  readonly wrapped?: SchemaShape;
}

function unwrapped(shape: SchemaShape): readonly SchemaShape[] {
  if (shape.wrapped) return unwrapped(shape.wrapped);
  // A list of choices has `options` as well, but they are strings.
  const inside = (shape.options ?? []).filter((option) => typeof option === 'object');
  return inside.length > 0 ? inside.flatMap(unwrapped) : [shape];
}

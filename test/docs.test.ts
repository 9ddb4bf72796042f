import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.ts';
import { configSchema } from '../src/config/schema.ts';
import { parseDocument } from '../src/parse/index.ts';
import { parseTree } from '../src/parse/markdown/tree.ts';
import { rules } from '../src/rules/index.ts';
import { wordingOf } from './rules/word-message.ts';

/** Documents of the repository whose claims are checked; one that is not written yet is not checked. */
const documents = [
  'README.md',
  'README.ko.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
]
  .filter((path) => existsSync(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const pages = readdirSync('src/rules').filter((name) => name.endsWith('.md'));

describe('rules and their pages', () => {
  it('come in pairs', () => {
    expect(pages.toSorted()).toEqual(rules.map(({ id }) => `${id}.md`).toSorted());
  });

  it('stand in a file of the name of the rule', () => {
    expect(rules.filter(({ id }) => !existsSync(`src/rules/${id}.ts`))).toEqual([]);
  });

  it('have ids that name a defect and a thing', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(pages)('%s names configuration that is accepted', (page) => {
    const schema = configSchema(rules);
    const modes = [...readFileSync(`src/rules/${page}`, 'utf8').matchAll(/`"([a-z-]+)": "([a-z-]+)"`/g)];
    const refused = modes.filter(([, kind = '', mode]) => !v.safeParse(schema, { identity: { [kind]: mode } }).success);
    expect(refused.map(([text]) => text)).toEqual([]);
  });
});

describe.each(rules)('the messages of $id', (rule) => {
  const messages = (['en', 'ko'] as const).flatMap((language) =>
    Object.keys(rule.messages[language]).map((id) => ({ language, id, wording: wordingOf(rule, language, id) })),
  );

  it('are the same in English and Korean', () => {
    expect(Object.keys(rule.messages.ko)).toEqual(Object.keys(rule.messages.en));
    expect(Object.keys(rule.levels ?? {}).filter((id) => !(id in rule.messages.en))).toEqual([]);
  });

  it.each(messages)('are sentences without a full stop: $language $id', ({ language, wording }) => {
    expect(wording).toMatch(/^\S(?:.*[^\s.])?$/);
    expect(/[가-힣]/.test(wording.replaceAll(/⟨[^⟩]*⟩/g, ''))).toBe(language === 'ko');
  });

  it.each(messages.filter(({ language }) => language === 'ko'))(
    'have no particle after a value: $id',
    ({ wording }) => {
      // Whether it is 은 or 는 depends on the last sound of a value that nobody knows beforehand.
      expect(wording).not.toMatch(/⟩`?(?:은|는|이|가|을|를|과|와|으로|로)(?![가-힣])/);
    },
  );
});

describe.each(documents)('$path', ({ path, text }) => {
  const nodes = [...descendants(parseTree(text))];

  it('links to files and headings that exist', () => {
    const broken = nodes
      .flatMap((node) =>
        node.type === 'link' || node.type === 'definition' || node.type === 'image' ? [decodeURI(node.url)] : [],
      )
      .filter((url) => !/^[a-z]+:/.test(url) && !resolves(url, path, text));
    expect(broken).toEqual([]);
  });

  it('names files that exist', () => {
    const named = inlineCode(nodes).filter((code) =>
      /^(?:src|test|docs|bin|schema|scripts|\.ci)\/[\w./-]*$/.test(code),
    );
    // The layers are described before the first file of the last of them is there.
    expect(named.filter((code) => !existsSync(code) && code !== 'src/history/')).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...commandText(nodes).matchAll(/npm run (?:-s |--silent )?([a-z:]+)/g)].map((match) => match[1]!);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('shows commands and options that exist', () => {
    const shown = [...commandText(nodes).matchAll(/(?:^|[$;&] |npx )diglot ([a-z]+)([^;&\n#]*)/gm)];
    expect(shown.flatMap(([, name = '', rest = '']) => unknownUse(name, rest))).toEqual([]);
  });

  it('names rules that exist', () => {
    const prefixes = new Set(rules.map(({ id }) => id.split('-')[0]));
    const named = inlineCode(nodes).filter(
      (code) => /^[a-z]+(?:-[a-z]+)+$/.test(code) && prefixes.has(code.split('-')[0]),
    );
    const known = new Set(rules.map(({ id }) => id));
    // CONTRIBUTING shows ids that are no good beside those that are; the state of a section begins like a rule.
    const others = new Set(['check-email', 'email-must-match', 'stale-cosmetic']);
    expect(named.filter((id) => !known.has(id) && !others.has(id))).toEqual([]);
  });
});

it('every README lists every rule', () => {
  const readmes = documents.filter(({ path }) => /^README(?:\.[a-z]+)?\.md$/.test(path));
  const unlisted = readmes.flatMap(({ path, text }) =>
    rules.filter(({ id }) => !text.includes(`\`${id}\``)).map(({ id }) => `${path}: ${id}`),
  );
  expect(unlisted).toEqual([]);
});

function* descendants(node: Nodes): Iterable<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* descendants(child);
}

function inlineCode(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
}

/** What a reader may type: inline code and consoles. */
function commandText(nodes: readonly Nodes[]): string {
  const consoles = nodes.flatMap((node) =>
    node.type === 'code' && /^(?:console|sh|bash|shell)$/.test(node.lang ?? '') ? [node.value] : [],
  );
  return [...inlineCode(nodes), ...consoles].join('\n');
}

/** True where a relative link leads to a file, or to a heading of one. */
function resolves(url: string, from: string, text: string): boolean {
  const [file = '', anchor] = url.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  if (!existsSync(path)) return false;
  if (anchor === undefined || !path.endsWith('.md')) return true;
  const content = path === from ? text : readFileSync(path, 'utf8');
  const { sections } = parseDocument({ path, locale: 'en', text: content });
  return sections.some(({ id, title }) => id === anchor || githubAnchor(title) === anchor);
}

/** The id that GitHub gives a heading. */
function githubAnchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** What a command line uses that the program does not have. */
function unknownUse(name: string, rest: string): string[] {
  const program = createProgram('0.0.0', () => async () => {});
  const command = program.commands.find((candidate) => candidate.name() === name);
  if (!command) return name === 'help' ? [] : [`diglot ${name}`];
  const flags = [...rest.matchAll(/(?:^|\s)(--[a-z][a-z-]*)/g)].map((match) => match[1]!);
  return flags.filter((flag) => !command.options.some(({ long }) => long === flag)).map((flag) => `${name} ${flag}`);
}

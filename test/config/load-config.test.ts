import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigError } from '../../src/config/user-error.ts';
import { makeFolder } from '../folder.ts';

describe('a configuration is found', () => {
  test.each([
    ['diglot.config.json', '{"failOn": "note"}'],
    ['diglot.config.json', '\uFEFF{"failOn": "note"}'],
    ['diglot.config.yaml', '# all of it\nfailOn: note\n'],
    ['diglot.config.yml', 'failOn: note'],
    ['diglot.config.mjs', 'export default { failOn: "note" };'],
    ['.diglotrc', 'failOn: note'],
    ['.diglotrc', '{"failOn": "note"}'],
    ['.diglotrc.json', '{"failOn": "note"}'],
    ['.diglotrc.yaml', 'failOn: note'],
    ['.diglotrc.yml', 'failOn: note'],
    ['package.json', '{"name": "x", "diglot": {"failOn": "note"}}'],
  ])('in %s', async (file, text) => {
    const root = makeFolder({ [file]: text });
    expect(await loadConfig(root, null)).toEqual({ input: { failOn: 'note' }, file, root });
  });

  test('above the working folder, as far as the top of the repository', async () => {
    const root = makeFolder({ 'diglot.config.json': '{}', 'docs/en/x.md': '' });
    mkdirSync(join(root, '.git'));
    expect(await loadConfig(join(root, 'docs/en'), null)).toEqual({
      input: {},
      file: '../../diglot.config.json',
      root,
    });
  });

  test('by its name, its paths then counting from the working folder', async () => {
    const root = makeFolder({ 'ci/checks.yaml': 'maxWarnings: 3' });
    const loaded = await loadConfig(root, 'ci/checks.yaml');
    expect(loaded).toEqual({ input: { maxWarnings: 3 }, file: 'ci/checks.yaml', root });
  });
});

describe('there is none', () => {
  test('in a folder without', async () => {
    const root = makeFolder({ 'package.json': '{"name": "x"}' });
    expect(await loadConfig(root, null)).toEqual({ input: {}, file: null, root });
  });

  test('above a folder that is in no repository', async () => {
    const root = makeFolder({ 'diglot.config.json': '{}', 'docs/x.md': '' });
    expect((await loadConfig(join(root, 'docs'), null)).file).toBeNull();
  });

  test('an empty file configures nothing', async () => {
    const root = makeFolder({ 'diglot.config.yaml': '' });
    expect(await loadConfig(root, null)).toMatchObject({ input: {}, file: 'diglot.config.yaml' });
  });
});

const schemaCases: readonly [config: string, ...sentences: string[]][] = [
  [
    '{"sourcelocale": "en"}',
    'Unknown key `sourcelocale`, expected `$schema`, `sourceLocale`, `locales`, `layouts`, `pairs`, `ignore`, `rules`, `identity`, `failOn`, `maxWarnings`, `lang`, `limits`; did you mean `sourceLocale`?',
  ],
  ['{"limits": {"byte": 1}}', 'Unknown key `byte` in `limits`, expected `bytes`; did you mean `bytes`?'],
  [
    '{"pairs": [{"locale": "ko", "source": "a.md", "target": "b.md", "note": ""}]}',
    'Unknown key `note` in `pairs[0]`, expected `locale`, `source`, `target`',
  ],
  ['{"pairs": [{"locale": "ko", "source": "a.md"}]}', 'Missing key `target` in `pairs[0]`'],
  [
    '{"rules": {"mismatched-emial": "off"}}',
    'Unknown rule `mismatched-emial` in `rules`, expected one that `diglot rules` lists; did you mean `mismatched-email`?',
  ],
  [
    '{"rules": {"mismatched-email": "warn"}}',
    'Incorrect value `"warn"` for `rules.mismatched-email`, expected `error`, `warning`, `note`, `off` or an object; did you mean `warning`?',
  ],
  [
    '{"rules": {"mismatched-email": {"level": "fatal"}}}',
    'Incorrect value `"fatal"` for `rules.mismatched-email.level`, expected `error`, `warning`, `note` or `off`',
  ],
  [
    '{"rules": {"mismatched-email": {"levl": "off"}}}',
    'Unknown key `levl` in `rules.mismatched-email`, expected `level`; did you mean `level`?',
  ],
  ['{"rules": []}', 'Incorrect value `[]` for `rules`, expected an object'],
  ['{"locales": "ko"}', 'Incorrect value `"ko"` for `locales`, expected a list'],
  ['{"locales": ["ko", 7]}', 'Incorrect value `7` for `locales[1]`, expected a string'],
  ['{"layouts": [{"source": "a"}]}', 'Missing key `target` in `layouts[0]`'],
  [
    '{"layouts": [{"from": "a", "target": "b"}]}',
    'Missing key `source` in `layouts[0]`',
    'Unknown key `from` in `layouts[0]`, expected `source`, `target`',
  ],
  ['{"maxWarnings": -1}', 'Incorrect value `-1` for `maxWarnings`, expected a number >=0'],
  ['{"maxWarnings": 1.5}', 'Incorrect value `1.5` for `maxWarnings`, expected a whole number'],
  ['{"identity": {"email": "mapped"}}', 'Incorrect value `"mapped"` for `identity.email`, expected `exact` or `off`'],
  [
    '{"identity": {"mail": "off"}}',
    'Unknown key `mail` in `identity`, expected `pgp-block`, `key`, `email`, `version`, `identifier`, `digest`, `phone`, `payment-address`, `placeholder`, `code`, `inline-code`, `url`, `urlMap`, `columns`, `patterns`, `rowOrder`; did you mean `email`?',
  ],
  ['{"lang": "kr"}', 'Incorrect value `"kr"` for `lang`, expected `en` or `ko`; did you mean `ko`?'],
  [
    '{"identity": {"urlMap": ["https://x.example/"]}}',
    'Incorrect value `["https://x.example/"]` for `identity.urlMap`, expected an object',
  ],
  [
    '{"identity": {"columns": {"Fixed": "same"}}}',
    'Incorrect value `"same"` for `identity.columns.Fixed`, expected `key`, `exact`, `translate` or `ignore`',
  ],
  ['[]', 'Incorrect value `[]`, expected an object'],
  ['"en"', 'Incorrect value `"en"`, expected an object'],
  ['null', 'Incorrect value `null`, expected an object'],
];

describe('a configuration that says something else than the schema allows', () => {
  test.each(schemaCases)('%s', async (config, ...sentences) => {
    const error = await loadError({ 'diglot.config.json': config });
    expect(error.sentences.map(({ en }) => en)).toEqual(sentences.map((sentence) => `diglot.config.json: ${sentence}`));
    for (const { ko } of error.sentences) expect(ko).toMatch(/^diglot\.config\.json: .*[가-힣]/);
  });

  test('under the key of a package file', async () => {
    const error = await loadError({ 'package.json': '{"diglot": {"locale": []}}' });
    expect(error.message).toContain('package.json: Unknown key `locale`');
  });
});

describe('a configuration that cannot be read', () => {
  test.each([
    [
      'diglot.config.json',
      '{\n  "failOn": error\n}',
      'diglot.config.json:2:13: Cannot read the configuration, expected valid JSON here',
    ],
    ['package.json', '{', 'package.json:1:2: Cannot read the configuration, expected valid JSON here'],
    [
      '.diglotrc.yaml',
      'failOn: [note\nlang: ko',
      '.diglotrc.yaml:2:1: Cannot read the configuration, expected valid YAML here',
    ],
    ['diglot.config.mjs', 'throw new Error("no disk")', 'Cannot read the configuration: no disk'],
  ])('%s', async (file, text, sentence) => {
    const error = await loadError({ [file]: text });
    expect(error.message).toContain(sentence);
  });

  test('because the named file does not exist', async () => {
    const root = makeFolder();
    await expect(loadConfig(root, 'none.json')).rejects.toThrow(/^Cannot read the configuration `none\.json`: ENOENT/);
  });

  test('because its format is unknown', async () => {
    const root = makeFolder({ 'diglot.toml': '' });
    await expect(loadConfig(root, 'diglot.toml')).rejects.toThrow(ConfigError);
  });
});

async function loadError(files: Record<string, string>): Promise<ConfigError> {
  const root = makeFolder(files);
  const error: unknown = await loadConfig(root, null).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  return error as ConfigError;
}

import { expect, test } from 'vitest';
import { chooseLanguage, chooseWidth, useColor } from '../../src/cli/environment.ts';

test.each([
  ['ko', { LANG: 'ko_KR.UTF-8' }],
  ['ko', { LC_ALL: 'ko_KR.UTF-8', LANG: 'en_US.UTF-8' }],
  ['ko', { LC_MESSAGES: 'ko', LANG: 'C' }],
  ['ko', { LC_ALL: '', LANG: 'ko' }],
  ['en', { LC_ALL: 'C', LANG: 'ko_KR.UTF-8' }],
  ['en', { LANG: 'kok_IN' }],
  ['en', { LANG: 'ja_JP.UTF-8' }],
  ['en', {}],
] as const)('%s in %j', (language, env) => {
  expect(chooseLanguage(undefined, env)).toBe(language);
});

test('what was asked for wins', () => {
  expect(chooseLanguage('en', { LANG: 'ko_KR.UTF-8' })).toBe('en');
});

test.each([
  [true, 'auto', {}, true],
  [false, 'auto', {}, false],
  [false, 'auto', { NO_COLOR: '1' }, true],
  [true, 'auto', { NO_COLOR: '' }, true],
  [true, 'auto', { FORCE_COLOR: '1' }, false],
  [true, 'auto', { FORCE_COLOR: '' }, false],
  [false, 'auto', { FORCE_COLOR: '0' }, true],
  [true, 'auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  [false, 'auto', { TERM: 'dumb' }, true],
  [true, 'always', { NO_COLOR: '1' }, false],
  [false, 'never', { FORCE_COLOR: '1' }, true],
] as const)('colour is %s for %s in %j, terminal: %s', (expected, choice, env, isTerminal) => {
  expect(useColor(choice, env, isTerminal)).toBe(expected);
});

test.each([
  [100, {}, undefined],
  [72, {}, 72],
  [140, {}, 300],
  [60, { COLUMNS: '60' }, undefined],
  [72, { COLUMNS: '60' }, 72],
  [100, { COLUMNS: 'wide' }, undefined],
])('%i columns in %j with %s', (expected, env, columns) => {
  expect(chooseWidth(env, columns)).toBe(expected);
});

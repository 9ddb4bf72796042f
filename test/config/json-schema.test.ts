import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv, type AnySchema } from 'ajv';
import { expect, test } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { rules } from '../../src/rules/index.ts';

const published = {
  title: 'diglot configuration',
  ...toJsonSchema(configSchema(rules), { typeMode: 'input' }),
};

// To write it anew: npx vitest run test/config/json-schema.test.ts --update
test('the published schema is that of the code', async () => {
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../schema/diglot.schema.json');
});

const validate = new Ajv().compile(published as AnySchema);

test.each([
  [{}],
  [{ $schema: './x.json', sourceLocale: 'en', locales: ['ko'], layouts: ['docs/{locale}/{path}'] }],
  [{ layouts: [{ source: '{path}', target: '{locale}/{path}' }], pairs: [{ locale: 'ko', source: 'a', target: 'b' }] }],
  [{ rules: { 'mismatched-email': 'off', 'extra-block': { level: 'note' } }, failOn: 'never', maxWarnings: 0 }],
  [{ identity: { url: 'exact', urlMap: { 'https://x.example/en/': 'https://x.example/{locale}/' } } }],
])('accepts %j', (config) => {
  expect(validate(config)).toBe(true);
});

test.each([
  [{ rulez: {} }],
  [{ rules: { 'mismatched-emial': 'off' } }],
  [{ rules: { 'mismatched-email': 'warn' } }],
  [{ identity: { email: 'mapped' } }],
  [{ maxWarnings: -1 }],
  [{ limits: { byte: 1 } }],
])('refuses %j', (config) => {
  expect(validate(config)).toBe(false);
});

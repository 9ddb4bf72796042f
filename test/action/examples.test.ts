import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../../src/cli/program.ts';

const folder = 'examples/ci';
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const action = parse(readFileSync('action.yml', 'utf8'));
const readme = readFileSync(`${folder}/README.md`, 'utf8');

/** Every value of a YAML document, whatever it is nested in. */
function valuesOf(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [node];
  return [node, ...Object.values(node).flatMap(valuesOf)];
}

/** The arguments of each call of diglot in a shell script; what the shell fills in stands for one argument. */
function callsIn(script: string): string[][] {
  const calls = script.matchAll(/(?:npx --yes --package \S+ -- diglot|^diglot) ([^|<\n]*)/gm);
  return [...calls].map((match) =>
    match[1]!
      .replaceAll(/\$\([^)]*\)/g, 'x')
      .replaceAll(/\$\{\{ matrix\.shard \}\}|\$CI_NODE_INDEX\/\$CI_NODE_TOTAL/g, '1/4')
      .replaceAll(/"\$\{\w+\[@\]\}"/g, '')
      .replaceAll('"', '')
      .trim()
      .split(/\s+/),
  );
}

describe.each(files)('%s', (name) => {
  const values = valuesOf(parse(readFileSync(`${folder}/${name}`, 'utf8')));

  it('is listed', () => expect(readme).toContain(`(${name})`));

  it('fetches diglot from the repository that the reader names, for there is no other place yet', () => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    expect(text).toMatch(/OWNER\/diglot(?:@COMMIT|\.git#COMMIT|\n\s+rev: COMMIT)/);
    expect(text).not.toMatch(/npx (?:--yes )?diglot/);
  });

  it('calls diglot as it can be called', async () => {
    for (const args of values.flatMap((value) => (typeof value === 'string' ? callsIn(value) : []))) {
      let isRun = false;
      const program = createProgram('0.0.0', () => async () => {
        isRun = true;
      });
      for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
      await program.parseAsync(args, { from: 'user' });
      expect(isRun).toBe(true);
    }
  });

  it('uses the action with inputs that it has, and gives no more rights than are needed', () => {
    for (const value of values as any[]) {
      if (value?.uses?.startsWith('OWNER/diglot'))
        for (const input of Object.keys(value.with ?? {})) expect(action.inputs).toHaveProperty(input);
      if (value?.jobs) expect(value.permissions).toEqual({});
    }
  });
});

it('the inputs of the action are documented, and no others', () => {
  const rows = readme.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \| [^|]* \| \w/gm);
  const documented = [...rows].flatMap((row) => [...row[1]!.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!));
  const known = Object.keys(action.inputs).filter((name) => name !== 'token');
  expect(new Set(documented)).toEqual(new Set(known));
});

it('the pre-commit hook is one that the example asks for', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
  const { repos } = parse(readFileSync(`${folder}/pre-commit-config.yaml`, 'utf8'));
  expect(repos[0].hooks.map(({ id }: { id: string }) => id)).toEqual([hook.id]);
  expect(hook.language).toBe('node');
  expect(existsSync('bin/diglot.js')).toBe(true);
  const matches = (path: string): boolean => new RegExp(hook.files).test(path);
  expect(['a.md', 'b/c.markdown', 'd.mdx', 'e.txt'].every(matches)).toBe(true);
  expect(matches('f.mdc')).toBe(false);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, matchEntries } from '../../src/project/match-entries.ts';

const entry = (folder: string, name: string): Entry => {
  const dot = name.lastIndexOf('.');
  return { path: `${folder}/${name}`, key: name.slice(0, dot), extension: name.slice(dot) };
};

function match(sources: readonly string[], targets: readonly string[]): Record<string, unknown> {
  const { paired, missing, extra } = matchEntries(
    sources.map((name) => entry('en', name)),
    targets.map((name) => entry('ko', name)),
  );
  return {
    paired: paired.map(({ source, target }) => `${source.path} ${target.path}`),
    missing: missing.map(({ path }) => path),
    extra: extra.map(({ path }) => path),
  };
}

test('the same path under both folders', () => {
  expect(match(['a.md', 'b/c.md'], ['b/c.md', 'a.md'])).toEqual({
    paired: ['en/a.md ko/a.md', 'en/b/c.md ko/b/c.md'],
    missing: [],
    extra: [],
  });
});

test('the extension may differ', () => {
  expect(match(['SECURITY.md'], ['SECURITY.txt'])).toMatchObject({ paired: ['en/SECURITY.md ko/SECURITY.txt'] });
});

test('letters may be composed on one side and taken apart on the other', () => {
  const [composed, apart] = ['보안é.md', '보안é.md'.normalize('NFD')];
  expect(match([composed], [apart])).toEqual({ paired: [`en/${composed} ko/${apart}`], missing: [], extra: [] });
  expect(match([composed], ['보안e.md'])).toMatchObject({ paired: [] });
});

test('the same extension goes before another', () => {
  expect(match(['a.md', 'a.txt'], ['a.txt'])).toEqual({
    paired: ['en/a.txt ko/a.txt'],
    missing: ['en/a.md'],
    extra: [],
  });
});

test('what has no counterpart is missing or extra', () => {
  expect(match(['a.md', 'A.md'], ['a.md', 'b.md'])).toEqual({
    paired: ['en/a.md ko/a.md'],
    missing: ['en/A.md'],
    extra: ['ko/b.md'],
  });
});

test('every entry stands in exactly one place', () => {
  const names = fc.uniqueArray(fc.constantFrom('a.md', 'a.txt', 'a.mdx', 'b.md', 'b.txt', 'c.markdown'));
  fc.assert(
    fc.property(names, names, (sources, targets) => {
      const { paired, missing, extra } = matchEntries(
        sources.map((name) => entry('en', name)),
        targets.map((name) => entry('ko', name)),
      );
      const seen = [...paired.flatMap(({ source, target }) => [source, target]), ...missing, ...extra];
      expect(seen.map(({ path }) => path).toSorted()).toEqual(
        [...sources.map((name) => `en/${name}`), ...targets.map((name) => `ko/${name}`)].toSorted(),
      );
      for (const { source, target } of paired) expect(source.key).toBe(target.key);
      // As many as possible are paired: no key is open on both sides.
      const open = new Set(missing.map(({ key }) => key));
      expect(extra.filter(({ key }) => open.has(key))).toEqual([]);
    }),
  );
});

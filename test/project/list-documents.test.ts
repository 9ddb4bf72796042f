import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDocuments } from '../../src/project/list-documents.ts';
import { makeFolder } from '../folder.ts';

const empty = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, '']));

test('documents of every extension, sorted by folder and name, and nothing else', () => {
  const root = makeFolder(empty('b.md', 'a.markdown', 'A.MD', 'c/z.mdx', 'c/a.txt', 'c.png', 'md', '.md', 'c/.txt'));
  expect(listDocuments(root, '')).toEqual(['A.MD', 'a.markdown', 'b.md', 'c/a.txt', 'c/z.mdx']);
});

test('a folder named like a document is a folder', () => {
  const root = makeFolder(empty('docs/x.md/inside.md'));
  mkdirSync(join(root, 'docs/y.md'));
  expect(listDocuments(root, 'docs')).toEqual(['docs/x.md/inside.md']);
});

test('dependencies and the insides of version control are left out', () => {
  const root = makeFolder(empty('a.md', 'node_modules/p/README.md', '.git/x.md', 'docs/node_modules/p/README.md'));
  expect(listDocuments(root, '')).toEqual(['a.md']);
});

test('patterns count from the root, whatever the folder', () => {
  const root = makeFolder(empty('docs/a.md', 'docs/drafts/b.md', 'drafts/c.md', 'docs/x.tmp.md'));
  expect(listDocuments(root, 'docs', { ignored: ['/docs/drafts/', '*.tmp.md'] })).toEqual(['docs/a.md']);
  expect(listDocuments(root, '', { ignored: ['drafts'] })).toEqual(['docs/a.md', 'docs/x.tmp.md']);
});

test('.gitignore files hold for what lies below them, where they are obeyed', () => {
  const root = makeFolder({
    ...empty('a.md', 'out/a.md', 'docs/out/b.md', 'docs/keep.md', 'docs/local.md', 'local.md'),
    '.gitignore': '/out\n',
    'docs/.gitignore': 'local.md\n',
  });
  expect(listDocuments(root, '', { gitignore: true })).toEqual(['a.md', 'docs/keep.md', 'docs/out/b.md', 'local.md']);
  expect(listDocuments(root, '')).toHaveLength(6);
});

test('links in a circle end', () => {
  const root = makeFolder(empty('docs/a.md', 'docs/deep/b.md'));
  symlinkSync('..', join(root, 'docs/deep/up'));
  symlinkSync('.', join(root, 'docs/self'));
  symlinkSync('two', join(root, 'one'));
  symlinkSync('one', join(root, 'two'));
  expect(listDocuments(root, '')).toEqual(['docs/a.md', 'docs/deep/b.md']);
});

test('links to links cannot multiply the work', () => {
  const root = makeFolder(empty('level0/a.md'));
  for (let level = 1; level <= 40; level += 1) {
    mkdirSync(join(root, `level${level}`));
    for (const name of ['x', 'y']) symlinkSync(`../level${level - 1}`, join(root, `level${level}`, name));
  }
  expect(listDocuments(root, '').filter((path) => path.endsWith('a.md')).length).toBeLessThan(100);
});

test('a linked folder is entered once beside its own place', () => {
  const root = makeFolder(empty('shared/ko/a.md', 'docs/en/a.md'));
  symlinkSync('../shared/ko', join(root, 'docs/ko'));
  expect(listDocuments(root, 'docs')).toEqual(['docs/en/a.md', 'docs/ko/a.md']);
});

test('no link leads out of the project', () => {
  const outside = makeFolder(empty('secret.md'));
  const root = makeFolder(empty('docs/a.md'));
  symlinkSync(outside, join(root, 'docs/outside'));
  symlinkSync('/', join(root, 'docs/everything'));
  expect(listDocuments(root, '')).toEqual(['docs/a.md']);
});

test('a dangling link is listed, for reading it says what is wrong', () => {
  const root = makeFolder();
  symlinkSync('nowhere.md', join(root, 'x.md'));
  expect(listDocuments(root, '')).toEqual(['x.md']);
});

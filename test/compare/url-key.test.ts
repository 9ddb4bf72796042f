import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.ts';
import { defaultIdentity, keyOf } from '../../src/compare/identity-options.ts';
import { areParallel, localNeutralUrl, resolveRelative } from '../../src/compare/url-key.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { check, outline } from '../findings-of.ts';

const locales = ['en', 'ko'];
const isSame = (source: string, target: string): boolean =>
  localNeutralUrl(source, locales) === localNeutralUrl(target, locales);

describe('localNeutralUrl', () => {
  it.each([
    ['https://lantern.example/en/docs', 'https://lantern.example/ko/docs'],
    ['https://lantern.example/en-US/docs', 'https://lantern.example/ko/docs'],
    ['https://lantern.example/docs', 'https://lantern.example/ko/docs'],
    ['https://lantern.example/', 'https://lantern.example/lang/ko/'],
    ['https://lantern.example/docs', 'https://ko.lantern.example/docs'],
    ['https://en.lantern.example/docs', 'https://ko.lantern.example/docs'],
    ['CONTRIBUTING.md', 'CONTRIBUTING.ko.md'],
    ['https://lantern.example/app?id=x&hl=en#top', 'https://lantern.example/app?id=x&hl=ko#top'],
    ['https://lantern.example/app', 'https://lantern.example/app?lang=ko'],
    ['https://lantern.example/by/4.0/', 'https://lantern.example/by/4.0/deed.ko'],
    ['https://lantern.example/by/4.0/legalcode', 'https://lantern.example/by/4.0/legalcode.ko'],
    ['https://github.com/lantern/docs/blob/main/en/a.md', 'https://github.com/lantern/docs/blob/main/ko/a.md'],
  ])('takes %s and %s for the same', (source, target) => {
    expect(isSame(source, target)).toBe(true);
  });

  it.each([
    ['https://lantern.example/en/docs', 'https://lantern-login.example/ko/docs'],
    ['https://lantern.example/en/docs', 'http://lantern.example/ko/docs'],
    ['https://lantern.example/en/docs', 'https://lantern.example/ko/dosc'],
    ['https://github.com/lantern/docs', 'https://github.com/ko/lantern/docs'],
    ['https://en.github.io/docs', 'https://ko.github.io/docs'],
    ['https://lantern.example/docs#a', 'https://lantern.example/docs#b'],
    ['https://lantern.example/by/4.0/', 'https://lantern.example/by/4.0/deed.kp'],
    ['https://lantern.example/by/4.0/', 'https://lantern.example/by/4.0/dead.ko'],
    ['https://lantern.example/app?id=en', 'https://lantern.example/app?id=ko'],
    ['https://lantern.example/app?hl=en&id=x', 'https://lantern.example/app?hl=ko&id=y'],
    ['https://lantern.example/app?hl=en', 'https://lantern.example/app?hl=ko.evil.example'],
  ])('tells %s from %s', (source, target) => {
    expect(isSame(source, target)).toBe(false);
  });
});

describe('relative links', () => {
  it('are followed from the document', () => {
    expect(resolveRelative('../a/b.md#c', 'docs/ko/x.md')).toBe('docs/a/b.md#c');
    expect(resolveRelative('./a.md', 'x.md')).toBe('a.md');
    expect(resolveRelative('../../a.md', 'docs/x.md')).toBe('../a.md');
    expect(resolveRelative('https://lantern.example/', 'docs/x.md')).toBe(null);
    expect(resolveRelative('/a.md', 'docs/x.md')).toBe(null);
  });

  it('are right as they stand only between documents that stand side by side', () => {
    expect(areParallel('docs/en/a.md', 'docs/ko/a.md')).toBe(true);
    expect(areParallel('docs/a.md', 'docs/ko/a.md')).toBe(false);
    expect(areParallel('.github/SECURITY.md', 'docs/ko/SECURITY.md')).toBe(false);
  });
});

describe('the URL map', () => {
  const identity = { modes: {}, urlMap: { 'https://help.lantern.example': 'https://hilfe.lantern.example' } };

  it('lets a host become another', () => {
    const found = check('<https://help.lantern.example/a>', '<https://hilfe.lantern.example/a>', { identity });
    expect(found).toEqual([]);
  });

  it('maps no host that only starts alike', () => {
    const found = check('<https://help.lantern.example.org/a>', '<https://hilfe.lantern.example.org/a>', { identity });
    expect(outline(found)).toEqual(['mismatched-url changed error 1:2']);
  });
});

describe('keyOf', () => {
  const bitext = alignDocuments(
    parseDocument({ path: 'README.md', locale: 'en', text: 'Hello\n' }),
    parseDocument({ path: 'docs/README-ko.md', locale: 'ko', text: '안녕하세요\n' }),
  );
  const key = keyOf('url', bitext, defaultIdentity);

  it.each([
    ['a link to the other document', 'docs/README-ko.md', '../README.md', true],
    ['a third document', 'docs/README-ko.md', '../SECURITY.md', false],
    ['a list of languages that is the same in both', 'docs/README-ko.md', 'README-ko.md', true],
    ['another host', 'docs/README-ko.md', 'https://lantern.example/README.md', false],
    ['a document that moved with the folder', 'LICENSE', '../LICENSE', true],
    ['a document that did not', 'LICENSE', 'LICENSE', false],
  ])('%s: %s and %s', (_, source, target, same) => {
    expect(key(source, 'source') === key(target, 'target')).toBe(same);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTree } from '../../src/parse/markdown/tree.ts';
import { escapeMarkdown, inlineCode, messageMarkdown } from '../../src/report/markdown-text.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { reportOf, sharedReport } from './shared-report.ts';

const markdown = renderMarkdown(sharedReport, { language: 'en' });

/** Types of all nodes of a Markdown text, in reading order. */
function nodeTypes(text: string): string[] {
  const types: string[] = [];
  const visit = (node: { type: string; children?: unknown }): void => {
    types.push(node.type);
    for (const child of (node.children ?? []) as { type: string }[]) visit(child);
  };
  visit(parseTree(text));
  return types;
}

/** The text outside code. */
function textOf(text: string): string {
  const read = (node: { type: string; value?: string; children?: unknown }): string =>
    node.type === 'text' ? node.value! : ((node.children ?? []) as { type: string }[]).map(read).join('');
  return read(parseTree(text));
}

/** What a reader of a Markdown text sees of a single paragraph. */
function readBack(text: string): string {
  const read = (node: { value?: string; children?: unknown }): string =>
    node.value ?? ((node.children ?? []) as { value?: string }[]).map(read).join('');
  return read(parseTree(text));
}

describe('markdown', () => {
  it('starts with the counts and has a row for each document', () => {
    expect(markdown).toMatch(/^### diglot: 4 errors, 1 warning, 1 note in 3 of 4 documents\n/);
    expect(markdown.match(/^\| .*\.md/gm)).toHaveLength(4);
    expect(markdown).toContain('What is not listed was not checked');
  });

  it('lists the most serious first, each with both places', () => {
    const items = markdown.split('\n').filter((line) => line.startsWith('- '));
    expect(items).toHaveLength(6);
    expect(items[0]).toContain('❌ **error** Unexpected e-mail `help@lantem.example`');
    expect(items[0]).toContain('ko `docs/ko/security.md:11:5` ← en `docs/en/security.md:9:10`');
    expect(items[5]).toContain('ℹ️ **note**');
  });

  it('says how many findings were accepted, where any were', () => {
    expect(markdown).toContain('1 finding is accepted and not listed. What is not listed');
    const none = { ...sharedReport, summary: { ...sharedReport.summary, waived: 0 } };
    expect(renderMarkdown(none, { language: 'en' })).not.toContain('accepted');
  });

  it('speaks Korean', () => {
    expect(renderMarkdown(sharedReport, { language: 'ko' })).toMatch(
      /^### diglot: 오류 4건, 경고 1건, 참고 1건 \(문서 4개 중 3개\)/,
    );
  });

  it('lets no document add a link, an image, HTML, a mention or a reference', () => {
    const types = nodeTypes(markdown);
    expect(types).not.toContain('link');
    expect(types).not.toContain('image');
    // The line break before the places is ours.
    expect(types.filter((type) => type === 'html')).toHaveLength(6);
    expect(types.filter((type) => type === 'tableRow')).toHaveLength(5);
    expect(textOf(markdown)).not.toMatch(/@owner|#1/);
    expect(textOf(escapeMarkdown('thanks @owner, closes #1 at https://x.example'))).toBe(
      'thanks @\u2060owner, closes #\u20601 at https\u2060://x.example',
    );
  });

  it('keeps within its limit and says how many findings it does not tell', () => {
    const report = reportOf(2000, 'error');
    const cut = renderMarkdown(report, { language: 'en' });
    expect(cut.length).toBeLessThanOrEqual(65_536);
    const told = cut.match(/^- /gm)!.length;
    expect(cut).toContain(`${2000 - told} more findings are not shown here.`);
    expect(renderMarkdown(report, { language: 'en', limit: 400 }).length).toBeLessThanOrEqual(400);
    expect(renderMarkdown(reportOf(3, 'error'), { language: 'en' })).not.toContain('not shown');
  });
});

describe('text in Markdown', () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('ab가 \\`*_[]()<>#@!|~$&:/.-+1"\u202e')),
    maxLength: 30,
  });

  it('escaped text reads as it stands and is nothing but text', () => {
    fc.assert(
      fc.property(word, (text) => {
        const escaped = `x ${escapeMarkdown(text)} y`;
        expect(nodeTypes(escaped)).toEqual(['root', 'paragraph', 'text']);
        const seen = text.replaceAll('\u202e', 'U+202E').replaceAll(/\s+/g, ' ');
        expect(readBack(escaped).replaceAll('\u2060', '')).toBe(`x ${seen} y`);
      }),
    );
  });

  it('inline code holds any text', () => {
    fc.assert(
      fc.property(word, (text) => {
        const seen = text.replaceAll('\u202e', 'U+202E').replaceAll(/\s+/g, ' ');
        fc.pre(seen.trim() !== '');
        const code = `x ${inlineCode(text)} y`;
        expect(nodeTypes(code)).toEqual(['root', 'paragraph', 'text', 'inlineCode', 'text']);
        expect(readBack(code)).toBe(`x ${seen} y`);
      }),
    );
  });

  it('a message keeps its values as code', () => {
    expect(messageMarkdown('Unexpected `a@b`, expected `` c`d `` *now*')).toBe(
      'Unexpected `a@b`, expected ``c`d`` \\*now\\*',
    );
  });
});

import { createHash } from 'node:crypto';
import { parseDocument } from '../parse/index.ts';
import { looksPlain } from '../parse/plain/index.ts';

/** A heading and what follows it up to the next, as far as one needs to know it to recognise it in another version of the text. */
export interface TextPart {
  /** 1-based line at which it starts: its heading's; 1 for the first. */
  readonly line: number;
  /** The heading's letters and digits alone, or empty. */
  readonly title: string;
  /** A name for the part that is unique in its text and that a reader recognises: its explicit id, else its heading in words joined by `-`. */
  readonly slug: string;
  readonly text: string;
  /** Equal where at most white space, punctuation, marks and heading ids differ. */
  readonly digest: string;
}

/**
 * A document cut at its headings, without parsing it: hundreds of versions must be looked at in the time that one parse takes. What
 * is no Markdown is parsed, for its headings can be found in no other way.
 */
export function outlineOf(text: string, path: string): TextPart[] {
  const lines = text.split(/\r\n?|\n/);
  const starts = looksPlain(text, path.slice(path.lastIndexOf('.')))
    ? parseDocument({ path, locale: 'und', text }).sections.map((section) => section.range.start.line)
    : headingLines(lines);
  const bounds = starts[0] === 1 ? starts : [1, ...starts];
  const slugs = new Map<string, number>();
  return bounds
    .map((line, at) => {
      const own = lines.slice(line - 1, (bounds[at + 1] ?? lines.length + 1) - 1);
      const title = line === 1 && starts[0] !== 1 ? '' : own[0]!;
      const content = own.join('\n');
      return {
        line,
        title: essence(title),
        slug: unique(slugOf(title), slugs),
        text: content,
        digest: digestOf(content),
      };
    })
    .filter((part, at) => at > 0 || part.digest !== emptyDigest);
}

function unique(slug: string, counts: Map<string, number>): string {
  const count = counts.get(slug) ?? 0;
  counts.set(slug, count + 1);
  return count === 0 ? slug : `${slug}-${count}`;
}

/** As GitHub makes anchors of headings. */
function slugOf(title: string): string {
  const id = title
    .match(headingId)
    ?.at(-1)
    ?.replace(/[^\p{L}\p{N}_.:-]+/gu, '');
  if (id) return id;
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_-]+/gu) ?? [];
  return words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join('-')
    .slice(0, 80);
}

/** SHA-256 of a text's letters and digits, cut to 16 hexadecimal digits: what a lock keeps. */
export function digestOf(text: string): string {
  return createHash('sha256').update(essence(text)).digest('hex').slice(0, 16);
}

const headingId = /\{\s?#[^\s{}]{1,200}\s?\}|\{\/\*[^{}*]{1,200}\*\/\}|\[\[[^\][\s]{1,200}\]\]/g;

/** Letters, digits and symbols that stand for something; case, punctuation, spacing and heading ids are taken out. */
function essence(text: string): string {
  return text
    .replace(headingId, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Sm}\p{Sc}\p{So}]+|[`~|^]/gu, '');
}

const emptyDigest = digestOf('');

const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const fence = /^[ \t>]*(`{3,}|~{3,})/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** Lines that no underline makes a heading: blank, indented, or of another block. */
const otherBlock = /^(?:\s*$| {4}|\t|\s*(?:[>|<#:]|[-*+]\s|\d{1,9}[.)]\s|={3}|-{3}))/;

/** The 1-based lines of Markdown headings outside of code, comments and front matter. */
function headingLines(lines: readonly string[]): number[] {
  const found: number[] = [];
  let open = '';
  for (let at = frontMatterEnd(lines); at < lines.length; at++) {
    const line = lines[at]!;
    const mark = fence.exec(line)?.[1] ?? '';
    if (open === '-->') {
      if (line.includes('-->')) open = '';
    } else if (open !== '') {
      if (mark.startsWith(open) && line.trim().replace(/^>\s?/, '') === mark) open = '';
    } else if (mark !== '') open = mark;
    else if (/^\s*<!--/.test(line) && !line.includes('-->')) open = '-->';
    else if (heading.test(line)) found.push(at + 1);
    else if (isUnderlined(lines, at)) found.push(at + 1);
  }
  return found;
}

function isUnderlined(lines: readonly string[], at: number): boolean {
  return (
    underline.test(lines[at + 1] ?? '') && !otherBlock.test(lines[at]!) && (at === 0 || /^\s*$/.test(lines[at - 1]!))
  );
}

/** The 0-based line behind the front matter, 0 where there is none. */
function frontMatterEnd(lines: readonly string[]): number {
  const first = lines[0]?.replace('\uFEFF', '').trimEnd();
  if (first !== '---' && first !== '+++') return 0;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === first);
  return end < 0 ? 0 : end + 1;
}

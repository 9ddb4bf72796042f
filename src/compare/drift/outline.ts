import { createHash } from 'node:crypto';
import { parseDocument } from '../../parse/index.ts';
import type { Document } from '../../types.ts';
import { withoutDefinitions } from './definitions.ts';
import { looksPlain } from '../../parse/plain/index.ts';

/** A heading and what follows it up to the next, as far as one needs to know it to recognise it in another version of the text. */
export class TextPart {
  /** Position among the parts, 0-based. */
  readonly index: number;
  /** 1-based line at which it starts: its heading's; 1 for the first. */
  readonly line: number;
  /** 1–6, or 0 for what stands before the first heading. */
  readonly depth: number;
  readonly text: string;
  /** A name for the part that is unique in its text and that a reader recognises: its explicit id, else its heading in words joined by `-`. */
  readonly slug: string;
  #digest: string | null = null;
  #body: string | null = null;

  constructor(index: number, { line, depth }: Heading, text: string, slug: string) {
    this.index = index;
    this.line = line;
    this.depth = depth;
    this.text = text;
    this.slug = slug;
  }

  /** The heading as written, with its marks; empty before the first heading. */
  get heading(): string {
    return this.depth === 0 ? '' : headingOf(this.text);
  }

  /** The text without its definitions of links and footnotes, which stand behind whichever part is the last. */
  get body(): string {
    return (this.#body ??= withoutDefinitions(this.text));
  }

  /** Equal where at most white space, punctuation, marks and heading ids differ. Computed when first asked for, for most texts are equal as they stand. */
  get digest(): string {
    return (this.#digest ??= digestOf(this.text));
  }
}

function headingOf(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

/**
 * A document cut at its headings, without parsing it: hundreds of versions must be looked at in the time that one parse takes. What
 * is no Markdown is parsed, for its headings can be found in no other way.
 */
export function outlineOf(text: string, path: string): TextPart[] {
  if (looksPlain(text, path.slice(path.lastIndexOf('.')))) return partsOf(parseDocument({ path, locale: 'und', text }));
  const lines = text.split(/\r\n?|\n/);
  return cut(lines, headingLines(lines));
}

/** The sections of a parsed document as parts, by `Section.index`. */
export function partsOf({ text, sections }: Document): TextPart[] {
  const starts = sections.filter(({ depth }) => depth > 0);
  const headings = starts.map(({ depth, blocks }) => ({ depth, line: blocks[0]!.range.start.line }));
  const hasPreamble = starts.length < sections.length;
  return cut(text.split(/\r\n?|\n/), headings, () => hasPreamble);
}

interface Heading {
  /** 1-based. */
  readonly line: number;
  readonly depth: number;
}

/** Parts at the headings, and one for what stands before them, if anything does. */
function cut(
  lines: readonly string[],
  headings: readonly Heading[],
  isPreamble: (text: string) => boolean = (text) => headings.length === 0 || /\S/.test(text),
): TextPart[] {
  const slugs = new Map<string, number>();
  const bounds = [{ line: 1, depth: 0 }, ...headings];
  const parts: TextPart[] = [];
  for (const [at, bound] of bounds.entries()) {
    const text = lines.slice(bound.line - 1, (bounds[at + 1]?.line ?? lines.length + 1) - 1).join('\n');
    if (bound.depth === 0 && !isPreamble(text)) continue;
    const slug = unique(bound.depth === 0 ? '' : slugOf(headingOf(text)), slugs);
    parts.push(new TextPart(parts.length, bound, text, slug));
  }
  return parts;
}

function unique(slug: string, counts: Map<string, number>): string {
  const count = counts.get(slug) ?? 0;
  counts.set(slug, count + 1);
  return count === 0 ? slug : `${slug}-${count}`;
}

/** The explicit id of a heading, or null. */
export function explicitId(title: string): string | null {
  return (
    title
      .match(headingId)
      ?.at(-1)
      ?.replace(/[^\p{L}\p{N}_.:-]+/gu, '') || null
  );
}

/** As GitHub makes anchors of headings. */
function slugOf(title: string): string {
  const id = explicitId(title);
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

/** SHA-256 of a text's essence, cut to 16 hexadecimal digits: what a lock keeps. */
export function digestOf(text: string): string {
  return createHash('sha256').update(essence(text)).digest('hex').slice(0, 16);
}

const headingId = /\{\s?#[^\s{}]{1,200}\s?\}|\{\/\*[^{}*]{1,200}\*\/\}|\[\[[^\][\s]{1,200}\]\]/g;

/**
 * What is left without white space, punctuation and heading ids. Punctuation inside of a word or number stays: `1.12` is not `11.2`; and so
 * does case: `MUST` is not `must`.
 */
export function essence(text: string): string {
  return text
    .replace(headingId, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Sm}\p{Sc}\p{So}]+/gu, (run, at: number, whole: string) =>
      run.length === 1 && /[^\s*_]/.test(run) && isAscii(whole, at - 1) && isAscii(whole, at + 1) ? run : '',
    );
}

function isAscii(text: string, at: number): boolean {
  return /[0-9A-Za-z]/.test(text[at] ?? '');
}

const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const fence = /^[ \t>]*(`{3,}|~{3,})/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** Lines that no underline makes a heading: blank, indented, or of another block. */
const otherBlock = /^(?:\s*$| {4}|\t|\s*(?:[>|<#:]|[-*+]\s|\d{1,9}[.)]\s|={3}|-{3}))/;

/** Markdown headings outside of code, comments and front matter. */
function headingLines(lines: readonly string[]): Heading[] {
  const found: Heading[] = [];
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
    else if (heading.test(line)) found.push({ line: at + 1, depth: /#+/.exec(line)![0].length });
    else if (isUnderlined(lines, at)) found.push({ line: at + 1, depth: lines[at + 1]!.includes('=') ? 1 : 2 });
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

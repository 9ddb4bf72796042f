import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { LineIndex } from '../../line-index.ts';

/**
 * GitHub's Markdown without literal autolinks: that extension is quadratic on `[`, takes a Korean particle into the
 * address and yields nodes without positions. Emphasis beside Hangul is read as meant (`**글(text)**은` is strong), so
 * that one rule, and not every comparison, deals with what does not render.
 */
function gfm(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTaskListItem(),
    cjkFriendlyExtension(),
  );
  (data.fromMarkdownExtensions ??= []).push(
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

const processor = unified().use(remarkParse).use(gfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** Reads the Markdown tree of a text, as `parseTree` does. */
export type TreeReader = (markdown: string) => Root;

/** The Markdown tree of a text without a byte order mark. Offsets of its nodes count UTF-16 units of that text, from 0. */
export function parseTree(markdown: string): Root {
  return processor.parse(markdown);
}

/** Container depth from which the parser takes longer than a reader would wait (nested 200 deep it takes 0.7 s, 800 deep 22 s). */
const maximumDepth = 100;

/**
 * True where lists or block quotes are nested so deeply that parsing would cost quadratic time. An estimate from each
 * line's prefix, never too low: every container costs at least one `>` or two columns of indentation. `units` and `lines` are those of
 * the text.
 */
export function isTooDeep(text: string, units: Uint16Array, lines: LineIndex): boolean {
  if (!mayBeTooDeep(units, lines)) return false;
  for (const [prefix] of text.matchAll(/^[ \t>]{100,}|^(?:[-+*>]|\d{1,9}[.)])[ \t>*+\-\d.)]{99,}/gm)) {
    const quotes = prefix.split('>').length - 1;
    const markers = prefix.match(/[-+*](?=[ \t])|\d[.)](?=[ \t])/g)?.length ?? 0;
    const columns = prefix.replaceAll('\t', '    ').replaceAll('>', '').length;
    if (quotes + markers + columns / 2 > maximumDepth) return true;
  }
  return false;
}

/** False where no line has a prefix of so many characters as `maximumDepth` asks for: in nearly all a few of them tell. */
function mayBeTooDeep(units: Uint16Array, lines: LineIndex): boolean {
  let start = 0;
  for (let line = 1; line <= lines.lineCount; line++) {
    const next = lines.lineStart(line + 1);
    const isLong = next - start >= maximumDepth;
    if (isLong && mayOpen(units[start]) && mayOpen(units[start + 50]) && mayOpen(units[start + maximumDepth - 1]))
      return true;
    start = next;
  }
  return false;
}

/** True for a blank, a tab, and what the marks of containers are written with; false beyond the end of a text. */
function mayOpen(unit: number | undefined): boolean {
  if (unit === undefined || unit > 0x3e) return false;
  return (
    unit === 0x20 || unit === 0x09 || (unit >= 0x29 && unit <= 0x2e) || (unit >= 0x30 && unit <= 0x39) || unit === 0x3e
  );
}

import { readPlain } from './read-plain.ts';

/** Of the lines that are not blank, the share with a mark of Markdown from which a `.txt` file is Markdown under another name. */
const fullOfMarks = 0.1;

/** Characters that are looked at before the others. */
const first = 1000;

/** Of a longer line its first characters are judged. */
const judged = 5000;

/** Marks that a text without Markdown in it hardly ever has. */
const rareMark =
  /^ {0,3}(?:`{3,}|~{3,})|\[[^\]]{1,300}\]\([^)\s]{1,300}\)|\*\*[^*\s][^*]{0,300}\*\*|(?:^|[^`])`[^`]{1,300}`(?!`)/;

/** Every mark of Markdown, also those that plain text has as well: a line of one is enough for a file that calls itself Markdown. */
const anyMark =
  /^ {0,3}#{1,6}(?:\s|$)|^\s*(?:[-*+]|\d{1,9}[.)])\s|^\s*[>|]|\|\s*:?-{2,}|^ {0,3}(?:={2,}|-{2,}|\*{3,}|_{3,})\s*$|^ {0,3}~{3,}|`|\]\(|\]\[|^ {0,3}\[[^\]]{1,300}\]:|\*\*|__|<[A-Za-z!/]/;

/**
 * True where a text is to be recovered by `readPlain` rather than parsed as Markdown: a `.txt` file that is not full of
 * Markdown, or a Markdown file without a single mark that still shows two sections or more. `extension` has its dot; case does not matter.
 */
export function looksPlain(text: string, extension: string): boolean {
  if (/^\.te?xt$/i.test(extension)) return !isFullOfMarks(linesOf(text));
  // Most have a mark within their first lines: the others need not be told apart.
  const head = text.slice(0, text.lastIndexOf('\n', first) + 1);
  if (hasMark(head) || hasMark(text)) return false;
  const { drafts } = readPlain(text);
  const opened = drafts.filter((draft, position) => draft.depth > 0 && drafts[position + 1]?.kind === 'paragraph');
  return opened.length >= 2;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

function hasMark(text: string): boolean {
  return linesOf(text).some((line) => anyMark.test(line));
}

function isFullOfMarks(lines: readonly string[]): boolean {
  const written = lines.filter((line) => /\S/.test(line));
  const headings = lines.filter((_, position) => isHeading(lines, position)).length;
  const marked = headings + written.filter((line) => rareMark.test(line.slice(0, judged))).length;
  // A text that opens with a marked title and goes on so needs no more proof, however long its paragraphs are.
  const titled = /^\uFEFF?#\s/.test(written[0] ?? '');
  return (titled && headings > 1) || (marked > 1 && marked >= written.length * fullOfMarks);
}

/** A line of `#` after a blank one; between lines of code it is a comment. */
function isHeading(lines: readonly string[], position: number): boolean {
  if (!/^\uFEFF?#{1,6}\s+\S/.test(lines[position]!)) return false;
  const blank = (line: string | undefined): boolean => line === undefined || !/\S/.test(line);
  return blank(lines[position - 1]) && (blank(lines[position + 1]) || !/[=(){};]/.test(lines[position + 1]!));
}

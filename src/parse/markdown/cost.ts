import { codeUnitAt } from '../../code-units.ts';

/** Marks in one paragraph from which the parser takes longer than a reader would wait: pairing them is quadratic (4,000 `*` and `[` take half a second, 16,000 take six). */
const mostMarks = 6000;
/** Lines of one paragraph, for the same reason: lazy lines of a quote and headings underlined without a blank line between them. */
const mostLines = 4000;
/** Words of one paragraph: beyond so many the parser moves its own arrays about all the time. */
const mostWords = 20_000;
/** Items, quotes, headings and fences in all: each costs the more the more there are before it. */
const mostStarts = 4000;
/** Documents of more characters or lines than this are no policy that people read; the parser takes a second for each megabyte at best. */
const mostCharacters = 1_000_000;
const mostDocumentLines = 30_000;

/**
 * A line that surely ends the paragraph before it: blank, a heading, an item, a fence. A number other than 1 and anything indented by four
 * may go on with the paragraph, and so may a row of what only looks like a table.
 */
const opening = /^(?: {0,3}>){0,20} {0,3}(?:#{1,6}[ \t]|[-+*][ \t]{1,4}\S|1[.)][ \t]{1,4}\S|`{3}[^`]*$|~{3}|[ \t\r]*$)/;

/** A line that may start something. */
const start = /^[ \t]{0,40}(?:[-+*>#_=]|`{3}|~{3}|\d{1,9}[.)])/;

/**
 * True where parsing a text as Markdown would take time that grows faster than the text. Looks once at each line and never reads it as
 * less than it is: a paragraph goes on until a line that surely ends it.
 */
export function isTooCostly(text: string): boolean {
  return text.length > mostCharacters || (mayBeTooCostly(text) && isDear(text));
}

/** False where not even all paragraphs together have too much of anything, which hardly any do: that takes one look at each character. */
function mayBeTooCostly(text: string): boolean {
  if (text.length < mostLines) return false;
  const { marks, words, lines } = countMarks(text);
  return marks > mostMarks || words > mostWords || lines >= mostLines;
}

function isDear(text: string): boolean {
  let marks = 0;
  let lines = 0;
  let words = 0;
  let total = 0;
  let starts = 0;
  for (const line of text.split('\n')) {
    if (++total > mostDocumentLines) return true;
    if (opening.test(line)) marks = lines = words = 0;
    if (start.test(line) && ++starts > mostStarts) return true;
    lines++;
    const here = countMarks(line);
    marks += here.marks;
    words += here.words;
    if (marks > mostMarks || lines > mostLines || words > mostWords) return true;
  }
  return false;
}

/** Marks, words and line ends in a text. */
function countMarks(text: string): { marks: number; words: number; lines: number } {
  let marks = 0;
  let words = 0;
  let lines = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeUnitAt(text, at);
    // Letters are most of a text.
    if (code > 96 && code !== 126) continue;
    if (code === 32 || code === 9) words++;
    else if (code === 10) lines++;
    // * [ ] _ ` ~ ! < are paired or looked ahead for.
    else if (code >= 91 ? code !== 92 && code !== 94 : code === 42 || code === 33 || code === 60) marks++;
  }
  return { marks, words, lines };
}

import { codeUnitsOf } from '../../code-units.ts';
import type { LineIndex } from '../../line-index.ts';

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
 * less than it is: a paragraph goes on until a line that surely ends it. `units` and `lines` are those of the
 * text.
 */
export function isTooCostly(text: string, units: Uint16Array, lines: LineIndex): boolean {
  return text.length > mostCharacters || (mayBeTooCostly(units, lines) && isDear(text));
}

/** False where not even all paragraphs together have too much of anything, which hardly any do. */
function mayBeTooCostly(units: Uint16Array, lines: LineIndex): boolean {
  const { length } = units;
  return (
    lines.lineCount > mostLines ||
    (length > mostMarks && count(marked, units, length) > mostMarks) ||
    (length > mostWords && count(blank, units, length) > mostWords)
  );
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
    const units = codeUnitsOf(line);
    marks += count(marked, units, line.length);
    words += count(blank, units, line.length);
    if (marks > mostMarks || lines > mostLines || words > mostWords) return true;
  }
  return false;
}

/** 1 for each code unit that is one of some characters: to add them up takes a third of the time of asking what each is. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** What is paired or looked ahead for. */
const marked = tableOf('*[]_`~!<');
const blank = tableOf(' \t');

function count(table: Uint8Array, units: Uint16Array, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += table[units[at]!]!;
  return sum;
}

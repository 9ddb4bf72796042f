/** Characters that mean something to Markdown inside a line, to HTML in it, or to a host that links names and numbers (`@name`, `#1`, `!1`, `~label`). */
const meaningful = /[\\`*_{}[\]<>()#!|~$%&^@]/g;

/** What is not seen or reorders what is: shown by code point, so that a comment cannot be made to say something else. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;

/** Text that reads in Markdown as it stands, inside a line. Names and numbers after `@ # ! ~ % $ &` are not linked: a word joiner follows. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(meaningful, (character) => `\\${character}`)
    .replaceAll(/([@#!~$%&])(?=\S)/g, '$1\u2060')
    .replaceAll(/(https?|www)(?=[:.])/gi, '$1\u2060');
}

/** Text as inline code, with more backticks around it than it holds in a row; empty for blanks. */
export function inlineCode(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return shown.trim() === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`;
}

/** A message of ours: its values, which stand in backticks, as inline code, the words between them as text. */
export function messageMarkdown(message: string): string {
  return message
    .split(/(`` .*? ``|`[^`]*`)/s)
    .map((part, index) => {
      if (index % 2 === 0) return escapeMarkdown(part);
      return inlineCode(part.startsWith('`` ') ? part.slice(3, -3) : part.slice(1, -1));
    })
    .join('');
}

/** Any Markdown on one line for a cell of a table: GitHub reads `\|` as a bar even in code, and `\\|` as the end of the cell. */
export function inCell(markdown: string): string {
  return markdown.replaceAll(/\\*\|/g, '\\|');
}

function visible(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(unseen, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
}

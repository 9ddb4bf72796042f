import { wrapText } from './fit.ts';
import { renderTable } from './page-table.ts';
import { type Style, createStyle } from './style.ts';

/** Wider lines are hard to read as prose. */
const widest = 88;

/**
 * A rule's page (Markdown of our own: headings, paragraphs, lists, fences, tables) for a terminal: prose re-flowed to
 * `width` columns, examples indented under the name of their language, tables as aligned columns, all else as it stands.
 */
export function renderPage(markdown: string, color: boolean, width: number): string {
  const style = createStyle(color);
  const lines: string[] = [];
  let paragraph: string[] = [];
  let table: string[] = [];
  let isCode = false;
  const flush = (): void => {
    lines.push(...renderTable(table, Math.min(width, widest), style));
    table = [];
    if (paragraph.length > 0) lines.push(...reflow(paragraph.join(' '), Math.min(width, widest), style));
    paragraph = [];
  };
  for (const line of markdown.trimEnd().split('\n')) {
    const fence = /^(?:```|~~~)(.*)$/.exec(line);
    if (fence) {
      flush();
      isCode = !isCode;
      if (isCode && fence[1]!.trim() !== '') lines.push(`  ${style('faint', fence[1]!.trim())}`);
    } else if (isCode) {
      lines.push(`    ${line}`);
    } else if (line.startsWith('|')) {
      table.push(line);
    } else if (line.trim() === '' || /^#{1,6} /.test(line)) {
      flush();
      lines.push(line.startsWith('#') ? style('title', line.replace(/^#{1,6} /, '')) : line);
    } else {
      if (isListItem(line)) flush();
      paragraph.push(paragraph.length === 0 ? line.trimEnd() : line.trim());
    }
  }
  flush();
  return `${lines.join('\n')}\n`;
}

function isListItem(line: string): boolean {
  return /^ *(?:[-*+]|\d{1,9}[.)]) /.test(line);
}

/** Breaks a paragraph into lines; those of a list item after the first are indented to its text. */
function reflow(text: string, width: number, style: Style): string[] {
  const lead = /^ *(?:(?:[-*+]|\d{1,9}[.)]) +)?/.exec(text)![0];
  const body = text.slice(lead.length);
  return wrapText(body, width - lead.length).map((line, index) => {
    const shown = line.replaceAll(/`[^`]+`/g, (code) => style('title', code));
    return (index === 0 ? lead : ' '.repeat(lead.length)) + shown;
  });
}

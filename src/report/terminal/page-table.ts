import stringWidth from 'fast-string-width';
import { wrapText } from './fit.ts';
import type { Style } from './style.ts';

/** Narrower than this a column is no longer readable: lines then run over. */
const narrowest = 20;

/**
 * The lines of a Markdown table (`| a | b |`, its second line the delimiter) as aligned columns of at most `width` columns in all; the last
 * one is broken into several lines where it has to be. Titles are faint, code words stand out.
 */
export function renderTable(lines: readonly string[], width: number, style: Style): string[] {
  const [titles, ...rows] = lines.filter((line) => !/^\|(?: *:?-+:? *\|)+$/.test(line)).map(cellsOf);
  if (!titles) return [];
  const widths = titles.map((_, column) => Math.max(...[titles, ...rows].map((row) => stringWidth(row[column] ?? ''))));
  const indent = widths.slice(0, -1).reduce((sum, column) => sum + column + 2, 0);
  const layOut = (row: readonly string[], shown: (text: string) => string): string[] => {
    const lead = row
      .slice(0, -1)
      .map((cell, column) => shown(cell) + ' '.repeat(widths[column]! - stringWidth(cell) + 2));
    return wrapText(row.at(-1)!, Math.max(narrowest, width - indent)).map(
      (line, position) => (position === 0 ? lead.join('') : ' '.repeat(indent)) + shown(line),
    );
  };
  return [
    ...layOut(titles, (text) => (text === '' ? '' : style('faint', text))),
    ...rows.flatMap((row) => layOut(row, (text) => text.replaceAll(/`[^`]+`/g, (code) => style('title', code)))),
  ];
}

/** Cells between bars; `\|` is a bar of the text. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

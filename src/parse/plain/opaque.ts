import type { TextLine } from './text-line.ts';

/** A run of lines whose inside is not looked at: first and last are positions in the lines, inclusive. */
export interface OpaqueRun {
  readonly kind: 'front-matter' | 'armor' | 'fence' | 'html';
  readonly first: number;
  readonly last: number;
}

/** Elements whose content is not Markdown, whatever blank lines it holds (CommonMark 0.31, section 4.6, and `table`). */
const rawElement = /^<(pre|script|style|textarea|svg|table)(?:[\s>]|$)/i;

/** Runs that open and close by a mark of their own, in reading order. What never closes is none, except key armor. */
export function opaqueRuns(lines: readonly TextLine[]): OpaqueRun[] {
  const runs: OpaqueRun[] = [];
  const finder = new ClosingFinder(lines);
  let position = 0;
  while (position < lines.length) {
    const run = frontMatterAt(lines, position) ?? opaqueRunAt(finder, position);
    if (run) runs.push(run);
    position = (run?.last ?? position) + 1;
  }
  return runs;
}

function frontMatterAt(lines: readonly TextLine[], position: number): OpaqueRun | null {
  const mark = lines[position]!.text;
  if (position > 0 || lines[0]!.number > 1 || (mark !== '---' && mark !== '+++')) return null;
  const last = lines.findIndex((line, index) => index > 0 && line.text === mark);
  if (last < 1 || !lines.slice(1, last).every(isField)) return null;
  return { kind: 'front-matter', first: 0, last };
}

function isField(line: TextLine): boolean {
  return line.indent > 0 || /^[A-Za-z_][\w.-]{0,63}[ \t]*[:=]|^[-#[\]{}]/.test(line.text);
}

function opaqueRunAt(finder: ClosingFinder, position: number): OpaqueRun | null {
  const { text } = finder.lines[position]!;
  if (text.startsWith('-----BEGIN ')) return armorAt(finder, position);
  if (text.startsWith('```') || text.startsWith('~~~')) {
    const fence = text.startsWith('`') ? '```' : '~~~';
    const last = finder.find(position + 1, fence, (line) => line.startsWith(fence) && !/[^`~]/.test(line));
    return last === null ? null : { kind: 'fence', first: position, last };
  }
  if (!text.startsWith('<')) return null;
  const last = htmlEnd(finder, position);
  return last === null ? null : { kind: 'html', first: position, last };
}

/** Lines of the longest key that anyone publishes; the search for a label ends there, for labels are without number. */
const longestArmor = 2000;

/** An armored block (RFC 9580, section 6.2) or PEM; without its last line it runs as far as lines could belong to it. */
function armorAt(finder: ClosingFinder, position: number): OpaqueRun | null {
  const label = /^-----BEGIN ([A-Z0-9 ]{1,60})-----$/.exec(finder.lines[position]!.text)?.[1];
  if (!label) return null;
  const closed = finder.find(position + 1, label, (line) => line === `-----END ${label}-----`, longestArmor);
  if (closed !== null) return { kind: 'armor', first: position, last: closed };
  let last = position;
  while (/^(?:[A-Za-z0-9+/=]{4,100}|[A-Z][A-Za-z]{2,20}: .{1,100})$/.test(finder.lines[last + 1]?.text ?? '')) last++;
  return last === position ? null : { kind: 'armor', first: position, last };
}

function htmlEnd(finder: ClosingFinder, position: number): number | null {
  const { text, indent, gap } = finder.lines[position]!;
  // Indented markup, and markup set off by more than a blank line, is as likely part of a program.
  if (indent > 3 || gap === 2 || gap === 3) return null;
  if (text.startsWith('<!--')) return finder.find(position, '-->', (line) => line.includes('-->'));
  const raw = rawElement.exec(text)?.[1]?.toLowerCase();
  // The name of an element alone on its line is a title where its content does not follow.
  if (raw && finder.lines[position + 1]?.gap !== 0 && !text.includes(`</${raw}`)) return null;
  if (raw) return finder.find(position, `</${raw}`, (line) => line.toLowerCase().includes(`</${raw}`));
  // A tag with its attributes on lines of their own, as in JSX.
  if (gap === 0 || !/^<[A-Za-z][\w.-]*(?:\s[^<>]*)?$/.test(text.slice(0, 400))) return null;
  let last = position;
  while (finder.lines[last + 1]?.gap === 0) {
    last++;
    if (/^(?:\S.*)?\/?>$/.test(finder.lines[last]!.text) && !finder.lines[last]!.text.endsWith('=>')) return last;
  }
  return null;
}

/** Looks for closing marks. A mark that was looked for in vain is not looked for again, so that all searches together stay linear. */
class ClosingFinder {
  readonly lines: readonly TextLine[];
  readonly #absent = new Set<string>();

  constructor(lines: readonly TextLine[]) {
    this.lines = lines;
  }

  find(from: number, mark: string, closes: (line: string) => boolean, reach = Infinity): number | null {
    if (this.#absent.has(mark)) return null;
    for (let position = from; position < Math.min(this.lines.length, from + reach); position++)
      if (closes(this.lines[position]!.text)) return position;
    this.#absent.add(mark);
    return null;
  }
}

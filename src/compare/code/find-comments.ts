import type { CodeSyntax } from './code-syntax.ts';

/** A comment with its marks, or its part on one line. Offsets are 0-based into the code, `end` exclusive; never across a line end. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** What of a piece of code is natural language, or may be. */
export interface SetApart {
  readonly comments: readonly Comment[];
  /** Strings that span lines, in reading order. */
  readonly texts: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The comments in a piece of code, in reading order, and the strings that span lines. What is not surely one is code: a mark inside a string, a `//` after a colon, a `#`
 * inside a word, a `/*` that nothing closes. Linear: a mark or quote that stays open is not tried again before the place where the
 * search for its end gave up.
 */
export function setApart(code: string, syntax: CodeSyntax): SetApart {
  const comments: Comment[] = [];
  const texts: { start: number; end: number }[] = [];
  /** For each opening mark, up to where it is known that nothing closes it. */
  const open = new Map<string, number>();
  const marks = marksOf(syntax);
  marks.lastIndex = 0;
  while (marks.test(code)) {
    const at = marks.lastIndex - 1;
    const comment = commentAt(code, at, syntax, open);
    if (comment) comments.push(...byLine(code, comment));
    const end = comment ? null : endOfString(code, at, syntax, open);
    if (end !== null && code.slice(at, end).includes('\n')) texts.push({ start: at, end });
    marks.lastIndex = comment?.end ?? end ?? at + 1;
  }
  return { comments, texts };
}

const marksBySyntax = new Map<CodeSyntax, RegExp>();

/** Matches the first character of whatever opens a comment or a string. */
function marksOf(syntax: CodeSyntax): RegExp {
  let marks = marksBySyntax.get(syntax);
  if (!marks) {
    const openings = [...syntax.block.map(([opening]) => opening), ...syntax.line, ...syntax.quotes];
    const first = new Set(openings.map((opening) => opening[0]!));
    // Escaped, for one of them is a hyphen.
    marks = new RegExp(`[${[...first].map((character) => `\\${character}`).join('')}]`, 'g');
    marksBySyntax.set(syntax, marks);
  }
  return marks;
}

function commentAt(code: string, at: number, syntax: CodeSyntax, open: Map<string, number>): Comment | null {
  for (const [opening, close] of syntax.block) {
    if (at < (open.get(opening) ?? 0) || !code.startsWith(opening, at)) continue;
    const closing = code.indexOf(close, at + opening.length);
    if (closing >= 0) return { start: at, end: closing + close.length };
    open.set(opening, code.length);
  }
  const mark = syntax.line.find((each) => code.startsWith(each, at));
  if (mark === undefined || !isSetOff(code, at, mark, syntax)) return null;
  return { start: at, end: endOfLine(code, at) };
}

/** `#` and `--` are comments only after a blank or at the start of a line, `//` anywhere but after the colon of a URL. */
function isSetOff(code: string, at: number, mark: string, syntax: CodeSyntax): boolean {
  const before = code[at - 1] ?? '\n';
  if (mark === '//' && !syntax.line.includes('#')) return before !== ':';
  return /\s/.test(before) && !(mark === '--' && /[^\s-]/.test(code[at + 2] ?? ' '));
}

/** The offset behind the string that starts at an offset, or null where none does. */
function endOfString(code: string, at: number, { quotes }: CodeSyntax, open: Map<string, number>): number | null {
  const quote = quotes.find((each) => code.startsWith(each, at));
  // An apostrophe inside a word (`it's`) opens nothing.
  if (quote === undefined || (quote === "'" && /[0-9A-Za-z]/.test(code[at - 1] ?? ' '))) return null;
  if (at < (open.get(quote) ?? 0)) return null;
  const start = at + quote.length;
  const limit = quote.length === 3 || quote === '`' ? code.length : endOfLine(code, at);
  for (let end = start; end < limit; end++) {
    if (code[end] === '\\') end++;
    else if (code.startsWith(quote, end)) return end + quote.length;
  }
  open.set(quote, limit);
  return null;
}

function endOfLine(code: string, at: number): number {
  const end = code.indexOf('\n', at);
  return end < 0 ? code.length : end;
}

function byLine(code: string, { start, end }: Comment): Comment[] {
  const lines: Comment[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min(end, endOfLine(code, from));
    if (to > from) lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}

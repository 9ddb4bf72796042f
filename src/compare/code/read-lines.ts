import type { CodeSyntax } from './code-syntax.ts';
import type { CodeLine } from './code-lines.ts';
import { type Comment, setApart } from './find-comments.ts';

/** What is compared of one line of a block: its code without the comment, or the comment alone. */
export interface ReadLine {
  /** Number of the line in the block, 0-based. */
  readonly position: number;
  readonly text: string;
  /** True for a line of a string that spans several, and for what a command prints: natural language may be broken there as it likes. */
  readonly isProse: boolean;
}

/** A block set apart: the lines of code (those that hold but a comment are left out) and the comments. */
export interface ReadCode {
  readonly lines: readonly CodeLine[];
  readonly code: readonly ReadLine[];
  readonly comments: readonly ReadLine[];
}

/** The prompt of a shell before a command. What stands on the other lines of a session was printed. */
const prompt = /^\s{0,8}(?:\$|>>>) (?=\S)/;

/** Reads a block; without a syntax all of it is code. */
export function readLines(lines: readonly CodeLine[], syntax: CodeSyntax | null): ReadCode {
  const code: ReadLine[] = [];
  const comments: ReadLine[] = [];
  const { comments: found, texts } = syntax
    ? setApart(lines.map((line) => line.text).join('\n'), syntax)
    : { comments: [], texts: [] };
  const isSession = syntax !== null && lines.some(({ text }) => prompt.test(text));
  let next = 0;
  let nextText = 0;
  let start = 0;
  lines.forEach(({ text }, position) => {
    const end = start + text.length;
    const own: Comment[] = [];
    for (; next < found.length && found[next]!.start <= end; next++) own.push(found[next]!);
    const bare = withoutComments(text, own, start);
    while (nextText < texts.length && texts[nextText]!.end <= start) nextText++;
    const isProse = (texts[nextText]?.start ?? Infinity) < end || (isSession && !prompt.test(text));
    if (own.length === 0 || bare !== '') code.push({ position, text: bare, isProse });
    for (const comment of own)
      comments.push({ position, text: text.slice(comment.start - start, comment.end - start).trim(), isProse });
    start = end + 1;
  });
  return { lines, code, comments };
}

/** The code of a line; blanks before a comment at its end go with the comment. */
function withoutComments(text: string, comments: readonly Comment[], base: number): string {
  if (comments.length === 0) return text;
  let rest = '';
  let at = 0;
  for (const { start, end } of comments) {
    rest += text.slice(at, start - base);
    at = end - base;
  }
  return (rest + text.slice(at)).trimEnd();
}

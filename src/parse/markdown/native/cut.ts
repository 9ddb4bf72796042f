import { afterFrontMatter } from './front-matter-end.ts';

/**
 * What stands at the margin after a blank line and is no container: it ends every container, and every block but raw HTML and fences. What
 * might open a container ends some code a blank line later.
 */
const block = /\n\r?\n(?=[^\s\d>+*-])(?!\[\^)/g;
const heading = /\n\r?\n(?=#)/g;
const fence = /^ {0,3}(?:`{3}|~{3})/gm;

/**
 * A text in stretches that begin with a heading, or with any block, at the margin; the first holds the front matter. None begins where a
 * fence seems to be open, but that is only looked at roughly: whoever relies on it must see for himself. Null where front matter never closes.
 */
export function cutAt(what: 'headings' | 'blocks', text: string): string[] | null {
  const from = contentStart(text);
  if (from === null) return null;
  const parts: string[] = [];
  let start = 0;
  let seen = from;
  let fences = 0;
  for (const match of text.matchAll(what === 'headings' ? heading : block)) {
    const end = match.index + match[0].length;
    if (end < from) continue;
    fences += text.slice(seen, end).match(fence)?.length ?? 0;
    seen = end;
    if (fences % 2 !== 0) continue;
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

/** The offset at which front matter ends, 0 without any; null where it opens and never closes. */
function contentStart(text: string): number | null {
  if (!/^(?:---|\+\+\+)/.test(text)) return 0;
  const lines = afterFrontMatter(text.split(/\r?\n/));
  if (lines === null) return null;
  let at = 0;
  for (let line = 0; line < lines && at >= 0; line++) at = text.indexOf('\n', at) + 1 || text.length;
  return at;
}

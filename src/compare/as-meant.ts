import type { Misrendering } from './rendering.ts';

/**
 * A misrendered text written so that GitHub renders it as it was meant: emphasis as an HTML element, whose ends need no word boundary;
 * an address in angle brackets, which end it before its particle; tildes that are none of strikethrough escaped. Null where nobody
 * can tell (where an unclosed fence should end), and where MDX would read the brackets as an element.
 */
export function asMeant(what: Misrendering['what'], written: string, path: string): string | null {
  if (what === 'emphasis') return asElement(written);
  if (what === 'strikethrough') return written.replace(/^~+|~+$/g, (tildes) => '\\~'.repeat(tildes.length));
  if (what === 'fence' || /\.mdx$/i.test(path)) return null;
  const address = /^https?:\/\/[!-;=?-~]{1,2000}/.exec(written)?.[0];
  return address === undefined ? null : `<${address}>${written.slice(address.length)}`;
}

/** How many marks stand on each side, and the elements that they stand for. */
const elements = ['', 'em', 'strong'] as const;

function asElement(written: string): string | null {
  const marks = /^(?:\*{1,2}|_{1,2})/.exec(written)?.[0];
  if (marks === undefined || !written.endsWith(marks) || written.length <= 2 * marks.length) return null;
  const name = elements[marks.length];
  return `<${name}>${written.slice(marks.length, -marks.length)}</${name}>`;
}

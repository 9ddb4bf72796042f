import type { PhrasingContent } from 'mdast';

/** `{#id}`, `{ #id }`, `{/* id *\/}` and `[[id]]` at the end of a heading, as Docusaurus, MkDocs, React's and Hugging Face's docs write them. */
const explicitId = /(?:\{\s?#([^\s{}]{1,200})\s?\}|\{\/\*\s?([^\s{}*]{1,200})\s?\*\/\}|\[\[([^\][\s]{1,200})\]\])$/;

/** A heading's text without its explicit id, and the id (null where there is none). */
export function splitHeadingId(heading: string): { title: string; id: string | null } {
  const match = explicitId.exec(heading.trimEnd());
  if (!match) return { title: heading, id: null };
  return { title: heading.slice(0, match.index).trimEnd(), id: match[1] ?? match[2] ?? match[3] ?? null };
}

/** `<a id="…">` or `<a name="…">`, as hand-written anchors within a heading have it. */
const anchor = /^<a\s(?:[^<>]{0,200}?\s)?(?:id|name)\s?=\s?["']?([^\s"'<>]{1,200})/i;

/** The id that an HTML anchor in a heading gives it, or null. */
export function anchorId(heading: readonly PhrasingContent[]): string | null {
  for (const node of heading) {
    const match = node.type === 'html' ? anchor.exec(node.value) : null;
    if (match) return match[1]!;
  }
  return null;
}

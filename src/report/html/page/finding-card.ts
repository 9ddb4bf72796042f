import { report, say } from './data.ts';
import { type Child, el, messageNodes } from './dom.ts';
import type { PageFinding } from '../page-data.ts';
import { hashOf } from './route.ts';

/** A finding as a list item that can take the focus. Its places lead to where it stands. */
export function findingCard(document: number, finding: PageFinding): HTMLLIElement {
  const { id, rule, level, message, waived } = finding;
  return el(
    'li',
    { class: `finding ${level}${waived === undefined ? '' : ' accepted'}`, tabindex: -1, 'data-finding': id },
    el('span', { class: `level ${level}` }, waived === undefined ? say.level[level] : say.waived),
    el('span', { class: 'message' }, ...messageNodes(message), waived ? ` (${waived})` : null),
    el('a', { class: 'rule', href: hashOf(document, id), title: `${report.rules[rule] ?? ''} – ${say.link}` }, rule),
    el('span', { class: 'places' }, ...places(document, finding)),
  );
}

function places(document: number, { source, target }: PageFinding): Child[] {
  const head = report.documents[document]!;
  const parts = [
    target && head.target !== null ? `${head.locale} ${head.target}:${target}` : null,
    source && head.source !== null ? `${head.sourceLocale} ${head.source}:${source}` : null,
  ].filter((part) => part !== null);
  // A finding of the document as a whole.
  if (parts.length === 0) parts.push(`${head.locale} ${head.target ?? head.source ?? ''}`);
  return parts.map((part) => el('span', { class: 'place' }, part));
}

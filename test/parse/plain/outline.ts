import { readPlain } from '../../../src/parse/plain/index.ts';

/** What the reader makes of a text, one draft a line: `1 heading 2: Scope`, `4-5 item: …`, `7 row*: a | b` (`*` for a header). */
export function outline(text: string): string[] {
  const { drafts } = readPlain(text);
  return drafts.map((draft) => {
    const [first, last] = [lineOf(text, draft.start), lineOf(text, draft.end)];
    const kind =
      { 'list-item': 'item', 'table-row': draft.row?.header ? 'row*' : 'row' }[draft.kind as string] ?? draft.kind;
    const within = draft.containers.map((container) => `${container}>`).join('');
    const depth = draft.depth ? ` ${draft.depth}` : '';
    return `${first === last ? first : `${first}-${last}`} ${within}${kind}${depth}: ${draft.text.replaceAll('\n', '⏎')}`;
  });
}

/** The outline's headings alone, without their place. */
export function headings(text: string): string[] {
  const found = readPlain(text).drafts.filter((draft) => draft.depth > 0);
  return found.map((draft) => `${draft.depth} ${draft.text}`);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}

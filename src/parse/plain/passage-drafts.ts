import { type Span, spanOf } from '../../invariants/span.ts';
import type { Block } from '../../types.ts';
import type { Draft } from '../draft.ts';
import { splitHeadingId } from '../markdown/heading-id.ts';
import { htmlSpans, htmlText } from '../markdown/html.ts';
import { cellText, type RecoveredRow } from './table.ts';
import { withoutTags } from './tags.ts';
import type { TextLine } from './text-line.ts';

type Containers = Block['containers'];

/** The lines of a passage and where they stand. */
export interface Place {
  /** The whole document. */
  readonly text: string;
  /** Never empty. */
  readonly lines: readonly TextLine[];
  readonly containers: Containers;
  /** True where code is indented to set it off, and not because its fence held it so. */
  readonly outdent: boolean;
}

/** A heading; an underline is part of its place and not of its text, a `#` mark of neither. */
export function headingDraft(place: Place, depth: number): Draft {
  const line = place.lines[0]!;
  const mark = /^#{1,6}\s+/.exec(line.text)?.[0].length ?? 0;
  const written = line.text.slice(mark).replace(/\s#{1,6}$/, '');
  const { title, id } = splitHeadingId(written);
  const start = line.start + mark;
  const spans = textSpans(place.text, start, start + written.length);
  return { ...draftOf(place, 'heading'), depth, id, text: withoutTags(title) || title, spans };
}

/** A paragraph, or a list item without its marker, which `mark` is the length of. Wrapped lines are joined. */
export function proseDraft(place: Place, kind: 'paragraph' | 'list-item', mark: number): Draft {
  const { text, lines } = place;
  const starts = lines.map((line, index) => (index === 0 ? line.start + mark : line.start));
  const read = lines.map((line, index) => text.slice(starts[index], line.end)).join('\n');
  // The marks of a quotation stand between its lines and are no text.
  const apart = lines.some((line, index) => index > 0 && /\S/.test(text.slice(lines[index - 1]!.end, line.start)));
  const spans = apart
    ? lines.flatMap((line, index) => textSpans(text, starts[index]!, line.end))
    : textSpans(text, starts[0]!, lines.at(-1)!.end);
  return { ...draftOf(place, kind), text: withoutTags(read), spans };
}

/** A table row. A cell of several lines has the place of its first one, and a span that gives its whole text. */
export function rowDraft(place: Place, row: RecoveredRow, table: number): Draft {
  let at = place.lines[0]!.start;
  const cells = row.cells.map((pieces) => {
    const start = pieces[0]?.start ?? at;
    at = pieces[0]?.end ?? at;
    return { text: withoutTags(cellText(pieces)), start, end: at };
  });
  const spans = row.cells.flatMap((pieces): Span[] => {
    const [piece] = pieces;
    if (!piece) return [];
    return [spanOf('text', piece.start, piece.end, pieces.length > 1 ? cellText(pieces) : undefined)];
  });
  return {
    ...draftOf(place, 'table-row'),
    text: cells.map((cell) => cell.text).join(' | '),
    spans: spans.toSorted((one, other) => one.start - other.start),
    row: { table, header: row.header, cells },
  };
}

/** A link reference definition: its label as the text, its address as the span. Null for a line that is none. */
export function definitionDraft(place: Place): Draft | null {
  const line = place.lines[0]!;
  const parts = /^\[([^\]^][^\]]{0,199})\]:\s*<?([^\s>]+)/.exec(line.text);
  if (!parts) return null;
  const end = line.start + parts[0].length;
  const spans: Span[] = [spanOf('destination', end - parts[2]!.length, end)];
  return { ...draftOf(place, 'definition'), text: parts[1]!, spans };
}

/** A thematic break: a line of dashes, asterisks or the like. */
export function ruleDraft(place: Place): Draft {
  return draftOf(place, 'rule');
}

/** A run of HTML. */
export function htmlDraft(place: Place): Draft {
  const draft = draftOf(place, 'html');
  const text = htmlText(place.text.slice(draft.start, draft.end)).replace(/\s+/g, ' ').trim();
  return { ...draft, text, spans: htmlSpans(place.text, draft.start, draft.end) };
}

/** Code that lost its fence, or a key block that had none: its lines as they stand, a list item's indentation aside. */
export function codeDraft(place: Place): Draft {
  const content = codeContent(place, place.lines);
  return { ...draftOf(place, 'code'), ...content, spans: [spanOf('code', content.start, content.end, content.text)] };
}

/** Code within its fence; the fence is part of its place and not of its text. */
export function fenceDraft(place: Place): Draft {
  const language = /^[`~]+\s*([^\s{:,`~]{1,50})/.exec(place.lines[0]!.text)?.[1] ?? null;
  const inner = place.lines.slice(1, -1);
  const at = place.lines[0]!.to;
  const content = inner.length > 0 ? codeContent(place, inner) : { start: at, end: at, text: '' };
  return {
    ...draftOf(place, 'code'),
    text: content.text,
    spans: [spanOf('code', content.start, content.end, content.text)],
    language,
  };
}

function codeContent(place: Place, lines: readonly TextLine[]): { start: number; end: number; text: string } {
  const start = lines[0]!.from;
  const end = lines.at(-1)!.to;
  if (place.containers.includes('quote')) return { start, end, text: joined(place.text, lines) };
  const slice = place.text.slice(start, end);
  if (!place.outdent && !place.containers.includes('list')) return { start, end, text: slice };
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), 80);
  return { start, end, text: margin > 0 ? slice.replace(new RegExp(`^[ \\t]{1,${margin}}`, 'gm'), '') : slice };
}

/** The lines of quoted code without the marks of the quotation. */
function joined(text: string, lines: readonly TextLine[]): string {
  return lines
    .map((line, index) => (index > 0 ? '\n'.repeat(line.gap + 1) : '') + text.slice(line.from, line.to))
    .join('');
}

/** Where to look for invariants between two offsets: apart for what stands in tags, if there are any. */
function textSpans(text: string, start: number, end: number): Span[] {
  const slice = text.slice(start, end);
  const tagged = slice.includes('<') && withoutTags(slice) !== slice.replace(/\s+/g, ' ').trim();
  return tagged ? htmlSpans(text, start, end) : [spanOf('text', start, end)];
}

function draftOf(place: Place, kind: Draft['kind']): Draft {
  const { lines, containers } = place;
  const { start, end } = { start: lines[0]!.start, end: lines.at(-1)!.end };
  return { kind, depth: 0, id: null, start, end, text: '', spans: [], containers, language: null, row: null };
}

import type { Document, Invariant, Range } from '../types.ts';

/** The edit of the target that puts the source's invariant in place of the target's; undefined where it cannot be done to the byte. */
export function restoreInvariant(
  source: Invariant,
  target: Invariant,
  documents: { source: Document; target: Document },
): { range: Range; text: string } | undefined {
  const written = slice(documents.source, source.range);
  // What reads as another kind may be only a part of what the value became.
  if (source.kind !== target.kind && source.raw.length !== target.raw.length) return undefined;
  if (target.kind !== 'code' && target.kind !== 'pgp-block') return { range: target.range, text: written };
  const lines = source.value.split('\n');
  const prefix = commonPrefix(slice(documents.target, target.range), target.value);
  if (prefix === null) return undefined;
  const ending = documents.target.text.includes('\r\n') ? '\r\n' : '\n';
  // An empty line of a list item or a quote carries no indentation.
  return {
    range: target.range,
    text: lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line)).join(ending),
  };
}

/** The edit that puts the source's table cell in place of the target's. */
export function restoreCell(
  source: Range,
  target: Range,
  documents: { source: Document; target: Document },
): { range: Range; text: string } | undefined {
  if (documents.target.form === 'plain') return undefined;
  return { range: target, text: slice(documents.source, source) };
}

function slice(document: Document, { start, end }: Range): string {
  return document.text.slice(start.offset, end.offset);
}

/** What stands before each line of a code block in the document (indentation, quote marks), or null where it is not the same throughout. */
function commonPrefix(written: string, value: string): string | null {
  const values = value.split('\n');
  const lines = written.split(/\r\n?|\n/);
  const first = values.findIndex((line) => line !== '');
  if (lines.length !== values.length || first < 0 || !lines[first]!.endsWith(values[first]!)) return null;
  const prefix = lines[first]!.slice(0, lines[first]!.length - values[first]!.length);
  return lines.every(
    (line, position) =>
      line === prefix + values[position]! || (values[position] === '' && prefix.startsWith(line.trimEnd())),
  )
    ? prefix
    : null;
}

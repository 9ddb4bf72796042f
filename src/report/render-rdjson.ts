import { LineIndex } from '../line-index.ts';
import type { DocumentReport, Fix, Level, Place, Report } from '../types.ts';
import { type Listed, listFindings } from './list-findings.ts';

const severities: Readonly<Record<Level, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/** A position in Reviewdog Diagnostic Format: line from 1, column from 1 in bytes of UTF-8. */
interface Position {
  readonly line: number;
  readonly column?: number;
}

/**
 * Reviewdog's diagnostics, with a suggestion where one is certain. Its columns count bytes of UTF-8, which only the line itself can tell:
 * they are left out where neither the report's texts nor the snippet hold the line up to there.
 */
export function renderRdjson(report: Report): string {
  const bytes = new ByteColumns();
  const unjudged = (report.unjudged ?? []).map(({ target, message }) => ({
    message,
    location: { path: target },
    severity: severities.error,
  }));
  const diagnostics = [...unjudged, ...listFindings(report).map((listed) => diagnostic(listed, bytes))];
  return `${JSON.stringify({ source: { name: 'diglot' }, diagnostics }, null, 2)}\n`;
}

function diagnostic({ finding, document, path, place }: Listed, bytes: ByteColumns): unknown {
  const side = document.target === null ? 'source' : 'target';
  const { fix } = finding;
  const range = fix && bytes.range(document, 'target', withSnippet(fix, finding.target));
  const hasColumns = range?.start.column !== undefined && range.end.column !== undefined;
  return {
    message: finding.message,
    location: { path, ...(place ? { range: bytes.range(document, side, place) } : {}) },
    severity: severities[finding.level],
    code: { value: finding.ruleId },
    // Without columns a suggestion would replace whole lines.
    ...(fix && hasColumns ? { suggestions: [{ range, text: fix.text }] } : {}),
    ...(side === 'target' && finding.source && document.source !== null
      ? {
          related_locations: [
            { location: { path: document.source, range: bytes.range(document, 'source', finding.source) } },
          ],
        }
      : {}),
  };
}

/** The place of an edit. What stands before it is known where the finding has the same place. */
function withSnippet({ startLine, startColumn, endLine, endColumn }: Fix, place: Place | null): Place {
  const isSame =
    place?.startLine === startLine &&
    place.startColumn === startColumn &&
    place.endLine === endLine &&
    place.endColumn === endColumn;
  const snippet = isSame ? place.snippet : { before: '…', text: '…', after: '' };
  return { startLine, startColumn, endLine, endColumn, snippet };
}

class ByteColumns {
  readonly #lines = new Map<string, LineIndex>();

  range(document: DocumentReport, side: 'source' | 'target', place: Place): { start: Position; end: Position } {
    const { startLine, startColumn, endLine, endColumn, snippet } = place;
    const text = document.texts?.[side]?.text;
    const before = this.#before(text, startLine, startColumn) ?? whole(snippet.before, startColumn - 1);
    const inside = startLine === endLine ? whole(snippet.text, endColumn - startColumn) : null;
    const upToEnd =
      this.#before(text, endLine, endColumn) ?? (before !== null && inside !== null ? before + inside : null);
    // Either both have columns or neither: without any the range is read as whole lines.
    if (before === null || upToEnd === null) return { start: { line: startLine }, end: { line: endLine } };
    return {
      start: { line: startLine, column: byteLength(before) + 1 },
      end: { line: endLine, column: byteLength(upToEnd) + 1 },
    };
  }

  /** What stands before a column of a line, or null where the text is not at hand. */
  #before(text: string | undefined, line: number, column: number): string | null {
    if (text === undefined) return null;
    const lines = this.#lines.get(text) ?? new LineIndex(text);
    this.#lines.set(text, lines);
    const start = lines.lineStart(line);
    return text.slice(start, start + column - 1);
  }
}

/** A snippet that was cut is shorter or longer than the place it is of. */
function whole(snippet: string, length: number): string | null {
  return snippet.length === length && !snippet.startsWith('…') && !snippet.endsWith('…') ? snippet : null;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

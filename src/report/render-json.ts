import type { Report } from '../types.ts';

/** The report as JSON, with a line break at its end. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

const placeOfDocuments = '\n  "documents": [';

/**
 * What `renderJson` gives, as bytes, of a report whose documents are JSON already, each as it stands there; from the second line on they are
 * indented by four blanks more than their own. No string holds a line break, so that the place for them cannot be mistaken.
 */
export function joinJson(head: Omit<Report, 'documents'>, documents: readonly (string | Uint8Array)[]): Buffer {
  const { schemaVersion, tool, sourceLocale, ...rest } = head;
  const frame = renderJson({ schemaVersion, tool, sourceLocale, documents: [], ...rest });
  if (documents.length === 0) return Buffer.from(frame);
  const place = frame.indexOf(`${placeOfDocuments}]`) + placeOfDocuments.length;
  const parts: Uint8Array[] = [];
  let text = frame.slice(0, place);
  for (const [at, document] of documents.entries()) {
    text += at === 0 ? '\n    ' : ',\n    ';
    if (typeof document === 'string') text += document;
    else {
      parts.push(Buffer.from(text), document);
      text = '';
    }
  }
  return Buffer.concat([...parts, Buffer.from(`${text}\n  ${frame.slice(place)}`)]);
}

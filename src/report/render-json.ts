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
export function joinJson(head: Omit<Report, 'documents'>, documents: Iterable<string | Uint8Array>): Buffer {
  const { schemaVersion, tool, sourceLocale, ...rest } = head;
  const frame = renderJson({ schemaVersion, tool, sourceLocale, documents: [], ...rest });
  const place = frame.indexOf(`${placeOfDocuments}]`) + placeOfDocuments.length;
  const parts: Uint8Array[] = [];
  for (const document of documents) {
    const before = parts.length === 0 ? `${frame.slice(0, place)}\n    ` : ',\n    ';
    if (typeof document === 'string') parts.push(Buffer.from(before + document));
    else parts.push(Buffer.from(before), document);
  }
  return parts.length === 0 ? Buffer.from(frame) : Buffer.concat([...parts, Buffer.from(`\n  ${frame.slice(place)}`)]);
}

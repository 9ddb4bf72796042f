import { parseDocument } from '../../src/parse/index.ts';
import type { Document, Range } from '../../src/types.ts';

/** Parses an English text; `path` tells Markdown from plain text. */
export function parse(text: string, path = 'policy.md'): Document {
  return parseDocument({ path, locale: 'en', text });
}

/** A range as `1:1-1:9`. */
export function place({ start, end }: Range): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** Blocks as `3:1-3:9 quote list-item "text"`: place, containers and kind, language or table, text. */
export function blockLines(document: Document): string[] {
  return document.blocks.map(({ range, containers, kind, language, row, text }) =>
    [
      place(range),
      ...containers,
      kind,
      ...(language === null ? [] : [language]),
      ...(row ? [`${row.table}${row.header ? ' header' : ''}`] : []),
      JSON.stringify(text),
    ].join(' '),
  );
}

/** Sections as `2 #id "Title" 3:1-9:1 in "Parent"`: depth, id, title, place and the title of the section around it. */
export function sectionLines({ sections }: Document): string[] {
  return sections.map(({ depth, id, title, range, parent }) =>
    [
      String(depth),
      ...(id === null ? [] : [`#${id}`]),
      JSON.stringify(title),
      place(range),
      ...(parent === null ? [] : [`in ${JSON.stringify(sections[parent]!.title)}`]),
    ].join(' '),
  );
}

/** Invariants as `3:6-3:17 email security@lantern.example`: place, kind and value. */
export function invariantLines({ blocks }: Document): string[] {
  return blocks.flatMap(({ invariants }) =>
    invariants.map(({ range, kind, value }) => `${place(range)} ${kind} ${value}`),
  );
}

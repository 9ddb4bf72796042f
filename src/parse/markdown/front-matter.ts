import { spanOf } from '../../invariants/span.ts';
import type { Draft } from '../draft.ts';

/**
 * One draft per top-level field of YAML or TOML front matter, its value (with all lines that belong to it) as the text.
 * Read line by line: a field that no YAML parser would accept is still data.
 */
export function frontMatterDrafts(text: string, start: number, end: number): Draft[] {
  const drafts: Draft[] = [];
  const field = /^([A-Za-z_][\w.-]{0,63})[ \t]*[:=][ \t]*/;
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const from = at;
    const to = from + line.replace(/\r$/, '').length;
    at += line.length + 1;
    if (/^(?:---|\+\+\+)\s*$/.test(line) || !/\S/.test(line)) continue;
    const match = field.exec(line);
    const last = drafts.at(-1);
    if (match || !last) drafts.push(fieldDraft(text, from, from + (match?.[0].length ?? 0), to));
    else drafts[drafts.length - 1] = fieldDraft(text, last.start, last.spans[0]?.start ?? last.start, to);
  }
  return drafts;
}

function fieldDraft(text: string, start: number, valueStart: number, end: number): Draft {
  let from = valueStart;
  let to = end;
  if (to - from > 1 && /["']/.test(text[from]!) && text[to - 1] === text[from]) {
    from++;
    to--;
  }
  const value = text.slice(from, to);
  return {
    kind: 'front-matter',
    depth: 0,
    id: null,
    start,
    end,
    text: value.replace(/\s+/g, ' ').trim(),
    spans: from < to ? [spanOf('data', from, to)] : [],
    containers: [],
    language: null,
    row: null,
  };
}

import { copyCodeUnits } from '../code-units.ts';
import { findInvariants } from '../invariants/find-invariants.ts';
import { valuePackOf } from '../locales/values/index.ts';
import type { ValuePack } from '../locales/values/value-pack.ts';
import type { Block, Document, Section } from '../types.ts';
import type { Measure } from '../types/timing.ts';
import { mergeArmor } from './armor.ts';
import type { Draft } from './draft.ts';
import { byteOrderMark, keepLineIndex, LineIndex } from '../line-index.ts';
import { isTooCostly } from './markdown/cost.ts';
import { type TreeReader, isTooDeep, parseTree } from './markdown/tree.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { looksPlain, readPlain } from './plain/index.ts';

/** A text and what it is: `path` only names it (its extension tells plain text), `locale` is a BCP 47 tag. */
export interface DocumentInput {
  readonly path: string;
  readonly locale: string;
  readonly text: string;
}

/**
 * Reads a policy as structure. Any text is accepted: what is no Markdown is recovered as plain text, and what is nested
 * too deeply, or otherwise made so that parsing takes unreasonable time, as well (`fallback`). Offsets of all ranges count into `input.text`.
 * `measure` is told when invariants are looked for; `readTree` is what reads Markdown.
 */
export function parseDocument(
  input: DocumentInput,
  measure: Measure = (_part, work) => work(),
  readTree: TreeReader = parseTree,
): Document {
  const { path, locale, text } = input;
  const shift = byteOrderMark(text);
  const units = copyCodeUnits(text);
  const index = new LineIndex(text);
  const fallback = isTooDeep(text, units, index) ? 'too-deep' : isTooCostly(text, units, index) ? 'too-costly' : null;
  const plain = fallback !== null || looksPlain(text, path.slice(path.lastIndexOf('.')));
  const tree = plain ? null : readTree(text.slice(shift));
  const { drafts, lost } = tree ? { drafts: readMarkdown(tree, text, shift), lost: [] } : readPlain(text);
  const merged = mergeArmor(drafts, text);
  const blocks = measure('invariants', () => toBlocks(merged, text, units, index, valuePackOf(locale)));
  const headings = new Map(drafts.filter((draft) => draft.depth > 0).map((draft) => [draft.start, draft]));
  const document: Document = {
    path,
    locale,
    text,
    form: plain ? 'plain' : 'markdown',
    tree,
    sections: toSections(blocks, headings, text, index),
    blocks,
    lost,
    fallback,
  };
  keepLineIndex(document, index);
  return document;
}

function toBlocks(
  drafts: readonly Draft[],
  text: string,
  units: Uint16Array,
  index: LineIndex,
  pack: ValuePack,
): Block[] {
  let section = 0;
  return drafts.map((draft, position) => {
    if (draft.depth > 0 && position > 0) section++;
    const { invariants, values, prose } = findInvariants(draft.spans, text, units, index, pack);
    return {
      kind: draft.kind,
      index: position,
      section,
      text: draft.text,
      prose,
      range: index.range(draft.start, draft.end),
      invariants,
      values,
      containers: draft.containers,
      language: draft.language,
      row: draft.row && {
        table: draft.row.table,
        header: draft.row.header,
        cells: draft.row.cells.map((cell) => ({ text: cell.text, range: index.range(cell.start, cell.end) })),
      },
    };
  });
}

/** Sections in reading order; the first holds what stands before the first heading, unless the document starts with one. */
function toSections(
  blocks: readonly Block[],
  headings: ReadonlyMap<number, Draft>,
  text: string,
  index: LineIndex,
): Section[] {
  const grouped: Block[][] = [];
  for (const block of blocks) (grouped[block.section] ??= []).push(block);
  if (grouped.length === 0) grouped.push([]);
  const open: { depth: number; index: number }[] = [];
  return grouped.map((members, position) => {
    const heading = headings.get(members[0]?.range.start.offset ?? -1);
    const depth = heading?.depth ?? 0;
    while ((open.at(-1)?.depth ?? 0) >= Math.max(depth, 1)) open.pop();
    const parent = open.at(-1)?.index ?? null;
    if (depth > 0) open.push({ depth, index: position });
    const start = position === 0 ? 0 : members[0]!.range.start.offset;
    const end = grouped[position + 1]?.[0]?.range.start.offset ?? text.length;
    return {
      index: position,
      id: heading?.id ?? null,
      depth,
      title: heading?.text ?? '',
      blocks: members,
      range: index.range(start, end),
      parent,
    };
  });
}

import { byteOrderMark } from '../line-index.ts';
import { comparedKinds, type PairContext } from '../rules/pair-context.ts';
import type { Block, Document, Invariant, Range, TextBlock, Texts, TextSide } from '../types.ts';
import { type StyledStretch, stylesOf } from './styles-of.ts';

/** Both documents of a pair as they are written, with what looks different in them and what of them is verified. */
export function textsOf(context: PairContext): Texts {
  const { source, target, blocks } = context.bitext;
  const open = differing(context);
  const linked = { source: new Set<Block>(), target: new Set<Block>() };
  for (const bead of blocks) {
    if (bead.source.length === 0 || bead.target.length === 0) continue;
    for (const block of bead.source) linked.source.add(block);
    for (const block of bead.target) linked.target.add(block);
  }
  const isVerified =
    (side: 'source' | 'target') =>
    (block: Block, invariant: Invariant): boolean =>
      linked[side].has(block) && isCompared(context, invariant) && !open.has(invariant);
  return {
    source: sideOf(source, isVerified('source')),
    target: sideOf(target, isVerified('target')),
    beads: blocks.map((bead) => ({
      source: bead.source.map(({ index }) => index),
      target: bead.target.map(({ index }) => index),
      confidence: Math.round(bead.confidence * 1000) / 1000,
      moved: bead.moved,
    })),
  };
}

/** The one document of a pair that lacks the other: nothing in it is linked, so that every block is a bead of its own. */
export function textsOfOne(document: Document, side: 'source' | 'target'): Texts {
  const own = sideOf(document, () => false);
  const empty = { source: [], target: [], confidence: 1, moved: false };
  return {
    source: null,
    target: null,
    [side]: own,
    beads: own.blocks.map((_block, index) => ({ ...empty, [side]: [index] })),
  };
}

/** Invariants that differ, and those of table cells that were compared whole and differ. All others that were compared have a twin. */
function differing(context: PairContext): Set<Invariant> {
  const open = new Set<Invariant>();
  for (const kind of comparedKinds)
    for (const { source, target } of context.compared(kind).differences) {
      if (source) open.add(source.invariant);
      if (target) open.add(target.invariant);
    }
  const ofSource = new Set(context.bitext.source.blocks.flatMap(({ invariants }) => invariants));
  for (const { source, target } of context.tables.differences)
    for (const invariant of context.tables.claimed)
      if (holds(ofSource.has(invariant) ? source : target, invariant)) open.add(invariant);
  return open;
}

function holds(range: Range | null, { range: inner }: Invariant): boolean {
  return range !== null && inner.start.offset >= range.start.offset && inner.end.offset <= range.end.offset;
}

function isCompared({ identity }: PairContext, { kind }: Invariant): boolean {
  return comparedKinds.includes(kind) && identity.modes[kind] !== 'off';
}

function sideOf(document: Document, isVerified: (block: Block, invariant: Invariant) => boolean): TextSide {
  const { text, tree, sections } = document;
  const styles = tree ? stylesOf(tree, byteOrderMark(text)) : [];
  const depths = new Map(sections.map((section) => [section.blocks[0], section.depth]));
  let next = 0;
  const blocks = document.blocks.map((block): TextBlock => {
    const { start, end } = { start: block.range.start.offset, end: block.range.end.offset };
    while (next < styles.length && styles[next]!.end <= start) next++;
    return {
      kind: block.kind,
      depth: block.kind === 'heading' ? depths.get(block) || 6 : 0,
      containers: block.containers,
      start,
      end,
      ...(block.row ? { cells: cellsOf(block.row.cells), ...(block.row.header ? { header: true } : {}) } : {}),
      styles: stylesWithin(styles, next, end).map((style) => ({
        ...style,
        start: Math.max(start, style.start),
        end: Math.min(end, style.end),
      })),
      invariants: block.invariants.map((invariant) => ({
        start: invariant.range.start.offset,
        end: invariant.range.end.offset,
        kind: invariant.kind,
        verified: isVerified(block, invariant),
      })),
    };
  });
  return { text, blocks };
}

function cellsOf(cells: NonNullable<Block['row']>['cells']): { start: number; end: number }[] {
  return cells.map(({ range }) => ({ start: range.start.offset, end: range.end.offset }));
}

function stylesWithin(styles: readonly StyledStretch[], from: number, end: number): StyledStretch[] {
  let to = from;
  while (to < styles.length && styles[to]!.start < end) to++;
  return styles.slice(from, to);
}

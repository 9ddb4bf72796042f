import { LineIndex } from '../../line-index.ts';
import type { DocumentReport, Finding, Place, Stretch, TextBlock, TextSide, Texts } from '../../types.ts';
import { markDifference } from '../terminal/difference.ts';
import type { PageBlock, PageDocument, PageFinding, PageRow, PageSection } from './page-data.ts';
import { type Mark, type Overlay, runsOf } from './runs.ts';

/** Links below this probability are called unsure. */
const trusted = 0.5;

/** A longer place is the whole of a part: marking all of it says nothing that the row does not. */
const longestMark = 400;

/** A pair's texts for the page, and its findings (waived ones last) with the rows that they belong to. */
export function pageDocument(document: DocumentReport): { page: PageDocument; findings: PageFinding[] } {
  const all = listed(document);
  const { texts } = document;
  if (!texts) return { page: { sections: [] }, findings: all.map((item) => pageFinding(item, undefined)) };
  const source = new Side(texts.source);
  const target = new Side(texts.target);
  all.forEach(({ finding }, index) => overlay(finding, index, source, target));
  const rowOfFinding = all.map(({ finding }) => rowOf(finding, texts, source, target));
  const { sections, places } = toSections(texts, source, target, rowOfFinding);
  return { page: { sections }, findings: all.map((item, index) => pageFinding(item, places[rowOfFinding[index]!])) };
}

interface ListedFinding {
  readonly finding: Finding;
  readonly waived?: string;
}

function listed({ findings, waived = [] }: DocumentReport): ListedFinding[] {
  return [
    ...findings.map((finding) => ({ finding })),
    ...waived.map(({ finding, by, reason }) => ({ finding, waived: reason || by })),
  ];
}

function pageFinding({ finding, waived }: ListedFinding, at: PageFinding['at']): PageFinding {
  const { fingerprint: id, ruleId: rule, category, level, message, section, source, target } = finding;
  return {
    id,
    rule,
    category,
    level,
    message,
    section,
    source: source ? `${source.startLine}:${source.startColumn}` : '',
    target: target ? `${target.startLine}:${target.startColumn}` : '',
    ...(waived === undefined ? {} : { waived }),
    ...(at ? { at } : {}),
  };
}

/** One text with what lies over it. */
class Side {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly marks: Mark[] = [];
  readonly differing: Stretch[] = [];
  readonly #lines: LineIndex;

  constructor(side: TextSide | null) {
    this.text = side?.text ?? '';
    this.blocks = side?.blocks ?? [];
    this.#lines = new LineIndex(this.text);
  }

  stretch({ startLine, startColumn, endLine, endColumn }: Place): Stretch {
    const start = this.#lines.lineStart(startLine) + startColumn - 1;
    return { start, end: Math.max(start, this.#lines.lineStart(endLine) + endColumn - 1) };
  }

  line(offset: number): number {
    return this.#lines.point(offset).line;
  }

  /** Position of the block that a stretch starts in, or of the last before it; -1 before the first. */
  blockAt({ start }: Stretch): number {
    let low = -1;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blocks[middle]!.start <= start) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  overlayOf({ start, end }: Stretch): Overlay {
    const inside = (stretch: Stretch): boolean => stretch.start < end && stretch.end > start;
    return { marks: this.marks.filter(inside), differing: this.differing.filter(inside) };
  }
}

/** Marks the places of a finding. Where it says what differs, the characters that do are marked as well. */
function overlay({ source, target, facts }: Finding, index: number, sourceSide: Side, targetSide: Side): void {
  const at = { source: source && sourceSide.stretch(source), target: target && targetSide.stretch(target) };
  const stands = (side: Side, stretch: Stretch | null, value: unknown): boolean =>
    stretch !== null && typeof value === 'string' && side.text.slice(stretch.start, stretch.end) === value;
  const hasSource = stands(sourceSide, at.source, facts['source']);
  const hasTarget = stands(targetSide, at.target, facts['target']);
  const mark = (side: Side, stretch: Stretch | null, isAbout: boolean): void => {
    if (stretch && isAbout && stretch.end - stretch.start <= longestMark)
      side.marks.push({ ...stretch, finding: index });
  };
  // A place that no fact names is a block in which something is missing: the row says so.
  mark(targetSide, at.target, hasTarget || facts['target'] !== undefined);
  mark(sourceSide, at.source, hasSource);
  if (!hasSource || !hasTarget) return;
  const runs = markDifference(String(facts['source']), String(facts['target']));
  pushDiffering(sourceSide.differing, runs.source, at.source!.start);
  pushDiffering(targetSide.differing, runs.target, at.target!.start);
}

function pushDiffering(into: Stretch[], runs: readonly { text: string; differs: boolean }[], start: number): void {
  let at = start;
  for (const { text, differs } of runs) {
    if (differs && text !== '') into.push({ start: at, end: at + text.length });
    at += text.length;
  }
}

/** Position of the bead that a finding belongs to, or -1: where it stands in the target, or in the source where it is missing. */
function rowOf({ source, target, facts }: Finding, { beads }: Texts, sourceSide: Side, targetSide: Side): number {
  const beadWith = (side: 'source' | 'target', block: number): number =>
    block < 0 ? -1 : beads.findIndex((bead) => bead[side].includes(block));
  const inSource = source ? beadWith('source', sourceSide.blockAt(sourceSide.stretch(source))) : -1;
  const inTarget = target ? beadWith('target', targetSide.blockAt(targetSide.stretch(target))) : -1;
  const isMissing = facts['target'] === undefined && facts['source'] !== undefined;
  const [first, second] = isMissing ? [inSource, inTarget] : [inTarget, inSource];
  return first >= 0 ? first : second;
}

/** Rows grouped under headings; a heading of either side opens a section. `places` says for each bead where its row went. */
function toSections(
  { beads }: Texts,
  source: Side,
  target: Side,
  rowOfFinding: readonly number[],
): { sections: PageSection[]; places: [number, number][] } {
  const sections: { source: string; target: string; depth: number; rows: PageRow[] }[] = [];
  const places: [number, number][] = [];
  const findings = new Map<number, number[]>();
  rowOfFinding.forEach((bead, finding) => findings.set(bead, [...(findings.get(bead) ?? []), finding]));
  beads.forEach((bead, index) => {
    const sources = bead.source.flatMap((number) => source.blocks[number] ?? []);
    const targets = bead.target.flatMap((number) => target.blocks[number] ?? []);
    const title = { source: titleOf(sources, source), target: titleOf(targets, target) };
    if (title.source || title.target || sections.length === 0) {
      const depth = title.source?.depth ?? title.target?.depth ?? 0;
      sections.push({ source: title.source?.text ?? '', target: title.target?.text ?? '', depth, rows: [] });
    }
    const own = findings.get(index);
    const { rows } = sections.at(-1)!;
    places.push([sections.length - 1, rows.length]);
    const isLinked = sources.length > 0 && targets.length > 0;
    rows.push({
      s: sources.map((block) => pageBlock(block, source)),
      t: targets.map((block) => pageBlock(block, target)),
      ...(isLinked && bead.moved ? { is: 'm' as const } : {}),
      ...(isLinked && bead.confidence < trusted ? { is: 'u' as const } : {}),
      ...(own ? { f: own } : {}),
    });
  });
  return { sections, places };
}

function titleOf(blocks: readonly TextBlock[], { text }: Side): { text: string; depth: number } | null {
  const heading = blocks.find(({ kind }) => kind === 'heading');
  if (!heading) return null;
  const written = text.slice(heading.start, heading.end);
  const title = written
    .replace(/^#{1,6}[ \t]*/, '')
    .replace(/[ \t]*\{#[^}]*\}[ \t]*$/, '')
    .replace(/\n[=-]+\s*$/, '');
  return { text: title.trim(), depth: heading.depth };
}

function pageBlock(block: TextBlock, side: Side): PageBlock {
  const over = side.overlayOf(block);
  const nested = block.kind === 'heading' ? block.depth : block.containers.filter((kind) => kind !== 'quote').length;
  const { cells } = block;
  return {
    k: block.kind + (block.header ? ' header' : ''),
    n: side.line(block.start),
    ...(nested > 0 ? { d: nested } : {}),
    ...(block.containers.includes('quote') ? { q: 1 as const } : {}),
    ...(cells && inOrder(cells)
      ? { c: cells.map((cell) => runsOf(side.text, cell, block, over)) }
      : { r: runsOf(side.text, block, block, over) }),
  };
}

/** Cells that a table without bars is read into may lie across one another: then the row is shown as it is written. */
function inOrder(cells: readonly Stretch[]): boolean {
  return cells.every((cell, index) => index === 0 || cells[index - 1]!.end <= cell.start);
}

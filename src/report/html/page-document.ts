import { LineIndex } from '../../line-index.ts';
import type {
  DocumentReport,
  Finding,
  Place,
  SectionReport,
  Stretch,
  TextBlock,
  TextSide,
  Texts,
} from '../../types.ts';
import { markDifference } from '../terminal/difference.ts';
import { staleSections } from '../section-past.ts';
import type { PageBlock, PageChange, PageDocument, PageFinding, PageRow, PageSection } from './page-data.ts';
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
  const owners = ownersOf(texts);
  const rowOfFinding = all.map(({ finding }) => rowOf(finding, owners, source, target));
  const { sections, places } = toSections(texts, source, target, rowOfFinding, staleSections(document));
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
    // Of several blocks the first stands for all: of a section its heading.
    const end = stretch ? Math.min(stretch.end, side.blocks[side.blockAt(stretch)]?.end ?? stretch.end) : 0;
    if (stretch && isAbout && end > stretch.start && end - stretch.start <= longestMark)
      side.marks.push({ start: stretch.start, end, finding: index });
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
function rowOf({ source, target, facts }: Finding, owners: Owners, sourceSide: Side, targetSide: Side): number {
  const inSource = source ? (owners.source[sourceSide.blockAt(sourceSide.stretch(source))] ?? -1) : -1;
  const inTarget = target ? (owners.target[targetSide.blockAt(targetSide.stretch(target))] ?? -1) : -1;
  const isMissing = facts['target'] === undefined && facts['source'] !== undefined;
  const [first, second] = isMissing ? [inSource, inTarget] : [inTarget, inSource];
  return first >= 0 ? first : second;
}

/** For each block of either side the position of its bead. */
interface Owners {
  readonly source: number[];
  readonly target: number[];
}

function ownersOf({ beads }: Texts): Owners {
  const owners: Owners = { source: [], target: [] };
  beads.forEach((bead, index) => {
    for (const block of bead.source) owners.source[block] = index;
    for (const block of bead.target) owners.target[block] = index;
  });
  return owners;
}

/** Rows grouped under headings; a heading of either side opens a section. `places` says for each bead where its row went. */
function toSections(
  { beads }: Texts,
  source: Side,
  target: Side,
  rowOfFinding: readonly number[],
  stale: readonly SectionReport[],
): { sections: PageSection[]; places: [number, number][] } {
  const sections: (Omit<PageSection, 'rows'> & { readonly rows: PageRow[] })[] = [];
  const places: [number, number][] = [];
  const findings = new Map<number, number[]>();
  rowOfFinding.forEach((bead, finding) => findings.set(bead, [...(findings.get(bead) ?? []), finding]));
  beads.forEach((bead, index) => {
    const sources = bead.source.flatMap((number) => source.blocks[number] ?? []);
    const targets = bead.target.flatMap((number) => target.blocks[number] ?? []);
    const title = { source: titleOf(sources, source), target: titleOf(targets, target) };
    if (title.source || title.target || sections.length === 0) {
      const depth = title.source?.depth ?? title.target?.depth ?? 0;
      const change = changeAt(
        stale,
        sources[0] && source.line(sources[0].start),
        targets[0] && target.line(targets[0].start),
      );
      sections.push({
        source: title.source?.text ?? '',
        target: title.target?.text ?? '',
        depth,
        ...(change ? { stale: change } : {}),
        rows: [],
      });
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

/** What is known of a section that starts at these lines. */
function changeAt(
  stale: readonly SectionReport[],
  sourceLine: number | undefined,
  targetLine: number | undefined,
): PageChange | null {
  const past = stale.find(
    ({ source, target }) =>
      (target && target.line === targetLine) || (source && target === null && source.line === sourceLine),
  );
  if (!past?.changed) return null;
  const { date, words, diff = [] } = past.changed;
  const shown = diff.map(({ what, text }, index) => {
    if (what !== 'same') return [what, text] as const;
    return [what, nearby(text, index === 0, index === diff.length - 1)] as const;
  });
  return { date: date?.slice(0, 10) ?? '', words, diff: shown };
}

/** Words of unchanged text that are shown on either side of a change. */
const context = 8;

/** The unchanged words next to a change: of a long run its end, its beginning, or both. */
function nearby(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const before = isFirst ? [] : words.slice(0, context);
  const after = isLast ? [] : words.slice(Math.max(before.length, words.length - context));
  if (before.length + after.length >= words.length) return words.join(' ');
  return [...before, '…', ...after].join(' ');
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
  const isGrid = cells !== undefined && coverAll(cells, block, side.text);
  return {
    k: block.kind + (block.header ? ' header' : '') + (cells && !isGrid ? ' raw' : ''),
    n: side.line(block.start),
    ...(nested > 0 ? { d: nested } : {}),
    ...(block.containers.includes('quote') ? { q: 1 as const } : {}),
    ...(isGrid
      ? { c: cells.map((cell) => runsOf(side.text, cell, block, over)) }
      : { r: runsOf(side.text, block, block, over) }),
  };
}

/**
 * True where cells follow one another and leave out nothing but blanks and bars. Those that a table without bars is read into may lie
 * across one another or be cut: then the row is shown as it is written.
 */
function coverAll(cells: readonly Stretch[], row: Stretch, text: string): boolean {
  let at = row.start;
  for (const cell of cells) {
    if (cell.start < at || !isBlank(text.slice(at, cell.start))) return false;
    at = cell.end;
  }
  return isBlank(text.slice(at, row.end));
}

function isBlank(text: string): boolean {
  return /^[\s|]*$/.test(text);
}

import { type CodeLabels, labelCode } from './code-runs.ts';
import { columnTableAt } from './column-table.ts';
import { headingNumber, listMarker, type Marker } from './markers.ts';
import { type OpaqueRun, opaqueRuns } from './opaque.ts';
import { pipeTableAt } from './pipe-table.ts';
import { endsSentence, finalMark } from './prose.ts';
import type { RecoveredTable } from './table.ts';
import { isLoneTag, isTagLine, opensHtmlBlock } from './tags.ts';
import { columns, type TextLine } from './text-line.ts';

/** What a run of lines is. `quote` is read again without its marks; a paragraph may turn out to begin with a heading. */
export interface Passage {
  readonly kind:
    | OpaqueRun['kind']
    | 'code'
    | 'heading'
    | 'paragraph'
    | 'item'
    | 'quote'
    | 'table'
    | 'definition'
    | 'rule';
  /** Positions of its first and last line among the lines, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly marker: Marker | null;
  readonly table: RecoveredTable | null;
  /** For a heading 1–6, else 0. */
  readonly depth: number;
}

const atx = /^(#{1,6})\s+\S/;
const underline = /^(?:={3,}|-{3,})$/;
const rule = /^(?:[-–—](?: ?[-–—]){2,}|\*(?: ?\*){2,}|_(?: ?_){2,}|={3,})$/;
const definition = /^\[[^\]]{1,200}\]:\s*\S/;

/** Blank lines that part two blocks of code: the end of a lost fence, the gap between, and the start of the next one. */
const fenceGap = 3;

/** Columns up to which a numbered line right under a paragraph is a title. */
const longestGluedTitle = 60;

/** A document, or a quotation in it, divided into passages. */
export interface Layout {
  /** In reading order; every line belongs to one. */
  readonly passages: readonly Passage[];
  /** True where two blank lines in a row are mostly what fences have left. */
  readonly fencesLost: boolean;
  /** Columns at which lines are wrapped, as far as can be told. */
  readonly wrap: number;
}

/** Divides lines into passages. Whether a paragraph is a heading is left open: that takes the passages around it. */
export function findPassages(lines: readonly TextLine[]): Layout {
  const finder = new PassageFinder(lines);
  return { passages: finder.find(), fencesLost: finder.fencesLost, wrap: finder.wrap };
}

class PassageFinder {
  readonly #lines: readonly TextLine[];
  readonly #opaque = new Map<number, OpaqueRun>();
  readonly #code: readonly boolean[];
  readonly fencesLost: boolean;
  readonly #closed = new Set<string>();
  readonly #passages: Passage[] = [];
  readonly wrap: number;

  constructor(lines: readonly TextLine[]) {
    this.#lines = lines;
    const runs = opaqueRuns(lines);
    for (const run of runs) this.#opaque.set(run.first, run);
    const labels = openCode(lines, runs);
    this.#code = labels.code;
    this.fencesLost = labels.fencesLost;
    this.wrap = wrapOf(lines);
    // What closes in a program says nothing of the prose around it, unless it stands at the margin.
    lines.forEach((line, position) => {
      if (!this.#code[position] || (line.gap > 0 && line.indent === 0 && line.text.startsWith('</')))
        for (const [, name] of line.text.matchAll(/<\/([A-Za-z][\w.-]{0,63})/g)) this.#closed.add(name!);
    });
  }

  find(): Passage[] {
    let position = 0;
    while (position < this.#lines.length) {
      const passage = this.#passageAt(position);
      this.#passages.push(passage);
      position = passage.last + 1;
    }
    return this.#passages;
  }

  #passageAt(first: number): Passage {
    const passage = { first, last: first, marker: null, table: null, depth: 0 };
    const run = this.#opaque.get(first);
    if (run) return { ...passage, kind: run.kind, last: run.last };
    if (this.#code[first]) return { ...passage, kind: 'code', last: this.#codeEnd(first) };
    const { text } = this.#lines[first]!;
    const marked = atx.exec(text);
    if (marked) return { ...passage, kind: 'heading', depth: marked[1]!.length };
    if (text.startsWith('>')) return { ...passage, kind: 'quote', last: this.#while(first, (line) => line[0] === '>') };
    const table = pipeTableAt(this.#lines, first) ?? columnTableAt(this.#lines, first);
    if (table) return { ...passage, kind: 'table', last: table.last, table };
    if (this.#isUnderlined(first)) {
      const depth = this.#lines[first + 1]!.text.startsWith('=') ? 1 : 2;
      return { ...passage, kind: 'heading', last: first + 1, depth };
    }
    if (rule.test(text)) return { ...passage, kind: 'rule' };
    if (definition.test(text)) return { ...passage, kind: 'definition' };
    const html = this.#htmlEnd(first);
    if (html !== null) return { ...passage, kind: 'html', last: html };
    const marker = listMarker(text);
    if (marker) return { ...passage, kind: 'item', marker, last: this.#itemEnd(first) };
    const last = this.#while(first, (_, position) => !this.#interrupts(position));
    return { ...passage, kind: 'paragraph', last };
  }

  /** The last of the lines that follow without a blank one and meet a condition. */
  #while(first: number, belongs: (line: string, position: number) => boolean): number {
    let last = first;
    while (
      this.#isProse(last + 1) &&
      this.#lines[last + 1]!.gap === 0 &&
      belongs(this.#lines[last + 1]!.text, last + 1)
    )
      last++;
    return last;
  }

  #isProse(position: number): boolean {
    return position < this.#lines.length && !this.#code[position] && !this.#opaque.has(position);
  }

  /** Code goes on over blank lines; three of them are the end of one lost fence and the start of the next. */
  #codeEnd(first: number): number {
    let last = first;
    while (this.#code[last + 1] && this.#lines[last + 1]!.gap < fenceGap) last++;
    return last;
  }

  #isUnderlined(position: number): boolean {
    const next = this.#lines[position + 1];
    if (next?.gap !== 0 || !this.#isProse(position + 1) || !underline.test(next.text)) return false;
    const { text } = this.#lines[position]!;
    return !rule.test(text) && !listMarker(text) && text.length < 200 && !isTagLine(text);
  }

  #htmlEnd(first: number): number | null {
    const { text } = this.#lines[first]!;
    if (opensHtmlBlock(text, this.#closed)) return this.#while(first, () => true);
    return this.#isMarkup(text) ? this.#while(first, (line) => this.#isMarkup(line)) : null;
  }

  #isMarkup(text: string): boolean {
    return isTagLine(text) && !isLoneTag(text, this.#closed);
  }

  /** True where a line begins something else although no blank line stands before it. */
  #interrupts(position: number): boolean {
    const { text } = this.#lines[position]!;
    if (text.startsWith('>') || atx.test(text) || rule.test(text) || definition.test(text)) return true;
    if (opensHtmlBlock(text, this.#closed) || this.#isMarkup(text)) return true;
    if (this.#isUnderlined(position) || pipeTableAt(this.#lines, position) || columnTableAt(this.#lines, position))
      return true;
    return this.#startsItem(position) || this.#isNumberedTitle(position);
  }

  /** `1.2 Scope` right under the end of a paragraph; `1.2` at the start of a line may also have got there by wrapping. */
  #isNumberedTitle(position: number): boolean {
    const { text } = this.#lines[position]!;
    const number = headingNumber(text);
    if (!number || number.level < 2 || !this.#ended(position - 1)) return false;
    return finalMark(text) === 'none' && columns(text) <= longestGluedTitle;
  }

  /**
   * A number or a dash at the start of a line may have got there by wrapping: it marks an item where the list begins
   * or goes on with it, or where the line before has ended.
   */
  #startsItem(position: number): boolean {
    const marker = listMarker(this.#lines[position]!.text);
    if (!marker) return false;
    if (!marker.ordered && marker.style !== '–') return true;
    const open = this.#passages.at(-1);
    const goesOn = open?.marker?.style === marker.style;
    return goesOn || marker.value === 1 || marker.style === '①' || this.#ended(position - 1);
  }

  #ended(position: number): boolean {
    const { text } = this.#lines[position]!;
    return endsSentence(text) || finalMark(text) === 'colon';
  }

  /**
   * An item goes on where lines are indented, and where a line neither ends a sentence nor stops far from the margin;
   * else a new paragraph is glued to it.
   */
  #itemEnd(first: number): number {
    const { indent } = this.#lines[first]!;
    return this.#while(first, (text, position) => {
      const marker = listMarker(text);
      if (marker && (!marker.ordered || marker.style === listMarker(this.#lines[first]!.text)?.style)) return false;
      if (this.#interrupts(position)) return false;
      const previous = this.#lines[position - 1]!.text;
      if (this.#lines[position]!.indent > indent) return true;
      return !this.#ended(position - 1) && columns(previous) > this.wrap * 0.6;
    });
  }
}

function openCode(lines: readonly TextLine[], runs: readonly OpaqueRun[]): CodeLabels {
  const inside = lines.map(() => false);
  for (const run of runs) inside.fill(true, run.first, run.last + 1);
  const positions = lines.map((_, position) => position).filter((position) => !inside[position]);
  const labels = labelCode(positions.map((position) => lines[position]!));
  const code = lines.map(() => false);
  positions.forEach((position, index) => (code[position] = labels.code[index]!));
  return { code, fencesLost: labels.fencesLost };
}

/** The longest line that is no longer than a page is wide. */
function wrapOf(lines: readonly TextLine[]): number {
  let wrap = 0;
  for (const line of lines) if (line.text.length <= 160) wrap = Math.max(wrap, columns(line.text));
  return Math.min(wrap, 160);
}

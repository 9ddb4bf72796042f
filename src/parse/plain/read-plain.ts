import type { Block, LostMarkup } from '../../types.ts';
import type { Draft } from '../draft.ts';
import { frontMatterDrafts } from '../markdown/front-matter.ts';
import { promoteHeadings } from './headings.ts';
import {
  codeDraft,
  definitionDraft,
  fenceDraft,
  headingDraft,
  htmlDraft,
  type Place,
  proseDraft,
  rowDraft,
  ruleDraft,
} from './passage-drafts.ts';
import { findPassages, type Passage } from './passages.ts';
import { type TextLine, textLine, textLines } from './text-line.ts';

type Containers = Block['containers'];

/** Quotations nested more deeply are read as paragraphs: each level is read again, and no policy quotes so. */
const deepestQuote = 8;

/** What the reader of plain text makes of a text. */
export interface Recovered {
  /** In reading order, not overlapping; offsets are 0-based UTF-16 into the text. */
  readonly drafts: Draft[];
  /** What stands in the text without the mark that Markdown has for it: one entry per kind, lines 1-based and ascending. */
  readonly lost: LostMarkup[];
}

/**
 * Recovers the structure of a text without Markdown marks: headings, paragraphs, lists, tables in columns, code, key
 * blocks. Marks that are there (underlines, `#`, fences, bars, quotations, HTML) are read as such. Any text is
 * accepted; the cost is linear.
 */
export function readPlain(text: string): Recovered {
  const reader = new PlainReader(text);
  reader.read(textLines(text), []);
  return { drafts: reader.drafts, lost: reader.lost() };
}

class PlainReader {
  readonly drafts: Draft[] = [];
  readonly #text: string;
  readonly #lost = new Map<LostMarkup['what'], number[]>();
  #tables = 0;
  /** Indentation of the open list items, outermost first. */
  #open: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  lost(): LostMarkup[] {
    return [...this.#lost].map(([what, lines]) => ({ what, lines }));
  }

  read(lines: readonly TextLine[], outer: Containers): void {
    const layout = findPassages(lines);
    // A quotation has no sections of its own.
    for (const passage of outer.length > 0 ? layout.passages : promoteHeadings(layout, lines)) {
      const own = lines.slice(passage.first, passage.last + 1);
      if (passage.kind === 'quote' && outer.length < deepestQuote) this.#readQuote(own, outer);
      else
        this.#readPassage(passage, {
          text: this.#text,
          lines: own,
          containers: this.#within(passage, own[0]!, outer),
          outdent: !layout.fencesLost,
        });
    }
  }

  /** A passage belongs to the list items that it is indented under. A line glued to an item without indentation does not. */
  #within(passage: Passage, line: TextLine, outer: Containers): Containers {
    const isItem = passage.kind === 'item';
    if (!isItem && line.indent === 0) this.#open = [];
    while (this.#open.length > 0 && this.#open.at(-1)! + 2 > line.indent) this.#open.pop();
    if (isItem) this.#open.push(line.indent);
    return [...outer, ...this.#open.map(() => 'list' as const)];
  }

  #readPassage(passage: Passage, place: Place): void {
    this.#noteLost(passage, place.lines);
    switch (passage.kind) {
      case 'heading':
        this.drafts.push(headingDraft(place, passage.depth));
        return;
      case 'item':
        this.drafts.push(proseDraft(place, 'list-item', itemMark(passage, place)));
        return;
      case 'table':
        return this.#readTable(passage, place);
      case 'definition':
        this.drafts.push(definitionDraft(place) ?? footnoteDraft(place));
        return;
      case 'rule':
        this.drafts.push(ruleDraft(place));
        return;
      case 'html':
        this.drafts.push(htmlDraft(place));
        return;
      case 'front-matter':
        this.drafts.push(...frontMatterDrafts(this.#text, place.lines[0]!.from, place.lines.at(-1)!.to));
        return;
      case 'fence':
        this.drafts.push(fenceDraft(place));
        return;
      case 'armor':
      case 'code':
        this.drafts.push(codeDraft(place));
        return;
      case 'paragraph':
      case 'quote':
        this.drafts.push(proseDraft(place, 'paragraph', 0));
    }
  }

  #readQuote(own: readonly TextLine[], outer: Containers): void {
    const inner: TextLine[] = [];
    let gap = 0;
    for (const line of own) {
      const mark = /^> ?/.exec(line.text)?.[0].length ?? 0;
      const quoted = textLine(this.#text, line.start + mark, line.to, line.number, gap);
      if (quoted) inner.push(quoted);
      gap = quoted ? 0 : gap + 1;
    }
    this.#open = [];
    this.read(inner, [...outer, 'quote']);
    this.#open = [];
  }

  #readTable(passage: Passage, place: Place): void {
    for (const row of passage.table!.rows) {
      const lines = place.lines.slice(row.first - passage.first, row.last - passage.first + 1);
      this.drafts.push(rowDraft({ ...place, lines }, row, this.#tables));
    }
    this.#tables++;
  }

  #noteLost(passage: Passage, lines: readonly TextLine[]): void {
    const what = lostMark(passage, lines);
    if (!what) return;
    const numbers = this.#lost.get(what) ?? [];
    this.#lost.set(what, numbers);
    numbers.push(lines[0]!.number);
  }
}

function itemMark(passage: Passage, place: Place): number {
  const { length } = passage.marker!;
  return length + (/^\[[ xX]\]\s+/.exec(place.lines[0]!.text.slice(length))?.[0].length ?? 0);
}

function footnoteDraft(place: Place): Draft {
  const mark = /^\[\^[^\]]{1,200}\]:\s*/.exec(place.lines[0]!.text)?.[0].length ?? 0;
  return proseDraft({ ...place, containers: [...place.containers, 'footnote'] }, 'paragraph', mark);
}

/** The mark that a passage should have had, or null where it has it or needs none. */
function lostMark(passage: Passage, lines: readonly TextLine[]): LostMarkup['what'] | null {
  switch (passage.kind) {
    case 'heading':
      return lines.length > 1 || /^#{1,6}\s/.test(lines[0]!.text) ? null : 'heading';
    case 'item':
      return passage.marker!.foreign ? 'list-item' : null;
    case 'table':
      return passage.table!.marked ? null : 'table';
    case 'code':
      return 'code';
    case 'armor':
      return 'pgp-block';
    default:
      return null;
  }
}

import { headingEvidence } from './heading-evidence.ts';
import { headingNumber } from './markers.ts';
import type { Layout, Passage } from './passages.ts';
import { finalMark } from './prose.ts';
import { columns, outset, type TextLine } from './text-line.ts';

/** More short lines than this after one another are a list without marks, not headings over nothing. */
const longestStack = 3;

/** A line is measured by its first characters, so that the cost of looking at it again stays bounded. */
const measured = 400;

/** The passages of a document with those that are headings, or begin with one, told apart and given a depth. */
export function promoteHeadings(layout: Layout, lines: readonly TextLine[]): Passage[] {
  const finder = new HeadingFinder(layout, lines);
  const found = finder.find();
  const divided = layout.passages.flatMap((passage, position) => (found[position] ? divide(passage) : [passage]));
  return withDepths(divided, lines);
}

class HeadingFinder {
  readonly #layout: Layout;
  readonly #passages: readonly Passage[];
  readonly #lines: readonly TextLine[];

  constructor(layout: Layout, lines: readonly TextLine[]) {
    this.#layout = layout;
    this.#passages = layout.passages;
    this.#lines = lines;
  }

  /** For each passage, whether it is a heading or begins with one. */
  find(): boolean[] {
    const margins = this.#listMargins();
    const found = this.#passages.map(
      (passage, position) => this.#first(passage).indent <= margins[position]! && this.#isHeading(position),
    );
    this.#dropRepeated(found);
    this.#dropStacks(found);
    return found;
  }

  #first(passage: Passage): TextLine {
    return this.#lines[passage.first]!;
  }

  /** For each passage the indentation, in columns, beyond which it belongs to the list item before it. */
  #listMargins(): number[] {
    let margin = Number.POSITIVE_INFINITY;
    return this.#passages.map((passage) => {
      const { indent } = this.#first(passage);
      const before = margin;
      if (passage.kind === 'item') margin = indent + 1;
      else if (indent === 0) margin = Number.POSITIVE_INFINITY;
      return before;
    });
  }

  #isHeading(position: number): boolean {
    const passage = this.#passages[position]!;
    if (passage.kind === 'item' ? !this.#isNumberedTitle(position) : passage.kind !== 'paragraph') return false;
    const line = this.#first(passage);
    const previous = this.#passages[position - 1];
    const next = this.#passages[position + 1];
    const isGlued = next !== undefined && this.#first(next).gap === 0;
    if (line.gap === 0 && previous?.kind !== 'html' && !(isGlued && headingNumber(line.text))) return false;
    if (passage.last > passage.first && !this.#isDeliberateBreak(passage)) return false;
    const before = previous && this.#lines[previous.last]!.text;
    const glued = passage.last > passage.first ? 'prose' : isGlued ? 'other' : null;
    const evidence = headingEvidence(line.text, {
      setOff: line.gap >= 2 && (!previous || (!this.#layout.fencesLost && previous.kind !== 'code')),
      glued,
      announced: glued === null && line.gap === 1 && before !== undefined && finalMark(before) === 'colon',
      final: next === undefined && passage.first === passage.last,
    });
    return evidence > 0;
  }

  /** A numbered line with no other item of its list on either side and nothing indented under it. */
  #isNumberedTitle(position: number): boolean {
    const { marker, first, last } = this.#passages[position]!;
    if (!marker?.ordered || first !== last) return false;
    const next = this.#passages[position + 1];
    const previous = this.#passages[position - 1];
    if (next?.marker?.style === marker.style || previous?.marker?.style === marker.style) return false;
    return next === undefined || this.#first(next).indent <= this.#lines[first]!.indent;
  }

  /** True where the next line's first word would have had room: the line was ended on purpose, not wrapped. */
  #isDeliberateBreak(passage: Passage): boolean {
    const line = this.#first(passage);
    const own = columns(line.text.slice(0, measured));
    const word = columns(/^\S{1,80}/.exec(this.#lines[passage.first + 1]!.text)?.[0] ?? '');
    // Nothing but a title stands alone at the head of a document.
    if (line.gap >= outset && own + 1 + word < this.#layout.wrap && own * 2 < this.#layout.wrap) return true;
    let widest = 0;
    for (let index = passage.first + 1; index <= passage.last; index++)
      widest = Math.max(widest, columns(this.#lines[index]!.text.slice(0, measured)));
    return own + 1 + word < widest && own * 2 < widest && finalMark(this.#lines[passage.last]!.text) !== 'none';
  }

  /** Titles are numbered on; a list whose items are parted by code or prose often says `1.` each time. */
  #dropRepeated(found: boolean[]): void {
    let last: number | null = null;
    this.#passages.forEach(({ marker }, position) => {
      if (!found[position] || !marker) return;
      if (last !== null && this.#passages[last]!.marker!.value === marker.value) found[last] = found[position] = false;
      last = position;
    });
  }

  #dropStacks(found: boolean[]): void {
    let first = 0;
    for (let position = 0; position <= found.length; position++) {
      const passage = this.#passages[position];
      if (found[position] && passage!.first === passage!.last) continue;
      // The last one is still the heading of what prose follows.
      const end = passage?.kind === 'paragraph' ? position - 1 : position;
      if (position - first > longestStack) found.fill(false, first, end);
      first = position + 1;
    }
  }
}

function divide(passage: Passage): Passage[] {
  const heading = { ...passage, kind: 'heading' as const, last: passage.first, marker: null };
  return passage.last > passage.first ? [heading, { ...passage, first: passage.first + 1 }] : [heading];
}

/**
 * Depths as far as they can be guessed: by the number (`1.` 2, `1.2` 3), else 1 for the title and 2 below it; 3 for
 * what stands closer to the text before it, in a document that sets headings off by wider gaps.
 */
function withDepths(passages: readonly Passage[], lines: readonly TextLine[]): Passage[] {
  const headings = passages.filter(({ kind, first }) => kind === 'heading' && lines[first]!.gap < outset);
  const wide = headings.filter((heading) => lines[heading.first]!.gap === 2).length;
  const usesGaps = wide >= 2 && wide * 2 > headings.length;
  let titled = passages[0]?.kind === 'front-matter' && hasTitle(lines.slice(0, passages[0].last));
  return passages.map((passage) => {
    if (passage.kind !== 'heading') return passage;
    const line = lines[passage.first]!;
    const number = headingNumber(line.text);
    const plain = titled ? (usesGaps && line.gap === 1 ? 3 : 2) : 1;
    titled = true;
    return { ...passage, depth: passage.depth || (number ? Math.min(number.level + 1, 6) : plain) };
  });
}

function hasTitle(lines: readonly TextLine[]): boolean {
  return lines.some((line) => /^title\s*[:=]/i.test(line.text));
}

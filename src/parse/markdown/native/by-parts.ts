import type { Root, RootContent } from 'mdast';
import { parseTree } from '../tree.ts';
import { cutAt } from './cut.ts';
import { Labels } from './labels.ts';
import { moveNode } from './move-node.ts';

/** Reads a text as `parseTree` does, or not at all. */
export type Attempt = (markdown: string) => Root | null;

/**
 * The tree of a text that cannot be read natively as a whole: those of its parts that can be are, and remark reads the others. Null where the parts
 * might not be read as they are in the whole.
 */
export function readInParts(text: string, attempt: Attempt): Root | null {
  const sections = cutAt('headings', text);
  if (!sections) return null;
  const labels = labelsOf(sections, attempt);
  if (labels.markdown.length * sections.length > mostRepeated * text.length) return null;
  const parts = new Parts(text, labels, attempt);
  for (const section of sections) parts.take(section);
  return parts.join();
}

/** The labels are read with each part that may refer to them: together not more than so many times what is read anyway. */
const mostRepeated = 4;

function labelsOf(sections: readonly string[], attempt: Attempt): Labels {
  const labels = new Labels();
  for (const section of sections) if (section.includes(']:')) labels.add(attempt(section) ?? parseTree(section));
  return labels;
}

/** Stands behind a part when it is read. Where that is read as a heading, nothing in the part goes on in the next. */
const mark = '#\n';
const noLabels = new Labels();

/**
 * The parts of a text, taken one after another. A part is read as it is in the whole where two things are seen to: others may define its
 * labels, so all of them are read with it, and it must end before the mark. Nothing is put behind the last one, for the end of a text ends
 * some blocks in a way of its own.
 */
class Parts {
  readonly #blocks: RootContent[] = [];
  readonly #text: string;
  readonly #labels: Labels;
  readonly #attempt: Attempt;
  /** Where what is left to remark begins and ends: the text since the last part that was read natively. */
  #from = 0;
  #to = 0;
  /** Line ends before it. */
  #line = 0;
  /** Units of it when it was last seen to go on. */
  #tooShort = 0;

  constructor(text: string, labels: Labels, attempt: Attempt) {
    this.#text = text;
    this.#labels = labels;
    this.#attempt = attempt;
  }

  /** Takes the next section, as a whole or block by block. */
  take(section: string): void {
    if (this.#takeNatively(section.length)) return;
    const blocks = cutAt('blocks', section) ?? [];
    if (blocks.length < 2 || this.#labels.markdown.length * blocks.length > mostRepeated * section.length)
      this.#to += section.length;
    else for (const block of blocks) if (!this.#takeNatively(block.length)) this.#to += block.length;
  }

  /** The tree of the whole text; null where that is not certain. */
  join(): Root | null {
    if (!this.#takeLeft()) return null;
    // What looked like a definition may have turned out to be code of a fence further up.
    const defined = new Labels();
    for (const block of this.#blocks) defined.add(block);
    return defined.markdown === this.#labels.markdown ? this.#tree() : null;
  }

  /** False as well where what is left goes on: it is not looked at again before it has doubled, for that costs time. */
  #takeNatively(length: number): boolean {
    if (this.#to - this.#from < 2 * this.#tooShort) return false;
    const end = this.#to + length;
    const part = this.#read(this.#to, end, this.#attempt);
    if (!part || !this.#takeLeft()) return false;
    this.#add(part, length);
    this.#to = end;
    return true;
  }

  /** False where what is left goes on in the next part. */
  #takeLeft(): boolean {
    const length = this.#to - this.#from;
    if (length === 0) return true;
    const part = this.#read(this.#from, this.#to, parseTree);
    this.#tooShort = part ? 0 : length;
    if (!part) return false;
    this.#add(part, length);
    return true;
  }

  /** A stretch of the text as it is read in the whole; null where that is not certain. */
  #read(from: number, to: number, read: Attempt): Part | null {
    const text = this.#text.slice(from, to);
    const labels = text.includes('[') ? this.#labels : noLabels;
    const isLast = to === this.#text.length;
    // All of the text was tried before, or is about to be read by remark.
    if (isLast && from === 0) return null;
    const tree = read(isLast ? labels.markdown + text : text + mark + labels.markdown);
    // A box behind an empty item of a list is taken for one of the root's, which is not kept.
    if (!tree || 'checked' in tree) return null;
    return isLast ? afterLabels(labels, tree) : beforeMark(text.length, labels, tree);
  }

  #add({ blocks, lines, lead }: Part, length: number): void {
    for (const block of blocks) {
      moveNode(block, this.#line - lead.lines, this.#from - lead.length);
      this.#blocks.push(block);
    }
    this.#line += lines;
    this.#from += length;
  }

  #tree(): Root {
    const offset = this.#text.length;
    const column = offset - Math.max(this.#text.lastIndexOf('\n'), this.#text.lastIndexOf('\r'));
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: this.#line + 1, column, offset } };
    return { type: 'root', children: this.#blocks, position };
  }
}

/** What a part was read as. */
interface Part {
  readonly blocks: readonly RootContent[];
  readonly lines: number;
  /** Line ends and UTF-16 units of what stood in front of it. */
  readonly lead: { readonly lines: number; readonly length: number };
}

function beforeMark(length: number, labels: Labels, { children }: Root): Part | null {
  const at = children.length - 1 - labels.count;
  const heading = children[at];
  if (heading?.type !== 'heading' || heading.position?.start.offset !== length) return null;
  if (!labels.areRead(children.slice(at + 1))) return null;
  return { blocks: children.slice(0, at), lines: heading.position.start.line - 1, lead: { lines: 0, length: 0 } };
}

function afterLabels(labels: Labels, { children, position }: Root): Part | null {
  const { markdown, count } = labels;
  if (!labels.areRead(children.slice(0, count))) return null;
  const lead = { lines: markdown.split('\n').length - 1, length: markdown.length };
  return { blocks: children.slice(count), lines: position!.end.line - 1 - lead.lines, lead };
}

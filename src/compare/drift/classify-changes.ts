import { type DocumentInput, parseDocument } from '../../parse/index.ts';
import type { Block, Document, Invariant, Section } from '../../types.ts';
import { type Change, countChanges, judgeChange, type Wording } from './change.ts';
import { definitionsOf, type LinkDefinition, linkDefinitions, noteDefinitions } from './definitions.ts';
import { matchSections } from './match-sections.ts';
import { essence, outlineOf, partsOf, type TextPart } from './outline.ts';
import { type Token, tokenizeSections } from './tokens.ts';
import { weightyWordsOf } from '../../locales/weighty-words.ts';

/** What became of a section: as it was (`before`), as it is (`after`); an added section was not, a removed one is no more. */
export interface SectionChange {
  readonly before: TextPart | null;
  readonly after: Section | null;
  readonly kind: Change['kind'] | 'added' | 'removed';
  readonly change: Change;
}

/** All changes between two versions of a text: for each section as it is, in order, and for each that was removed. */
export interface DocumentChanges {
  readonly sections: readonly SectionChange[];
  readonly removed: readonly SectionChange[];
  /** Whether every section is where it was: none was added, removed or moved. */
  readonly inPlace: boolean;
}

/**
 * Compares a text with what it was, section by section (a heading and what follows it up to the next heading). Both in one language.
 * Reflow, spacing, punctuation, emphasis, link syntax, heading ids and slips of spelling are cosmetic; all else is a change. Of the text as
 * it was only the sections that differ are parsed.
 */
export function classifyChanges(before: DocumentInput, after: Document): DocumentChanges {
  const later = partsOf(after);
  const earlier = isOutlined(after, later) ? outlineOf(before.text, before.path) : partsOf(parseDocument(before));
  const matched = matchSections(earlier, later);
  const judge = new Judge(before, after);
  const sections = after.sections.map((section): SectionChange => {
    const part = earlier[matched[section.index] ?? -1] ?? null;
    const change = judge.change(part, section, later[section.index]!);
    return { before: part, after: section, kind: part ? change.kind : 'added', change };
  });
  const kept = new Set(matched);
  const removed = earlier
    .filter(({ index }) => !kept.has(index))
    .map((part): SectionChange => ({ before: part, after: null, kind: 'removed', change: judge.removal(part) }));
  const inPlace = removed.length === 0 && matched.every((index, at) => index === at);
  return { sections, removed, inPlace };
}

/**
 * How many words changed in each section that is not what it was, those that came or went among them; 0 for a cosmetic change. Neither text is parsed but
 * for these sections, for this is asked of many versions.
 */
export function changedWords(before: DocumentInput, after: DocumentInput): number[] {
  const [earlier, later] = [outlineOf(before.text, before.path), outlineOf(after.text, after.path)];
  const matched = matchSections(earlier, later);
  const kept = new Set(matched);
  const removed = earlier.filter(({ index }) => !kept.has(index));
  const pairs: [TextPart | undefined, TextPart | undefined][] = [
    ...later.map((part, at): [TextPart | undefined, TextPart] => [earlier[matched[at] ?? -1], part]),
    ...removed.map((part): [TextPart, undefined] => [part, undefined]),
  ];
  const changed = pairs.filter(([former, part]) => former?.digest !== part?.digest);
  return changed.map(([former, part]) => countChanges(tokensOf(former, before), tokensOf(part, after)));
}

function tokensOf(part: TextPart | undefined, of: DocumentInput): Token[] {
  if (!part) return [];
  const text = `${part.text}\n\n${definitionsOf(of.text)}`;
  return [...tokenizeSections(parseDocument({ ...of, text })).flat(), ...addressTokens(linkDefinitions(part.text))];
}

function addressTokens(definitions: readonly LinkDefinition[]): Token[] {
  return definitions.map(([, url]) => ({ kind: 'address', key: url, raw: url, behind: ' ' }));
}

/** Whether the headings that the outline finds without parsing are those that the parser finds. */
function isOutlined({ text, path }: Document, parts: readonly TextPart[]): boolean {
  const outline = outlineOf(text, path);
  return outline.length === parts.length && outline.every(({ line }, at) => line === parts[at]!.line);
}

const unchanged: Change = { kind: 'unchanged', reasons: [], invariants: [], words: 0, diff: [] };
const nothing: Wording = { tokens: [], invariants: [] };

/** Judges sections, reading only those that differ. */
class Judge {
  readonly #before: DocumentInput;
  readonly #after: Document;
  /** Definitions of links and footnotes, for they stand anywhere in a text. */
  readonly #definitions: string;
  /** Labels whose address changed: that is told of the section that defines them. */
  readonly #redefined: ReadonlySet<string>;
  /** Labels of footnotes that say what they said: wherever they stand now, they are no change. */
  readonly #sameNotes: ReadonlySet<string>;
  #isSameNote: ((offset: number) => boolean) | null = null;
  #tokens: readonly (readonly Token[])[] | null = null;
  #known: ReadonlySet<string> | null = null;

  constructor(before: DocumentInput, after: Document) {
    this.#before = before;
    this.#after = after;
    const later = new Map(linkDefinitions(after.text));
    const redefined = linkDefinitions(before.text).filter(([label, url]) => (later.get(label) ?? url) !== url);
    this.#definitions = definitionsOf(before.text);
    this.#redefined = new Set(redefined.map(([label]) => label));
    const notes = noteDefinitions(after.text);
    const same = [...noteDefinitions(before.text)].filter(
      ([label, { content }]) => essence(content) === essence(notes.get(label)?.content ?? ''),
    );
    this.#sameNotes = new Set(same.map(([label]) => label));
  }

  change(before: TextPart | null, section: Section, after: TextPart): Change {
    if (before?.text.trimEnd() === after.text.trimEnd()) return unchanged;
    if (before?.digest === after.digest) return { ...unchanged, kind: 'cosmetic', reasons: ['layout'] };
    const isSame = (this.#isSameNote ??= this.#sameNotesIn(this.#after.text));
    const tokens = (this.#tokens ??= tokenizeSections(this.#after, isSame))[section.index]!;
    const later = {
      tokens: [...tokens, ...this.#redefinedIn(after)],
      invariants: invariantsOf(section.blocks, isSame),
    };
    const change = this.#judge(before ? this.#wordingOf(before) : nothing, later);
    return change.kind === 'unchanged' ? { ...change, kind: 'cosmetic', reasons: ['layout'] } : change;
  }

  removal(part: TextPart): Change {
    return this.#judge(this.#wordingOf(part), nothing);
  }

  #judge(before: Wording, after: Wording): Change {
    return judgeChange(before, after, weightyWordsOf(this.#after.locale), (key) => this.#isKnown(key));
  }

  #wordingOf(part: TextPart): Wording {
    const document = parseDocument({ ...this.#before, text: `${part.text}\n\n${this.#definitions}` });
    const own = document.blocks.filter(({ range }) => range.start.offset < part.text.length);
    const isSame = this.#sameNotesIn(part.text);
    const tokens = [...tokenizeSections(document, isSame).flat(), ...this.#redefinedIn(part)];
    return { tokens, invariants: invariantsOf(own, isSame) };
  }

  /** Whether an offset into a text is in a footnote that says what it said. */
  #sameNotesIn(text: string): (offset: number) => boolean {
    if (this.#sameNotes.size === 0) return () => false;
    const notes = [...noteDefinitions(text)].filter(([label]) => this.#sameNotes.has(label));
    return (offset) => notes.some(([, { start, end }]) => start <= offset && offset < end);
  }

  #redefinedIn(part: TextPart): Token[] {
    if (this.#redefined.size === 0) return [];
    return addressTokens(linkDefinitions(part.text).filter(([label]) => this.#redefined.has(label)));
  }

  /** What stands in the text as it is is no misspelling. */
  #isKnown(key: string): boolean {
    this.#known ??= new Set((this.#tokens ?? []).flatMap((tokens) => tokens.map((token) => token.key)));
    return this.#known.has(key);
  }
}

/** Invariants of a section, those of definitions left out: where a definition stands says nothing, and its address is compared as a token. */
function invariantsOf(blocks: readonly Block[], isSame: (offset: number) => boolean): Invariant[] {
  return blocks
    .filter(({ kind, range }) => kind !== 'definition' && !isSame(range.start.offset))
    .flatMap((block) => block.invariants);
}

import { once } from '../locales/once.ts';
import type { Bitext, Block, Document, Range } from '../types.ts';
import { trusted } from './compare-invariants.ts';
import { groupBy } from './group-by.ts';
import { type IdentityOptions, keyOf } from './identity-options.ts';
import { invariantsOfKind } from './invariants-of-kind.ts';
import { footnotesOf } from './footnotes.ts';
import { linksOf } from './links.ts';
import type { Placement } from './placement.ts';
import { SharedWords } from './shared-words.ts';

/** A link of the target that leads to where another link of the source leads. */
export interface MisledLink {
  /** `exchanged`: it has changed places with another one; `misled`: it alone leads elsewhere. */
  readonly messageId: 'exchanged' | 'misled';
  /** Where it should lead, and where it leads. */
  readonly expected: string;
  readonly leads: string;
  readonly source: Range;
  readonly target: Range;
  /** The definition that sends it there, for a link by reference. */
  readonly definition: Range | null;
  /** The link with which it changed places. */
  readonly other: Range | null;
}

/** A link of a block with by what it is compared. */
interface KeyedLink {
  readonly url: string;
  readonly key: string;
  readonly text: string;
  readonly range: Range;
  readonly definition: Range | null;
}

/** Links of a block beyond these are not looked at: each is compared with each. */
const mostLinks = 20;

/** So much more must the words of two links say for the exchange than against it: one word that both languages share, on one of them. */
const evident = 1;

/**
 * Links whose destinations are all in the source's linked block, and lead from other words there. Where each link's words stand is free, for
 * languages order them as they like; that two links are exchanged is told by the words that they share with the source's links across, and
 * not straight on. A link by reference has its destination elsewhere, and is compared by it here.
 */
export function findMisledLinks(bitext: Bitext, placement: Placement, identity: IdentityOptions): MisledLink[] {
  if (identity.modes.url === 'off') return [];
  const key = keyOf('url', bitext, identity);
  const keyed = (side: 'source' | 'target', beads: readonly number[]): KeyedLink[] => {
    const document = side === 'source' ? bitext.source : bitext.target;
    const links = keyedLinks(document, (url) => key(url, side));
    const notes = keyedNotes(bitext, side, beads);
    return notes.length === 0 ? links : [...links, ...notes].toSorted(byPlace);
  };
  const { beadOfSource, beadOfTarget } = placement;
  const sources = byBeads(keyed('source', beadOfSource), bitext.source.blocks, beadOfSource);
  const targets = byBeads(keyed('target', beadOfTarget), bitext.target.blocks, beadOfTarget);
  let known: ReadonlySet<string> | null = null;
  const isKnown = (wanted: string): boolean => {
    known ??= new Set([
      ...[...targets.values()].flatMap((links) => links.map((link) => link.key)),
      ...invariantsOfKind(bitext.target, 'url').map(({ invariant }) => key(invariant.value, 'target')),
    ]);
    return known.has(wanted);
  };
  const words = once(() => new SharedWords(bitext));
  return [...targets].flatMap(([bead, target]): MisledLink[] => {
    const source = sources.get(bead);
    if (!source || (bitext.blocks[bead]?.confidence ?? 0) < trusted) return [];
    return [
      ...misled(source, target, isKnown),
      ...exchanged(source.slice(0, mostLinks), target.slice(0, mostLinks), words),
    ];
  });
}

function byPlace(one: { readonly range: Range }, other: { readonly range: Range }): number {
  return one.range.start.offset - other.range.start.offset;
}

/** The links of a document but those within it, which lead to headings, and headings are translated. In reading order. */
function keyedLinks(document: Document, key: (url: string) => string): KeyedLink[] {
  const links: KeyedLink[] = [];
  for (const { url, text, range, definition } of linksOf(document))
    if (!url.startsWith('#')) links.push({ url, key: key(url), text, range, definition });
  return links;
}

/** The references to footnotes, by the bead of their notes: a label is only a name. */
function keyedNotes(bitext: Bitext, side: 'source' | 'target', beads: readonly number[]): KeyedLink[] {
  const { blocks } = bitext[side];
  return footnotesOf(bitext[side]).flatMap(({ mark, ...link }) => {
    const { start, end } = link.definition;
    const note = blocks.find(({ range }) => range.start.offset >= start.offset && range.end.offset <= end.offset);
    const bead = beads[note?.index ?? -1] ?? -1;
    return (bitext.blocks[bead]?.confidence ?? 0) < trusted ? [] : [{ ...link, url: mark, key: `note ${bead}` }];
  });
}

/** The links in the blocks of each bead, which stand in reading order. */
function byBeads(
  links: readonly KeyedLink[],
  blocks: readonly Block[],
  beads: readonly number[],
): Map<number, KeyedLink[]> {
  if (links.length === 0) return new Map();
  const owners = new BlockFinder(blocks);
  const groups = groupBy(links, ({ range }) => beads[owners.at(range.start.offset)?.index ?? -1] ?? -1);
  groups.delete(-1);
  return groups;
}

/** A link by reference that leads where its block's source does not, while one of the source's destinations is not led to. */
function misled(
  source: readonly KeyedLink[],
  target: readonly KeyedLink[],
  isKnown: (key: string) => boolean,
): MisledLink[] {
  if (target.every(({ definition }) => definition === null)) return [];
  const free = groupBy(source, ({ key }) => key);
  const astray = target.filter(({ key }) => !free.get(key)?.shift());
  const lacking = [...free.values()].flat();
  const [one, expected] = [astray[0], lacking[0]];
  // Of more than one it cannot be told which became which, and a destination that is nowhere in the translation is reported as missing.
  if (!one?.definition || !expected || astray.length > 1 || lacking.length > 1 || !isKnown(expected.key)) return [];
  return [{ messageId: 'misled', ...facts(expected, one), other: null }];
}

function facts(source: KeyedLink, { url, range, definition }: KeyedLink): Omit<MisledLink, 'messageId' | 'other'> {
  return { expected: source.url, leads: url, source: source.range, target: range, definition };
}

/** Pairs of links with each other's destinations, the most evident first. */
function exchanged(source: readonly KeyedLink[], target: readonly KeyedLink[], words: () => SharedWords): MisledLink[] {
  if (source.length < 2 || target.length < 2) return [];
  const linked = linkByKey(source, target);
  const candidates: { one: LinkedPair; other: LinkedPair; evidence: number }[] = [];
  for (let first = 0; first < linked.length; first++)
    for (let second = first + 1; second < linked.length; second++) {
      const [one, other] = [linked[first]!, linked[second]!];
      const evidence = evidenceOf(one, other, words());
      if (evidence >= evident) candidates.push({ one, other, evidence });
    }
  if (candidates.length === 0) return [];
  const taken = new Set<KeyedLink>();
  return candidates
    .toSorted((first, second) => second.evidence - first.evidence)
    .flatMap(({ one, other }): MisledLink[] => {
      if (taken.has(one.target) || taken.has(other.target)) return [];
      taken.add(one.target).add(other.target);
      const [first, second] =
        one.target.range.start.offset < other.target.range.start.offset ? [one, other] : [other, one];
      // As the translation writes it: a page in the reader's language, the label of a note.
      const expected = second.target.url;
      return [{ messageId: 'exchanged', ...facts(second.source, first.target), expected, other: second.target.range }];
    });
}

/** How much more the words of two links say for the exchange of their destinations than against it; where none is for it, 0. */
function evidenceOf(one: LinkedPair, other: LinkedPair, words: SharedWords): number {
  const across = words.between(one.source.text, other.target.text) + words.between(other.source.text, one.target.text);
  if (across === 0) return 0;
  return across - words.between(one.source.text, one.target.text) - words.between(other.source.text, other.target.text);
}

interface LinkedPair {
  readonly source: KeyedLink;
  readonly target: KeyedLink;
}

/** The links of both sides that lead to one place, where each side has one such link. */
function linkByKey(source: readonly KeyedLink[], target: readonly KeyedLink[]): LinkedPair[] {
  const [sources, targets] = [source, target].map((links) => groupBy(links, ({ key }) => key));
  return [...sources!].flatMap(([key, [first, ...more]]) => {
    const [counterpart, ...others] = targets!.get(key) ?? [];
    return first && counterpart && more.length === 0 && others.length === 0
      ? [{ source: first, target: counterpart }]
      : [];
  });
}

/** Finds the innermost block at an offset; offsets are asked for in ascending order. */
class BlockFinder {
  readonly #blocks: readonly Block[];
  #next = 0;

  /** The blocks of a document, which are in reading order. */
  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  at(offset: number): Block | null {
    while (this.#next < this.#blocks.length && this.#blocks[this.#next]!.range.start.offset <= offset) this.#next++;
    const block = this.#blocks[this.#next - 1];
    return block && offset < block.range.end.offset ? block : null;
  }
}

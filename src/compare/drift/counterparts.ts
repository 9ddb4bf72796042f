import type { Bitext, Section } from '../../types.ts';
import type { Placement } from '../placement.ts';

/** The section of the target that answers one of the source, and how probably, 0–1. */
export interface Counterpart {
  readonly target: Section;
  readonly confidence: number;
}

/** What blocks or neighbours suggest is a guess: enough to say since when a section is stale, not to blame the translation. */
const guess = 0.4;

/**
 * For each source section, by index, the target section that answers it, or null: the one it is linked to, else the one that most of its blocks
 * are linked to, else the one that stands between the same neighbours.
 */
export function counterparts(bitext: Bitext, placement: Placement): (Counterpart | null)[] {
  const found = bitext.source.sections.map(
    (section) => linked(section, bitext, placement) ?? byBlocks(section, bitext, placement),
  );
  fillGaps(found, bitext);
  return found;
}

/**
 * As `counterparts`, by way of the source that the translation was made from: that is what it is parallel to. `before` gives, for each source section
 * as it is, the one that it was then, or null; `then` the counterparts of those. What came later falls back on `now`, unless that is taken.
 */
export function counterpartsBy(
  before: readonly (Section | null)[],
  then: readonly (Counterpart | null)[],
  now: readonly (Counterpart | null)[],
): (Counterpart | null)[] {
  const found = before.map((section) => (section ? (then[section.index] ?? null) : null));
  const taken = new Set(found.map((counterpart) => counterpart?.target));
  return found.map((counterpart, at) => {
    const other = now[at];
    if (counterpart || !other || taken.has(other.target)) return counterpart;
    taken.add(other.target);
    return other;
  });
}

function linked(section: Section, { sections }: Bitext, placement: Placement): Counterpart | null {
  const bead = sections[placement.sectionBeadOfSource[section.index] ?? -1];
  return bead?.target[0] ? { target: bead.target[0], confidence: bead.confidence } : null;
}

function byBlocks(section: Section, { blocks, target }: Bitext, placement: Placement): Counterpart | null {
  const votes = new Map<number, number>();
  for (const block of section.blocks)
    for (const other of blocks[placement.beadOfSource[block.index] ?? -1]?.target ?? [])
      votes.set(other.section, (votes.get(other.section) ?? 0) + 1);
  const [most] = [...votes].toSorted(([, one], [, other]) => other - one);
  return most ? { target: target.sections[most[0]]!, confidence: guess } : null;
}

/** As many sections without a counterpart on both sides between two linked ones, of the same depths, answer each other in order. */
function fillGaps(found: (Counterpart | null)[], { source, target }: Bitext): void {
  const taken = new Set(found.map((counterpart) => counterpart?.target.index));
  let start = 0;
  while (start < found.length) {
    if (found[start]) {
      start++;
      continue;
    }
    let end = start;
    while (end < found.length && !found[end]) end++;
    const from = start === 0 ? 0 : found[start - 1]!.target.index + 1;
    const to = found[end]?.target.index ?? target.sections.length;
    const between = target.sections.slice(from, Math.max(from, to));
    const fits =
      between.length === end - start &&
      between.every(({ index, depth }, at) => !taken.has(index) && depth === source.sections[start + at]!.depth);
    if (fits) between.forEach((section, at) => (found[start + at] = { target: section, confidence: guess }));
    start = end;
  }
}

import type { Bitext, Block, Value } from '../types.ts';
import { groupBy } from './group-by.ts';
import type { Occurrence, Pool } from './pool.ts';
import { saysTheSame } from './value-likeness.ts';

type Side = 'source' | 'target';

/** What is left of both sides in one bead, and the bead's blocks. */
interface Leftovers {
  readonly source: readonly Occurrence<Value>[];
  readonly target: readonly Occurrence<Value>[];
  readonly bead: number;
}

/** Beads with more leftovers on a side are not looked into further: their sides have little to do with each other, and every leftover costs a search. */
export const mostLeftovers = 200;

/** Takes out values that stand in the target as the source writes them, in words left untranslated (`20 million`), and what was read of them there. */
export function dropUntranslated(pool: Pool<Value>, bitext: Bitext): void {
  drop(pool, ({ source, target, bead }) => {
    const blocks = bitext.blocks[bead]?.target ?? [];
    const kept = source.filter(
      ({ invariant: { raw } }) => /\p{L}/u.test(raw) && blocks.some(({ text }) => text.includes(raw)),
    );
    return [
      ...kept,
      ...target.filter((left) => kept.some(({ invariant }) => invariant.raw.includes(left.invariant.raw))),
    ];
  });
}

/** Takes out values in digits that the other side shows in code or in a name, where nothing is read as a value. */
export function dropShown(pool: Pool<Value>, bitext: Bitext): void {
  const shown = new Map<Block, ReadonlySet<string>>();
  const digitsOf = (block: Block): ReadonlySet<string> => {
    const digits = shown.get(block) ?? unreadDigits(block);
    shown.set(block, digits);
    return digits;
  };
  const isShown = ({ invariant, bead }: Occurrence<Value>, side: Side): boolean =>
    invariant.kind !== 'date' &&
    invariant.stated === 'digits' &&
    (bitext.blocks[bead]?.[side] ?? []).some((block) =>
      spellings(invariant).some((digits) => digitsOf(block).has(digits)),
    );
  drop(pool, ({ source, target }) => [
    ...source.filter((left) => isShown(left, 'target')),
    ...target.filter((left) => isShown(left, 'source')),
  ]);
}

/** Takes out values that are only said more often on one side: the other has a pronoun. */
export function dropRepeated(pool: Pool<Value>, all: Readonly<Record<Side, readonly Occurrence<Value>[]>>): void {
  const said = {
    source: groupBy(all.source, ({ bead }) => bead),
    target: groupBy(all.target, ({ bead }) => bead),
  };
  const isSaid = ({ invariant, bead }: Occurrence<Value>, side: Side): boolean =>
    (said[side].get(bead) ?? []).slice(0, mostLeftovers).some((other) => saysTheSame(other.invariant, invariant) === 1);
  drop(pool, ({ source, target }) => [
    ...source.filter((left) => isSaid(left, 'target')),
    ...target.filter((left) => isSaid(left, 'source')),
  ]);
}

function drop(pool: Pool<Value>, choose: (leftovers: Leftovers) => readonly Occurrence<Value>[]): void {
  if (pool.isEmpty()) return;
  const targets = groupBy(pool.target, ({ bead }) => bead);
  const sources = groupBy(pool.source, ({ bead }) => bead);
  const dropped = new Set<Occurrence<Value>>();
  for (const bead of new Set([...sources.keys(), ...targets.keys()])) {
    const [source, target] = [sources.get(bead) ?? [], targets.get(bead) ?? []];
    if (source.length > mostLeftovers || target.length > mostLeftovers) continue;
    for (const occurrence of choose({ source, target, bead })) dropped.add(occurrence);
  }
  if (dropped.size === 0) return;
  pool.source = pool.source.filter((left) => !dropped.has(left));
  pool.target = pool.target.filter((left) => !dropped.has(left));
}

/** Digits in a block that belong to none of its values: alone or after a word (`Chapter3`), not in a longer number or name (`IOB2`). */
function unreadDigits({ text, values }: Block): ReadonlySet<string> {
  let rest = '';
  let at = 0;
  for (const { raw } of values) {
    const start = text.indexOf(raw, at);
    if (start < 0) continue;
    rest += `${text.slice(at, start)} `;
    at = start + raw.length;
  }
  rest += text.slice(at);
  return new Set(rest.match(/(?<![0-9A-Z.,])\d{1,15}(?:[.,]\d{1,15}){0,8}/g));
}

/** How a value's amount may be written in digits: plain, and as it stands. */
function spellings({ raw, amount }: Value): string[] {
  const written = raw.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const isAmount = (digits: string): boolean =>
    [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].some(
      (plain) => Number(plain) === amount,
    );
  return [String(amount), ...written.filter(isAmount)];
}

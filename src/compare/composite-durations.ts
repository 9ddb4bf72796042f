import { lengthOf } from '../locales/values/value-pack.ts';
import type { Bitext, Value } from '../types.ts';
import { groupBy } from './group-by.ts';
import type { Occurrence, Pair, Pool } from './pool.ts';

/** What stands between the parts of one duration: `1 day and 12 hours`, `1일 12시간`, `1시간30분`. */
const joint = /^(?:,? (?:and )?|)$/;

/** Beads with more parts than this hold a list of durations, not one of several parts. */
const mostParts = 20;

/** A duration of one or more parts, and how long it is. */
interface Composite {
  readonly parts: readonly Occurrence<Value>[];
  readonly length: string;
}

/**
 * Takes out durations that are equally long and of which one is said in parts (`1 day and 12 hours`, `36시간`). The pairs span all parts.
 * Parts that answer each other one by one are paired before and never come here.
 */
export function pairComposites(pool: Pool<Value>, bitext: Bitext): Pair<Value>[] {
  const targets = groupBy(pool.target, ({ bead }) => bead);
  const taken = new Set<Occurrence<Value>>();
  const pairs: Pair<Value>[] = [];
  for (const [bead, sources] of groupBy(pool.source, (left) => left.bead)) {
    const free = compositesOf(targets.get(bead) ?? [], bitext.target.text);
    for (const source of compositesOf(sources, bitext.source.text)) {
      const at = free.findIndex(
        ({ parts, length }) => length === source.length && parts.length + source.parts.length > 2,
      );
      const [target] = at < 0 ? [] : free.splice(at, 1);
      if (!target) continue;
      for (const part of [...source.parts, ...target.parts]) taken.add(part);
      pairs.push([whole(source, bitext.source.text), whole(target, bitext.target.text)]);
    }
  }
  pool.source = pool.source.filter((left) => !taken.has(left));
  pool.target = pool.target.filter((left) => !taken.has(left));
  return pairs;
}

/** The durations among some leftovers of a bead, neighbours put together where the later one has the smaller unit. */
function compositesOf(left: readonly Occurrence<Value>[], text: string): Composite[] {
  const durations = left.filter(({ invariant }) => invariant.stated !== 'implied' && lengthOf(invariant) !== null);
  if (durations.length > mostParts) return [];
  const runs: Occurrence<Value>[][] = [];
  for (const duration of durations) {
    const last = runs.at(-1)?.at(-1);
    if (last && continues(last.invariant, duration.invariant, text)) runs.at(-1)!.push(duration);
    else runs.push([duration]);
  }
  return runs.map((parts) => ({ parts, length: total(parts) }));
}

function continues(one: Value, next: Value, text: string): boolean {
  const [length, rest] = [oneOf(one), oneOf(next)];
  return (
    length.base === rest.base &&
    length.amount > rest.amount &&
    joint.test(text.slice(one.range.end.offset, next.range.start.offset))
  );
}

/** How long one of a duration's unit is. */
function oneOf({ unit }: Value): { amount: number; base: string } {
  const [amount, base] = lengthOf({ amount: 1, unit })!.split(' ');
  return { amount: Number(amount), base: base! };
}

function total(parts: readonly Occurrence<Value>[]): string {
  const { base } = oneOf(parts[0]!.invariant);
  const sum = parts.reduce((length, { invariant }) => length + Number(lengthOf(invariant)!.split(' ')[0]), 0);
  return `${sum} ${base}`;
}

/** All parts as one occurrence. */
function whole({ parts }: Composite, text: string): Occurrence<Value> {
  const first = parts[0]!;
  const range = { start: first.invariant.range.start, end: parts.at(-1)!.invariant.range.end };
  const raw = text.slice(range.start.offset, range.end.offset);
  return { ...first, invariant: { ...first.invariant, raw, range } };
}

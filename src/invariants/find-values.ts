import { areOpposed } from '../locales/values/bounds.ts';
import type { BoundWording, ReadValue, ValuePack } from '../locales/values/value-pack.ts';
import type { LineIndex } from '../line-index.ts';
import type { StatedBound, Value } from '../types.ts';
import { barrier, type JoinedText } from './joined-text.ts';
import { nameZones } from './name-zones.ts';

/** A value with where it stands in a joined text, 0-based, end exclusive. */
interface Placed {
  readonly read: ReadValue;
  readonly start: number;
  readonly end: number;
  /** The zone as it is named elsewhere in the text, for a time that does not name its own. */
  readonly zone?: string;
}

/** The values that a locale's readers find in a block's words, in reading order. */
export function findValues(joined: JoinedText, pack: ValuePack, index: LineIndex): Value[] {
  const placed = placeValues(joined.text, pack);
  if (placed.length === 0) return [];
  return nameZones(joined.text, placed).map(({ read, start, end, zone }): Value => {
    const at = joined.extent(start, end);
    const bound = boundAround(joined.text, { start, end }, pack, read.kind === 'duration');
    const raw = `${joined.text.slice(start, end).trim()}${zone ? ` ${zone}` : ''}`;
    const { kind, value, amount, unit, stated, otherwise } = read;
    const range = index.range(at.start, at.end);
    return { kind, value, amount, unit, stated, otherwise, raw, range, bound: bound ?? undefined };
  });
}

/**
 * The same text, kept by the engine in two bytes a character. It compiles an expression once for each width, and the large ones of the
 * readers take longer to compile than a short policy takes to read.
 */
function wide(text: string): string {
  return `${text}${barrier}`.slice(0, -1);
}

function placeValues(narrow: string, { needs, readers }: ValuePack): readonly Placed[] {
  const inDigits = /\d/.test(narrow);
  if (!inDigits && !needs.some((expression) => expression.test(narrow))) return nothing;
  const text = wide(narrow);
  let taken: Uint32Array | null = null;
  const placed: Placed[] = [];
  /** What the last reader needed, and whether it is there: the next often needs the same. */
  let needed: RegExp | undefined;
  let isThere = true;
  for (let position = 0; position < readers.length; position++) {
    const reader = readers[position]!;
    if (reader.hasDigits && !inDigits) continue;
    if (reader.needs !== needed) {
      needed = reader.needs;
      isThere = !needed || needed.test(text);
    }
    if (!isThere) continue;
    const expression = reader.expression();
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const { start, end } = trimmed(match);
      taken ??= ownersIn(text.length);
      const other = firstOwner(taken, start, end);
      // What begins within a value that is read already may go on to a value of its own: `$5 or 20 percent`.
      if (other) expression.lastIndex = Math.max(match.index + 1, Math.min(other, end));
      const values = other ? null : reader.read(match);
      if (!values) continue;
      taken.fill(end, start, end);
      for (const read of values) placed.push({ read, start, end });
    }
  }
  return placed.length > 1 ? placed.toSorted((one, other) => one.start - other.start) : placed;
}

const nothing: readonly Placed[] = [];

/**
 * Where the value ends that a unit of a text belongs to, 0 where it belongs to none: looking through a list would be quadratic in a long
 * line. One and the same for all texts, since to make one for each takes longer than to look for its values.
 */
function ownersIn(length: number): Uint32Array {
  if (owners.length < length) owners = new Uint32Array(2 * length);
  else owners.fill(0, 0, length);
  return owners;
}

let owners = new Uint32Array(1000);

/** Where the first value ends that stands in a stretch of the text; 0 where none does. */
function firstOwner(taken: Uint32Array, start: number, end: number): number {
  for (let at = start; at < end; at++) if (taken[at]! > 0) return taken[at]!;
  return 0;
}

function trimmed(match: RegExpExecArray): { start: number; end: number } {
  const blanks = match[0].length - match[0].trimStart().length;
  return { start: match.index + blanks, end: match.index + match[0].trimEnd().length };
}

/** How far a boundary's wording may stand from its value, in UTF-16 units. */
const reach = 72;

/** The boundary that words just before or after a stretch of text set for it, or null. What stands after it wins: it is the closer one in Korean. */
export function boundAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  pack: ValuePack,
  isDuration: boolean,
): StatedBound | null {
  const leading = wordingIn(pack.before, text.slice(Math.max(0, start - reach), start), isDuration);
  const following = wordingIn(pack.after, text.slice(end, end + reach), isDuration);
  const found = following ?? leading;
  // `최대 10배 이상`: two limits at once are none that could be compared.
  const bounds = [following?.wording.bound, leading?.wording.bound];
  const opposed = bounds[0] && bounds[1] && areOpposed(bounds[0], bounds[1]);
  if (!found?.wording.bound || opposed) return null;
  const raw = `${leading?.words ?? ''}${text.slice(start, end)}${following?.words ?? ''}`.trim();
  return { bound: found.wording.bound, raw };
}

function wordingIn(
  wordings: readonly BoundWording[],
  around: string,
  isDuration: boolean,
): { wording: BoundWording; words: string } | null {
  if (!anyWording(wordings).test(around)) return null;
  for (const wording of wordings) {
    if (isDuration && wording.notAfterDurations) continue;
    const match = wording.expression.exec(around);
    if (match) return { wording, words: match[0] };
  }
  return null;
}

const together = new WeakMap<readonly BoundWording[], RegExp>();

/** What matches wherever one of some wordings does: asked first, since most values have no boundary. */
function anyWording(wordings: readonly BoundWording[]): RegExp {
  let any = together.get(wordings);
  if (!any) {
    const flags = wordings.some(({ expression }) => expression.ignoreCase) ? 'i' : '';
    any = new RegExp(wordings.map(({ expression }) => expression.source).join('|'), flags);
    together.set(wordings, any);
  }
  return any;
}

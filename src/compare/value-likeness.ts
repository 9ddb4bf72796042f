import { boundMeanings, differInInclusion } from '../locales/values/bounds.ts';
import { lengthOf } from '../locales/values/value-pack.ts';
import type { Value } from '../types.ts';
import { similarity } from './similarity.ts';

/** 1 where two values say the same though not in the same way, else 0. */
export function saysTheSame(source: Value, target: Value): 0 | 1 {
  if (source.value === target.value || source.value === target.otherwise || source.otherwise === target.value) return 1;
  if (source.kind === 'date' || target.kind === 'date') return isSameDate(source, target) ? 1 : 0;
  if (source.amount === target.amount) return unitsAgree(source, target) ? 1 : 0;
  if (isNextBound(source, target)) return 1;
  return isSameLength(source, target) && isImplied(source, target) ? 1 : 0;
}

/** 1 where two numbers are written with the same digits, whatever groups or follows them (`144 million`, `144 millones`), else 0. */
export function hasSameFigures(source: Value, target: Value): 0 | 1 {
  const figures = ({ raw }: Value): string => raw.replaceAll(/[^0-9]/g, '');
  return source.kind === 'number' &&
    target.kind === 'number' &&
    figures(source) !== '' &&
    figures(source) === figures(target)
    ? 1
    : 0;
}

/** 1 where two durations are equally long and say so in different units (`two weeks`, `14일`), else 0. */
export function isOtherUnit(source: Value, target: Value): 0 | 1 {
  return isSameLength(source, target) && !isImplied(source, target) ? 1 : 0;
}

/** How likely one value became the other, 0–1; 0 where nothing suggests it. */
export function changeLikelihood(source: Value, target: Value): number {
  const dates = source.kind === 'date' || target.kind === 'date';
  if (dates && source.kind !== target.kind) return 0;
  const sameUnit = source.unit === target.unit || areDays(source, target);
  const inDigits = source.stated === 'digits' || target.stated === 'digits';
  // Words that may mean something else are no evidence, and two words are only where they count the same thing.
  if (isImplied(source, target) && !(inDigits && sameUnit && source.unit)) return 0;
  if (!inDigits && !(sameUnit && source.kind === target.kind)) return 0;
  const unitsDiffer = !sameUnit && source.unit !== null && target.unit !== null;
  if (unitsDiffer && source.kind !== target.kind) return 0;
  return (
    0.3 +
    (sameUnit ? 0.3 : unitsDiffer ? 0 : 0.1) +
    (isImplied(source, target) ? 0 : 0.2) +
    0.2 * similarity(`${source.amount ?? source.value}`, `${target.amount ?? target.value}`)
  );
}

/** True for `more than one` and `2개 이상`, `less than five` and `4개 이하`: whole numbers, counted from the next one on. */
function isNextBound(source: Value, target: Value): boolean {
  const [one, other] = [source.bound?.bound, target.bound?.bound];
  if (!one || !other || source.amount === null || target.amount === null || source.unit !== target.unit) return false;
  if (!Number.isInteger(source.amount) || !differInInclusion(one, other)) return false;
  const { side, included } = boundMeanings[one];
  const step = (side === 'lower') === (included === true) ? -1 : 1;
  return target.amount - source.amount === step;
}

function isImplied(source: Value, target: Value): boolean {
  return source.stated === 'implied' || target.stated === 'implied';
}

function isSameLength(source: Value, target: Value): boolean {
  const length = lengthOf(source);
  return length !== null && length === lengthOf(target);
}

/** Units agree where one is not told, and a business day is a day where a word for either is all that one language has (`하루`). */
function unitsAgree(source: Value, target: Value): boolean {
  if (source.unit === target.unit || source.unit === null || target.unit === null) return true;
  return areDays(source, target) && isImplied(source, target);
}

function areDays(source: Value, target: Value): boolean {
  return [source.unit, target.unit].every((unit) => unit === 'day' || unit === 'business-day');
}

/** Dates agree where all that both tell is equal (`May 3` within `2025-05-03`), times also where only one tells the zone. */
function isSameDate(source: Value, target: Value): boolean {
  const [date, otherDate] = [dateParts(source.value), dateParts(target.value)];
  if (date && otherDate)
    return date.every((part, position) => part === '' || !otherDate[position] || part === otherDate[position]);
  return readings(source).some((one) => readings(target).some((other) => isSameTime(one, other)));
}

/** What a value may mean: its own reading first. */
function readings({ value, otherwise }: Value): string[] {
  return otherwise === undefined ? [value] : [value, otherwise];
}

function isSameTime(source: string, target: string): boolean {
  const [one, other] = [timeParts(source), timeParts(target)];
  return one?.time !== undefined && one.time === other?.time && (!one.zone || !other.zone || one.zone === other.zone);
}

/** Year, month and day as digits, the parts that are not told empty; null for what is no date. */
function dateParts(value: string): string[] | null {
  const match = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(value);
  return match && [match[1]!.replace('-', ''), match[2]!, match[3] ?? ''];
}

function timeParts(value: string): { time: string; zone: string } | null {
  const match = /^(T\d\d:\d\d)(?: (.*))?$/.exec(value);
  return match && { time: match[1]!, zone: match[2] ?? '' };
}

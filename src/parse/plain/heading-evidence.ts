import { splitHeadingId } from '../markdown/heading-id.ts';
import { headingNumber } from './markers.ts';
import { cjkLetters, finalMark, hasInnerSentence } from './prose.ts';
import { columns } from './text-line.ts';

/** What stands around a line that may be a heading. */
export interface Surroundings {
  /** Blank lines before it count: two or more, where that is not what a lost fence leaves. */
  readonly setOff: boolean;
  /** What follows without a blank line, or null where one stands. */
  readonly glued: 'prose' | 'other' | null;
  /** True where the passage before, a blank line above, ends with a colon. */
  readonly announced: boolean;
  /** True where nothing follows. */
  readonly final: boolean;
}

/**
 * How much a line looks like a heading: log odds by rough estimate, above 0 it is one. It is short beside a paragraph,
 * ends without the mark of a sentence, and says something in words.
 */
export function headingEvidence(text: string, around: Surroundings): number {
  const { title: written, id } = splitHeadingId(text);
  const number = headingNumber(written);
  const title = written.slice(number?.length ?? 0);
  let evidence = 1 + lengthEvidence(title) + markEvidence(title) + formEvidence(written);
  if (number) evidence += 1;
  if (id) evidence += 3;
  if (around.setOff) evidence += 2;
  if (around.glued) evidence -= around.glued === 'prose' ? 1 : 1.2;
  if (around.announced) evidence -= 1.5;
  if (around.final) evidence -= 1.5;
  return evidence;
}

function lengthEvidence(title: string): number {
  const width = columns(title);
  if (width <= 30) return 1;
  if (width <= 60) return 0.4;
  if (width <= 80) return -0.5;
  return width <= 110 ? -1.2 : -4;
}

const finalEvidence = { stop: -4.5, comma: -4.5, colon: -4, exclamation: -1.6, question: -0.4, none: 0 } as const;

function markEvidence(title: string): number {
  return finalEvidence[finalMark(title)] - (hasInnerSentence(title) ? 1.5 : 0);
}

/** Forms that words of a title do not take. */
const forms: readonly (readonly [form: RegExp, weight: number])[] = [
  // Directives and shortcodes of site generators, formulas, comments, options.
  [/^(?:[{[|\]}%&^+=~\\—]|:::|\/\/|\$\$|\$ |--?[A-Za-z])/, -4],
  // A whole line in emphasis or brackets is an aside.
  [/^(?:\*.*\*|_.*_|\(.*\)|（.*）)$/, -2],
  [/^["'“‘「『].*["'”’」』]$/, -1],
  [/\.(?:png|jpe?g|gif|svg|webp|bmp|pdf)$/i, -4],
  [/^(?:https?:\/\/|www\.|mailto:)\S*$|^\S{1,64}@[^\s@]{1,255}\.[A-Za-z]{2,}$/, -4],
  [/[{([<]$/, -2],
];

function formEvidence(text: string): number {
  if (!/\p{L}/u.test(text)) return -6;
  let evidence = 0;
  for (const [form, weight] of forms) if (form.test(text)) evidence += weight;
  // A single Latin letter names a column or an answer, a Han character or a syllable may be a title.
  return text.length === 1 && cjkLetters(text) === 0 ? evidence - 2 : evidence;
}

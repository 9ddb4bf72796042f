import { weightOf } from '../compare/drift/spelling.ts';
import { wordTokens } from '../compare/drift/tokens.ts';
import { weightyWordsOf } from '../locales/weighty-words.ts';
import type { InvariantKind, Locale, Risk, WordRun } from '../types.ts';
import type { TouchedBlock } from './passages.ts';

/** Risks, gravest first. */
export const risks: readonly Risk[] = ['contact', 'deadline', 'obligation', 'prose'];

const contactKinds: ReadonlySet<InvariantKind> = new Set([
  'email',
  'phone',
  'url',
  'pgp-block',
  'key',
  'payment-address',
  'digest',
]);
const deadlineKinds: ReadonlySet<InvariantKind> = new Set(['duration', 'date']);

/** The gravest thing that a change of a passage touched: an address or key, a time or number, a word that obliges or forbids. */
export function riskOf(
  { before, after }: Pick<TouchedBlock, 'before' | 'after'>,
  diff: readonly WordRun[],
  locale: Locale,
): Risk {
  const kinds = changedKinds(before?.invariants ?? [], after?.invariants ?? []);
  if (kinds.some((kind) => contactKinds.has(kind))) return 'contact';
  if (kinds.some((kind) => deadlineKinds.has(kind))) return 'deadline';
  const words = weightyWordsOf(locale);
  const weights = diff
    .filter(({ what }) => what !== 'same')
    .flatMap(({ text }) => wordTokens(text))
    .map((token) => {
      const obliges = words.modalEndings.some((ending) => token.key.endsWith(ending));
      return weightOf(token, words) ?? (obliges ? 'modal' : null);
    });
  if (weights.includes('number')) return 'deadline';
  return weights.includes('modal') || weights.includes('negation') ? 'obligation' : 'prose';
}

interface Valued {
  readonly kind: InvariantKind;
  readonly value: string;
}

/** Kinds of the invariants that stand on one side only. */
function changedKinds(before: readonly Valued[], after: readonly Valued[]): InvariantKind[] {
  const lacks = (others: readonly Valued[]) => (one: Valued) =>
    !others.some(({ kind, value }) => kind === one.kind && value === one.value);
  return [...before.filter(lacks(after)), ...after.filter(lacks(before))].map(({ kind }) => kind);
}

import type { ValueDifference } from '../compare/value-differences.ts';
import type { Value } from '../types.ts';
import { counterpart, isUnsure, standIn } from './counterpart.ts';
import { defineRule, type RawFinding, type Rule, type Wording } from './define-rule.ts';
import type { PairContext } from './pair-context.ts';
import { quote } from './quote.ts';

type MessageId = ValueDifference['messageId'];

/** What tells one rule about values from another. */
export interface ValueRule {
  readonly id: string;
  readonly kind: Value['kind'];
  /** The thing in English (`number`) and in Korean (`숫자`), as the messages name it. */
  readonly thing: { readonly en: string; readonly ko: string };
}

/** A rule that compares values of a kind: what is `changed`, `missing`, `extra`, or equally long in another `unit`. */
export function valueRule({ id, kind, thing }: ValueRule): Rule {
  return defineRule<string>({
    id,
    category: 'meaning',
    level: 'warning',
    summary: { en: `A ${thing.en} differs from the source`, ko: `${thing.ko}: 원문과 다름` },
    messages: { en: english(thing.en, kind), ko: korean(thing.ko, kind) },
    check(context) {
      const { differences } = context.values();
      if (differences.length === 0) return [];
      return differences.flatMap((difference) => (difference.kind === kind ? [toFinding(difference, context)] : []));
    },
  });
}

function english(thing: string, kind: Value['kind']): Readonly<Record<string, Wording>> {
  const unit: Wording = ({ source, target }) =>
    `Unexpected unit in ${quote(target)}, expected ${quote(source)} as in the source`;
  return {
    changed: ({ source, target }) => `Unexpected ${thing} ${quote(target)}, expected ${quote(source)} as in the source`,
    ...(kind === 'duration' ? { unit } : {}),
    missing: ({ source }) => `Missing ${thing} ${quote(source)}, expected it as in the source`,
    extra: ({ target }) => `Unexpected ${thing} ${quote(target)}, not in the source`,
  };
}

function korean(thing: string, kind: Value['kind']): Readonly<Record<string, Wording>> {
  const unit: Wording = ({ source, target }) => `원문과 다른 단위: ${quote(target)}, 원문: ${quote(source)}`;
  return {
    changed: ({ source, target }) => `원문과 다른 ${thing}: ${quote(target)}, 원문: ${quote(source)}`,
    ...(kind === 'duration' ? { unit } : {}),
    missing: ({ source }) => `빠진 ${thing}, 원문: ${quote(source)}`,
    extra: ({ target }) => `원문에 없는 ${thing}: ${quote(target)}`,
  };
}

function toFinding(difference: ValueDifference, context: PairContext): RawFinding<MessageId> {
  const { messageId, source, target } = difference;
  if (source && target)
    return {
      messageId,
      facts: { source: source.invariant.raw, target: target.invariant.raw },
      source: source.invariant.range,
      target: target.invariant.range,
      unsure: isUnsure(source, context),
    };
  if (source)
    return {
      messageId,
      facts: { source: source.invariant.raw },
      source: source.invariant.range,
      target: standIn(source, context),
      unsure: isUnsure(source, context),
    };
  return {
    messageId,
    facts: { target: target.invariant.raw },
    source: counterpart(target, context),
    target: target.invariant.range,
    unsure: isUnsure(target, context),
  };
}

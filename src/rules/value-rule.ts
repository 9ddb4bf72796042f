import type { ValueDifference } from '../compare/value-differences.ts';
import type { Value } from '../types.ts';
import { counterpart, isUnsure, standIn } from './counterpart.ts';
import { defineRule, type RawFinding, type Rule } from './define-rule.ts';
import type { PairContext } from './pair-context.ts';
import { quote } from './quote.ts';

type MessageId = Exclude<ValueDifference['messageId'], 'unit'>;

/** What tells one rule about values from another. */
export interface ValueRule {
  readonly id: string;
  readonly kind: Value['kind'];
  /** The thing in English (`number`) and in Korean (`수`), as the messages name it. */
  readonly thing: { readonly en: string; readonly ko: string };
}

/** A rule that compares values of a kind: what is `changed`, `missing` or `extra`. */
export function valueRule({ id, kind, thing }: ValueRule): Rule<MessageId> {
  return defineRule<MessageId>({
    id,
    category: 'meaning',
    level: 'warning',
    summary: { en: `A ${thing.en} differs from the source`, ko: `${thing.ko}: 원문과 다름` },
    messages: valueMessages(thing),
    *check(context) {
      for (const difference of context.values().differences)
        if (difference.kind === kind && difference.messageId !== 'unit')
          yield { messageId: difference.messageId, ...placeDifference(difference, context) };
    },
  });
}

/** The wording of what is `changed`, `missing` or `extra`. */
export function valueMessages({ en, ko }: ValueRule['thing']): Rule<MessageId>['messages'] {
  return {
    en: {
      changed: ({ source, target }) => `Unexpected ${en} ${quote(target)}, expected ${quote(source)} as in the source`,
      missing: ({ source }) => `Missing ${en} ${quote(source)}, expected it as in the source`,
      extra: ({ target }) => `Unexpected ${en} ${quote(target)}, not in the source`,
    },
    ko: {
      changed: ({ source, target }) => `원문과 다른 ${ko}: ${quote(target)}, 원문: ${quote(source)}`,
      missing: ({ source }) => `빠진 ${ko}, 원문: ${quote(source)}`,
      extra: ({ target }) => `원문에 없는 ${ko}: ${quote(target)}`,
    },
  };
}

/** The facts and the places of a difference. */
export function placeDifference(
  { source, target }: ValueDifference,
  context: PairContext,
): Omit<RawFinding, 'messageId'> {
  if (source && target)
    return {
      facts: { source: source.invariant.raw, target: target.invariant.raw },
      source: source.invariant.range,
      target: target.invariant.range,
      unsure: isUnsure(source, context),
    };
  if (source)
    return {
      facts: { source: source.invariant.raw },
      source: source.invariant.range,
      target: standIn(source, context),
      unsure: isUnsure(source, context),
    };
  return {
    facts: { target: target.invariant.raw },
    source: counterpart(target, context),
    target: target.invariant.range,
    unsure: isUnsure(target, context),
  };
}

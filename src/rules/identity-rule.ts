import type { CodeDifference } from '../compare/code/compare-code.ts';
import type { Difference } from '../compare/compare-invariants.ts';
import { restoreInvariant } from '../compare/restore.ts';
import type { Facts, InvariantKind } from '../types.ts';
import { counterpart, isEvident, isUnsure, standIn } from './counterpart.ts';
import { defineRule, type RawFinding, type Rule, type Wording } from './define-rule.ts';
import type { PairContext } from './pair-context.ts';
import { quote } from './quote.ts';

type MessageId = Difference['messageId'] | 'spacing' | 'replaced';
type CommonId = 'changed' | 'missing' | 'extra' | 'fewer' | 'repeated';
type Messages = Readonly<Record<string, Wording>>;

/** What tells one identity rule from another. */
export interface IdentityRule {
  readonly id: string;
  readonly kind: InvariantKind;
  /** The thing in English (`e-mail`) and in Korean (`이메일 주소`), as the messages name it. */
  readonly thing: { readonly en: string; readonly ko: string };
  /** Messages of this rule alone, and those that it words otherwise. */
  readonly messages?: { readonly en: Messages; readonly ko: Messages };
}

/** A rule that compares the invariants of a kind: what is `changed`, `missing` or `extra`, and (as notes) said less or more often. */
export function identityRule({ id, kind, thing, messages }: IdentityRule): Rule {
  return defineRule<string>({
    id,
    category: 'identity',
    level: 'error',
    levels: { ...(messages?.en['comments'] ? { comments: 'note' } : {}), fewer: 'note', repeated: 'note' },
    summary: { en: `${article(thing.en)} ${thing.en} differs from the source`, ko: `${thing.ko}: 원문과 다름` },
    messages: { en: { ...english(thing.en), ...messages?.en }, ko: { ...korean(thing.ko), ...messages?.ko } },
    check(context) {
      const { differences } = context.compared(kind);
      if (differences.length === 0) return [];
      const findings = differences.flatMap((difference) => toFindings(difference, context));
      const isSilent = context.identity.modes[kind] === 'ignore-comments';
      return isSilent ? findings.filter(({ messageId }) => messageId !== 'comments') : findings;
    },
  });
}

function english(thing: string): Readonly<Record<CommonId, Wording>> {
  return {
    changed: ({ source, target }) => `Unexpected ${thing} ${quote(target)}, expected ${quote(source)} as in the source`,
    missing: ({ source }) => `Missing ${thing} ${quote(source)}, expected it as in the source`,
    extra: ({ target }) => `Unexpected ${thing} ${quote(target)}, not in the source`,
    fewer: ({ source }) => `Missing ${thing} ${quote(source)} here, though it stands elsewhere in the translation`,
    repeated: ({ target }) => `Unexpected ${thing} ${quote(target)} here, though it stands elsewhere in the source`,
  };
}

function korean(thing: string): Readonly<Record<CommonId, Wording>> {
  return {
    changed: ({ source, target }) => `원문과 다른 ${thing}: ${quote(target)}, 원문: ${quote(source)}`,
    missing: ({ source }) => `빠진 ${thing}, 원문: ${quote(source)}`,
    extra: ({ target }) => `원문에 없는 ${thing}: ${quote(target)}`,
    fewer: ({ source }) => `여기에서 빠진 ${thing}(번역문의 다른 곳에는 있음): ${quote(source)}`,
    repeated: ({ target }) => `여기에 더해진 ${thing}(원문의 다른 곳에는 있음): ${quote(target)}`,
  };
}

function article(thing: string): string {
  return /^(?:[aeio]|SH)/.test(thing) ? 'An' : 'A';
}

/** The findings of one difference. */
export function toFindings(difference: Difference, context: PairContext): RawFinding<MessageId>[] {
  const { source, target } = difference;
  const unsure = isUnsure(target ?? source, context) && !(source && target && isEvident(source, target));
  if (source && target) return changed(difference, unsure, context);
  if (source)
    return [
      {
        messageId: difference.messageId,
        facts: { source: source.invariant.raw },
        source: source.invariant.range,
        target: standIn(source, context),
        unsure,
      },
    ];
  // What is not in the source at all is reported however sure the link is: it is the new address that matters.
  return [
    {
      messageId: difference.messageId,
      facts: { target: target.invariant.raw },
      source: counterpart(target, context),
      target: target.invariant.range,
    },
  ];
}

/** For code and keys one finding for each run of lines that differ, not for the whole block. */
function changed(
  { source, target, lines }: Extract<Difference, { messageId: 'changed' | 'comments' }>,
  unsure: boolean,
  { bitext }: PairContext,
): RawFinding<MessageId>[] {
  const whole = restoreInvariant(source.invariant, target.invariant, bitext);
  if (!lines) {
    const facts: Facts = { source: source.invariant.raw, target: target.invariant.raw };
    return [
      {
        messageId: 'changed',
        facts,
        source: source.invariant.range,
        target: target.invariant.range,
        fix: whole,
        unsure,
      },
    ];
  }
  // Where some lines are only translated the block cannot be put back as a whole without losing the translation.
  const isTranslated = lines.some(({ messageId }) => messageId === 'comments');
  return lines.map(({ isWhole, ...difference }, position) => ({
    ...difference,
    // The line's number is no part of what tells a finding from another: a line that is lost above it must not re-open it.
    identity: `${difference.facts['source']}\u0000${difference.facts['target']}`,
    fix: isTranslated ? restoreLine(difference, isWhole) : position === 0 ? whole : undefined,
    unsure,
  }));
}

/** Puts back one line beside others that are translated. */
function restoreLine(
  { messageId, facts, target }: Omit<CodeDifference, 'isWhole'>,
  isWhole: boolean,
): RawFinding['fix'] {
  if (messageId !== 'changed' || !isWhole) return undefined;
  return { range: target, text: String(facts['source']) };
}

import type { Difference, Occurrence } from '../compare/compare-invariants.ts';
import { firstDifference } from '../compare/code-difference.ts';
import { restoreInvariant } from '../compare/restore.ts';
import type { Facts, InvariantKind, Range } from '../types.ts';
import { defineRule, type RawFinding, type Rule, type Wording } from './define-rule.ts';
import type { PairContext } from './pair-context.ts';
import { quote } from './quote.ts';

type MessageId = Difference['messageId'];

/** What tells one identity rule from another. */
export interface IdentityRule {
  readonly id: string;
  readonly kind: InvariantKind;
  /** The thing in English (`e-mail`) and in Korean (`이메일 주소`), as the messages name it. */
  readonly thing: { readonly en: string; readonly ko: string };
}

/** A rule that compares the invariants of a kind: what is `changed`, `missing` or `extra`, and (as notes) said less or more often. */
export function identityRule({ id, kind, thing }: IdentityRule): Rule<MessageId> {
  return defineRule<MessageId>({
    id,
    category: 'identity',
    level: 'error',
    levels: { fewer: 'note', repeated: 'note' },
    summary: { en: `${article(thing.en)} ${thing.en} differs from the source`, ko: `${thing.ko}: 원문과 다름` },
    messages: { en: english(thing.en), ko: korean(thing.ko) },
    *check(context) {
      for (const difference of context.compared(kind).differences) yield toFinding(difference, context);
    },
  });
}

function english(thing: string): Readonly<Record<MessageId, Wording>> {
  return {
    changed: ({ source, target }) => `Unexpected ${thing} ${quote(target)}, expected ${quote(source)} as in the source`,
    missing: ({ source }) => `Missing ${thing} ${quote(source)}, expected it as in the source`,
    extra: ({ target }) => `Unexpected ${thing} ${quote(target)}, not in the source`,
    fewer: ({ source }) => `Missing ${thing} ${quote(source)} here, though it stands elsewhere in the translation`,
    repeated: ({ target }) => `Unexpected ${thing} ${quote(target)} here, though it stands elsewhere in the source`,
  };
}

function korean(thing: string): Readonly<Record<MessageId, Wording>> {
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

function toFinding(difference: Difference, context: PairContext): RawFinding<MessageId> {
  const { source, target } = difference;
  const unsure = (context.bitext.blocks[(target ?? source).bead]?.confidence ?? 0) < 0.5;
  if (source && target)
    return {
      ...changed(source, target),
      fix: restoreInvariant(source.invariant, target.invariant, context.bitext),
      unsure,
    };
  if (source)
    return {
      messageId: difference.messageId,
      facts: { source: source.invariant.raw },
      source: source.invariant.range,
      target: standIn(source, context),
      unsure,
    };
  // What is not in the source at all is reported however sure the link is: it is the new address that matters.
  return {
    messageId: difference.messageId,
    facts: { target: target.invariant.raw },
    source: counterpart(target, context),
    target: target.invariant.range,
  };
}

/** For text of several lines (code, keys) the finding names the first line that differs, not the whole block. */
function changed(
  source: Occurrence,
  target: Occurrence,
): Pick<RawFinding<MessageId>, 'messageId' | 'facts' | 'source' | 'target'> {
  const lines = firstDifference(source.invariant, target.invariant);
  if (lines) return { messageId: 'changed', ...lines };
  const facts: Facts = { source: source.invariant.raw, target: target.invariant.raw };
  return { messageId: 'changed', facts, source: source.invariant.range, target: target.invariant.range };
}

/** Where a missing invariant should stand: in the linked blocks, or in the gap where its block is missing. */
function standIn(source: Occurrence, { bitext, placement }: PairContext): Range {
  const blocks = bitext.blocks[source.bead]?.target ?? [];
  const [first] = blocks;
  const gap = placement.gaps[source.bead] ?? {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  };
  return first ? { start: first.range.start, end: blocks.at(-1)!.range.end } : gap;
}

function counterpart(target: Occurrence, { bitext }: PairContext): Range | null {
  const blocks = bitext.blocks[target.bead]?.source ?? [];
  const [first] = blocks;
  return first ? { start: first.range.start, end: blocks.at(-1)!.range.end } : null;
}

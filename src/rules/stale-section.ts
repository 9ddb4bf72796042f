import * as v from 'valibot';
import { lostParts } from '../compare/lost-parts.ts';
import type { InvariantChange } from '../compare/drift/change.ts';
import type { SectionState } from '../compare/drift/section-states.ts';
import { spanOf } from '../compare/placement.ts';
import { localNeutralUrl } from '../compare/url-key.ts';
import type { Block, Document, Facts, Range, Section, WordRun } from '../types.ts';
import { defineRule, type RawFinding, type Rule } from './define-rule.ts';
import { digestText } from './digest-text.ts';
import type { PairContext } from './pair-context.ts';
import { quote } from './quote.ts';

type MessageId = 'changed' | 'invariant' | 'added' | 'lost' | 'cosmetic';

/** Links of sections below this probability blame nobody for an invariant. */
const trusted = 0.5;

/** The source of a section changed since the section was translated. */
export const staleSection: Rule = defineRule<MessageId, { readonly cosmetic: boolean }>({
  id: 'stale-section',
  category: 'drift',
  level: 'warning',
  levels: { invariant: 'error', cosmetic: 'note' },
  summary: { en: 'The source changed since the section was translated', ko: '번역 이후 원문이 바뀐 절' },
  messages: {
    en: {
      changed: (facts) => `Stale ${part(facts)}, its source changed${when(facts)}: ${english(facts)}`,
      invariant: (facts) =>
        `Stale ${facts['kind']} ${quote(facts['before'])}, ${facts['after'] ? `the source says ${quote(facts['after'])}` : 'the source no longer has it'}${since(facts)}`,
      added: (facts) => `Stale ${part(facts)}, its source was added${when(facts)}`,
      lost: (facts) => `Stale ${part(facts)}, its source changed since it was accepted`,
      cosmetic: (facts) => `Layout or spelling changed in the source of ${part(facts)}${when(facts)}`,
    },
    ko: {
      changed: (facts) => `번역 이후 원문이 바뀜: ${partKorean(facts)}${whenKorean(facts)}, ${korean(facts)}`,
      invariant: (facts) =>
        `원문에서 바뀐 값이 그대로 남음: ${quote(facts['before'])}, 지금 원문: ${facts['after'] ? quote(facts['after']) : '없음'}${whenKorean(facts)}`,
      added: (facts) => `번역 이후 원문에 추가됨: ${partKorean(facts)}${whenKorean(facts)}`,
      lost: (facts) => `승인 이후 원문이 바뀜: ${partKorean(facts)}`,
      cosmetic: (facts) => `원문의 서식이나 맞춤법만 바뀜: ${partKorean(facts)}${whenKorean(facts)}`,
    },
  },
  options: v.strictObject({
    cosmetic: v.optional(
      v.pipe(v.boolean(), v.description('Report sections of which only layout or spelling changed, as notes')),
      false,
    ),
  }),
  check(context, options) {
    if (!context.history) return [];
    const missing = missingBlocks(context);
    return context.states().flatMap((state) => {
      const finding = findingOf(state, context, missing);
      return finding && (finding.messageId !== 'cosmetic' || options.cosmetic) ? [finding] : [];
    });
  },
});

function findingOf(
  state: SectionState,
  context: PairContext,
  missing: ReadonlySet<Block>,
): RawFinding<MessageId> | null {
  const { change, target, source } = state;
  if (state.history?.unknown === 'lost') return raise('lost', state, context, {});
  if (!change || change.kind === 'unchanged') return null;
  if (change.kind === 'removed') return raise('changed', state, context, firstChange(change.change.diff));
  // A section that the translation lacks altogether is reported as missing: once is enough.
  if (!target && source?.blocks.some((block) => missing.has(block))) return null;
  if (change.kind === 'cosmetic') return raise('cosmetic', state, context, {});
  if (change.kind === 'added') return change.change.words > 0 ? raise('added', state, context, {}) : null;
  const left = target && state.confidence >= trusted ? leftBehind(change.change.invariants, target, context) : null;
  if (left) {
    const { kind, before, after } = left;
    return raise('invariant', state, context, {
      kind: kind === 'email' ? 'e-mail' : kind,
      before: before!,
      after: after ?? '',
    });
  }
  return raise('changed', state, context, firstChange(change.change.diff));
}

function raise(
  messageId: MessageId,
  state: SectionState,
  { bitext }: PairContext,
  facts: Facts,
): RawFinding<MessageId> {
  const { change, origin } = state;
  const { source } = state;
  const reasons = change?.change.reasons ?? [];
  const title = source?.title || state.target?.title || '';
  return {
    messageId,
    facts: {
      section: title,
      ...facts,
      words: change?.change.words ?? 0,
      reasons: reasons.join(' '),
      ...(origin?.commit ? { commit: origin.commit.slice(0, 10), date: origin.date?.slice(0, 10) ?? '' } : {}),
    },
    source: source ? ownRange(source) : startOf(bitext.source),
    target: state.target ? headRange(state.target) : startOf(bitext.target),
    identity: digestText([title, ...changedRuns(change)].join(' ')),
  };
}

/** What changed, so that the finding stays the same one until the source changes again. */
function changedRuns(change: SectionState['change']): string[] {
  return change?.change.diff.filter(({ what }) => what !== 'same').map(({ what, text }) => `${what} ${text}`) ?? [];
}

/** An invariant that changed in the source and whose former value the section of the translation still shows. */
function leftBehind(
  changes: readonly InvariantChange[],
  target: Section,
  { bitext }: PairContext,
): InvariantChange | null {
  const locales = [bitext.source.locale, bitext.target.locale];
  const key = (kind: string, raw: string): string => `${kind} ${kind === 'url' ? localNeutralUrl(raw, locales) : raw}`;
  const shown = new Set(target.blocks.flatMap((block) => block.invariants.map(({ kind, raw }) => key(kind, raw))));
  return (
    changes.find(
      ({ kind, before, after }) =>
        before !== null && shown.has(key(kind, before)) && (after === null || !shown.has(key(kind, after))),
    ) ?? null
  );
}

/** The first run of words that changed, as `before` and `after`; one of them is absent where words were only added or taken out. */
function firstChange(diff: readonly WordRun[]): Facts {
  const at = diff.findIndex(({ what }) => what !== 'same');
  const [first, second] = [diff[at], diff[at + 1]];
  const before = first?.what === 'removed' ? first.text : '';
  const after = first?.what === 'added' ? first.text : second?.what === 'added' ? second.text : '';
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** From the heading to the end of the last block before the next: no line of a section that did not change. */
function ownRange(section: Section): Range {
  return section.blocks.length > 0 ? spanOf(section.blocks) : section.range;
}

function headRange(section: Section): Range {
  return section.blocks[0]?.range ?? { start: section.range.start, end: section.range.start };
}

function startOf({ sections }: Document): Range {
  const { start } = sections[0]!.range;
  return { start, end: start };
}

/** Source blocks that are reported as missing. */
/** Blocks that the translation surely lacks: of a doubtful loss, which is a note, the history knows more. */
function missingBlocks({ bitext, placement, tables }: PairContext): ReadonlySet<Block> {
  const { sections, blocks } = lostParts(bitext, placement, 'source', tables.reported);
  const sure = [...sections, ...blocks].filter(({ confidence }) => confidence >= trusted);
  return new Set(sure.flatMap((lost) => lost.blocks));
}

function part({ section }: Facts): string {
  return section === '' ? 'text before the first heading' : `section ${quote(section)}`;
}

function partKorean({ section }: Facts): string {
  return section === '' ? '첫 제목 앞의 글' : quote(section);
}

function when({ commit, date }: Facts): string {
  return commit ? ` on ${date} in ${quote(commit)}` : ' since it was translated';
}

function since({ commit, date }: Facts): string {
  return commit ? ` since ${date} (${quote(commit)})` : '';
}

function whenKorean({ commit, date }: Facts): string {
  return commit ? ` (${date}, 커밋 ${quote(commit)})` : '';
}

function english({ before, after, words }: Facts): string {
  const what =
    before && after
      ? `${quote(before)} became ${quote(after)}`
      : before
        ? `${quote(before)} was taken out`
        : `${quote(after)} was added`;
  return `${what} (${words} ${words === 1 ? 'word' : 'words'} in all)`;
}

function korean({ before, after, words }: Facts): string {
  const what =
    before && after
      ? `${quote(before)} → ${quote(after)}`
      : before
        ? `삭제: ${quote(before)}`
        : `추가: ${quote(after)}`;
  return `${what} (바뀐 단어 ${words}개)`;
}

import type { LostPart } from '../compare/lost-parts.ts';
import type { Block, BlockKind } from '../types.ts';
import type { RawFinding } from './define-rule.ts';
import { digestText } from './digest-text.ts';

/** Below this probability nobody can say that a part has no counterpart: the finding is a note. */
const trusted = 0.5;

/** A finding about a part that one side lacks. `ours` is the side that has it. */
export function lostPartFinding<MessageId extends string>(
  messageId: MessageId,
  part: LostPart,
  ours: 'source' | 'target',
): RawFinding<MessageId> {
  const text = part.blocks.map((block) => block.text).join(' ');
  return {
    messageId,
    facts: { [ours]: part.blocks[0]!.text, kind: kindOf(part.blocks[0]!), blocks: part.blocks.length },
    source: ours === 'source' ? part.range : null,
    target: ours === 'source' ? part.gap : part.range,
    unsure: part.confidence < trusted,
    identity: digestText(text),
  };
}

/** The kind of a block as messages name it: a key is more than code. */
function kindOf({ kind, invariants }: Block): BlockKind | 'pgp-block' {
  return kind === 'code' && invariants[0]?.kind === 'pgp-block' ? 'pgp-block' : kind;
}

const names: Readonly<Record<BlockKind | 'pgp-block', { readonly en: string; readonly ko: string }>> = {
  heading: { en: 'heading', ko: '제목' },
  paragraph: { en: 'paragraph', ko: '문단' },
  'list-item': { en: 'list item', ko: '목록 항목' },
  'table-row': { en: 'table row', ko: '표의 행' },
  code: { en: 'code block', ko: '코드 블록' },
  'pgp-block': { en: 'key block', ko: '키 블록' },
  html: { en: 'HTML block', ko: 'HTML 블록' },
  'front-matter': { en: 'front matter field', ko: '머리말 항목' },
  definition: { en: 'link definition', ko: '링크 정의' },
  rule: { en: 'rule', ko: '구분선' },
};

/** The name of a kind of block in a message; `count` more than one is said where the language asks for it. */
export function blockName(
  kind: string | number | undefined,
  count: string | number | undefined,
  language: 'en' | 'ko',
): string {
  const name = names[kind as keyof typeof names]?.[language] ?? String(kind);
  if (Number(count) < 2) return name;
  return language === 'ko' ? `${name} ${count}개` : `${count} ${name}s`;
}

/** What a finding about a block's language names: the words that were judged. */
export function wordsOf(block: Block): { target: string; kind: string } {
  return { target: block.prose, kind: block.kind };
}

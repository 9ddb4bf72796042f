import { type JudgedBlock, sourceOf } from '../compare/judge-blocks.ts';
import type { RawFinding } from './define-rule.ts';
import { digestText } from './digest-text.ts';
import { wordsOf } from './lost-part-finding.ts';

/** What a rule says of a block by the language that it is in. */
export function judgedFinding<MessageId extends string>(
  judged: JudgedBlock,
  messageId: MessageId,
): RawFinding<MessageId> {
  const { block } = judged;
  return {
    messageId,
    facts: wordsOf(block),
    source: sourceOf(judged),
    target: block.range,
    identity: digestText(block.text),
  };
}

import * as v from 'valibot';
import { type DefectOfKeys, defectsOfKeys } from '../compare/key-defects.ts';
import { outsideChanges } from './changed-ranges.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

type MessageId = DefectOfKeys['messageId'];

/** What a broken block is said to be, in both languages. */
const reasons: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = {
  'no-end': { en: 'the END line is missing', ko: 'END 행이 없음' },
  'wrong-end': { en: 'the END line names another kind of block', ko: 'END 행의 종류가 다름' },
  'no-blank-line': { en: 'the blank line before the key is missing', ko: '키 앞의 빈 줄이 없음' },
  character: { en: 'a line holds more than base64', ko: 'base64가 아닌 글자가 있음' },
  padding: { en: 'the end of the base64 text is damaged', ko: 'base64의 끝이 손상됨' },
  checksum: { en: 'its checksum does not match', ko: '체크섬이 맞지 않음' },
  packets: { en: 'what it holds is no key', ko: '내용이 키가 아님' },
  signature: { en: 'its own signature does not hold', ko: '자체 서명이 맞지 않음' },
};

/** A key in the translation cannot be used, is not the one that the text names, or is not one that the project pinned. */
export const invalidPgpBlock: Rule<MessageId> = defineRule<MessageId, { keys: string[] }>({
  id: 'invalid-pgp-block',
  category: 'security',
  level: 'error',
  levels: { inherited: 'warning', expired: 'warning', owner: 'warning' },
  summary: {
    en: 'A key block is broken, or is not the key that the text names',
    ko: '키 블록이 손상되었거나 본문에 적힌 키가 아님',
  },
  options: v.strictObject({
    keys: v.optional(
      v.pipe(v.array(v.string()), v.description('Fingerprints of the only keys that the documents may publish')),
      [],
    ),
  }),
  messages: {
    en: {
      broken: ({ reason }) => `Unexpected key block: ${reasons[reason!]?.en ?? reason}`,
      inherited: ({ reason }) =>
        `Unexpected key block, broken in the source as well: ${reasons[reason!]?.en ?? reason}`,
      private: () => 'Unexpected private key, expected a public one',
      revoked: ({ target }) => `Unexpected key ${quote(target)}, revoked by its owner`,
      expired: ({ target, date }) => `Unexpected key ${quote(target)}, expired on ${date}`,
      fingerprint: ({ source, target }) =>
        `Unexpected fingerprint ${quote(target)}, expected ${quote(source)} as the key block has it`,
      owner: ({ source, target }) =>
        `Unexpected address ${quote(target)} in the key, expected ${quote(source)} as the text has it`,
      pinned: ({ target }) => `Unexpected key ${quote(target)}, not among the keys that are pinned`,
    },
    ko: {
      broken: ({ reason }) => `손상된 키 블록: ${reasons[reason!]?.ko ?? reason}`,
      inherited: ({ reason }) => `원문에서도 손상된 키 블록: ${reasons[reason!]?.ko ?? reason}`,
      private: () => '공개 키가 아니라 비밀 키가 실려 있음',
      revoked: ({ target }) => `폐기된 키: ${quote(target)}`,
      expired: ({ target, date }) => `만료된 키: ${quote(target)}, 만료일: ${date}`,
      fingerprint: ({ source, target }) => `키 블록과 다른 지문: ${quote(target)}, 키 블록: ${quote(source)}`,
      owner: ({ source, target }) => `본문과 다른 키 소유자 주소: ${quote(target)}, 본문: ${quote(source)}`,
      pinned: ({ target }) => `고정된 목록에 없는 키: ${quote(target)}`,
    },
  },
  check(context, { keys }) {
    const defects = defectsOfKeys(context.keys(), context.today, keys ?? []);
    // What differs from the source is reported as that; a pin holds for both sides, and so even there.
    const outside = new Set(outsideChanges(defects, context));
    return defects.filter((defect) => defect.messageId === 'pinned' || outside.has(defect));
  },
});

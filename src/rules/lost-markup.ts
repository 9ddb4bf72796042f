import type { Document, LostMarkup } from '../types.ts';
import { defineRule, type Rule } from './define-rule.ts';

const names: Readonly<Record<LostMarkup['what'], { readonly en: string; readonly ko: string }>> = {
  heading: { en: 'heading', ko: '제목' },
  'list-item': { en: 'list item', ko: '목록 항목' },
  table: { en: 'table', ko: '표' },
  code: { en: 'code block', ko: '코드 블록' },
  'pgp-block': { en: 'key block', ko: '키 블록' },
};

type Reason = NonNullable<Document['fallback']>;

/** Why a document was not parsed. */
const reasons: Readonly<Record<Reason, { readonly en: string; readonly ko: string }>> = {
  'too-deep': { en: 'depth of lists or quotes', ko: '목록이나 인용이 지나치게 깊이 겹쳐' },
  'too-costly': { en: 'mass of Markdown marks', ko: 'Markdown 표시가 지나치게 많아' },
};

/** The translation is plain text although its source is Markdown: said once for each kind of mark, instead of at every place. */
export const lostMarkup: Rule = defineRule({
  id: 'lost-markup',
  category: 'structure',
  level: 'warning',
  summary: { en: 'The translation lost its Markdown marks', ko: '번역문의 Markdown 표시가 사라짐' },
  messages: {
    en: {
      lost: ({ what, count, lines }) =>
        `Missing Markdown marks of \`${count}\` ${names[what as LostMarkup['what']].en}s, recovered at lines ${lines}`,
      all: () => 'Missing Markdown marks, read as plain text',
      unparsed: ({ limit }) => `Unexpected ${reasons[limit as Reason].en}, read as plain text instead of as Markdown`,
    },
    ko: {
      lost: ({ what, count, lines }) =>
        `Markdown 표시가 사라진 ${names[what as LostMarkup['what']].ko}: \`${count}\`개, 복원한 줄: ${lines}`,
      all: () => 'Markdown 표시가 없어 일반 텍스트로 읽음',
      unparsed: ({ limit }) => `${reasons[limit as Reason].ko} Markdown이 아닌 일반 텍스트로 읽음`,
    },
  },
  check({ bitext: { source, target } }) {
    if (source.form !== 'markdown' || target.form !== 'plain') return [];
    const start = target.blocks[0]?.range ?? {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 1, offset: 0 },
    };
    const whole = { facts: {}, source: null, target: { start: start.start, end: start.start } };
    // The marks are there, only nobody can read them: it would be wrong to call them lost.
    if (target.fallback !== null) return [{ messageId: 'unparsed', ...whole, facts: { limit: target.fallback } }];
    if (target.lost.length === 0) return [{ messageId: 'all', ...whole }];
    return target.lost.map(({ what, lines }) => ({
      messageId: 'lost',
      facts: { what, count: lines.length, lines: listed(lines) },
      source: null,
      target: target.blocks.find((block) => block.range.start.line === lines[0])?.range ?? start,
      identity: what,
    }));
  },
});

/** The first few numbers of a list. */
function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, 8).join(', ');
  return lines.length > 8 ? `${shown}, …` : shown;
}

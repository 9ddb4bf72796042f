import { restoreCell } from '../compare/restore.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A row of an advisory or support table is missing, new or doubled, or a cell without prose says something else. */
export const mismatchedAdvisory: Rule = defineRule({
  id: 'mismatched-advisory',
  category: 'identity',
  level: 'error',
  summary: { en: 'A row of an advisory table differs from the source', ko: '권고 표의 행: 원문과 다름' },
  messages: {
    en: {
      changed: ({ source, target, column, key }) =>
        `Unexpected ${quote(target)} in column ${quote(column)} of ${quote(key)}, expected ${quote(source)} as in the source`,
      missing: ({ source }) => `Missing row ${quote(source)}, expected it as in the source`,
      extra: ({ target }) => `Unexpected row ${quote(target)}, not in the source`,
      duplicate: ({ target }) => `Unexpected second row ${quote(target)}, only one in the source`,
      comparator: ({ source, target, column, key }) =>
        `Unexpected comparator in ${quote(target)} in column ${quote(column)} of ${quote(key)}, expected ${quote(source)} as in the source`,
      columns: ({ source, target }) =>
        `Unexpected order of the columns ${quote(source)} and ${quote(target)}, their cells stand in each other's place`,
      titles: ({ source, target }) =>
        `Unexpected order of the titles ${quote(source)} and ${quote(target)}, each stands above the other's cells`,
      order: ({ target, before }) => `Unexpected row ${quote(target)} behind ${quote(before)}, before it in the source`,
    },
    ko: {
      changed: ({ source, target, column, key }) =>
        `원문과 다른 칸: ${quote(key)} 행의 ${quote(column)} 열, 번역문: ${quote(target)}, 원문: ${quote(source)}`,
      missing: ({ source }) => `빠진 행, 원문: ${quote(source)}`,
      extra: ({ target }) => `원문에 없는 행: ${quote(target)}`,
      duplicate: ({ target }) => `두 번 적힌 행: ${quote(target)}`,
      comparator: ({ source, target, column, key }) =>
        `원문과 다른 비교 기호: ${quote(key)} 행의 ${quote(column)} 열, 번역문: ${quote(target)}, 원문: ${quote(source)}`,
      columns: ({ source, target }) => `내용이 서로 바뀐 열: ${quote(source)}, ${quote(target)}`,
      titles: ({ source, target }) => `서로 바뀐 열 제목: ${quote(source)}, ${quote(target)}`,
      order: ({ target, before }) => `원문과 순서가 다른 행: ${quote(target)} (원문에서는 ${quote(before)} 앞)`,
    },
  },
  check({ bitext, tables }) {
    return tables.differences.map(({ messageId, facts, source, target, confidence }) => {
      const fix =
        (messageId === 'changed' || messageId === 'comparator') && source
          ? restoreCell(source, target, bitext)
          : undefined;
      return { messageId, facts, source, target, unsure: confidence < 0.5, fix };
    });
  },
});

import { defineRule, type Rule } from './define-rule.ts';

/** A table has another number of columns than its source. */
export const mismatchedTableShape: Rule = defineRule({
  id: 'mismatched-table-shape',
  category: 'structure',
  level: 'warning',
  summary: { en: 'A table has other columns than the source', ko: '표의 열이 원문과 다름' },
  messages: {
    en: {
      changed: ({ source, target }) =>
        `Unexpected number of columns \`${target}\`, expected \`${source}\` as in the source`,
    },
    ko: { changed: ({ source, target }) => `다른 열 개수: \`${target}\`, 원문: \`${source}\`` },
  },
  *check({ bitext }) {
    if (bitext.target.form === 'plain') return;
    for (const { source, target, confidence } of bitext.blocks) {
      const [row] = source;
      const [counterpart] = target;
      if (!row?.row?.header || !counterpart?.row) continue;
      const facts = { source: row.row.cells.length, target: counterpart.row.cells.length };
      if (facts.source !== facts.target)
        yield { messageId: 'changed', facts, source: row.range, target: counterpart.range, unsure: confidence < 0.5 };
    }
  },
});

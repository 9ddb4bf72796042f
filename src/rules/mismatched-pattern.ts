import { outsideChanges } from './changed-ranges.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { toFindings } from './identity-rule.ts';
import { quote } from './quote.ts';

/** What a pattern of the user's own matches is not the same as in the source. */
export const mismatchedPattern: Rule = defineRule<string>({
  id: 'mismatched-pattern',
  category: 'identity',
  level: 'error',
  levels: { fewer: 'note', repeated: 'note' },
  summary: {
    en: 'What a pattern of your own matches differs from the source',
    ko: '직접 정한 패턴에 맞는 글: 원문과 다름',
  },
  messages: {
    en: {
      changed: ({ kind, source, target }) =>
        `Unexpected ${kind} ${quote(target)}, expected ${quote(source)} as in the source`,
      missing: ({ kind, source }) => `Missing ${kind} ${quote(source)}, expected it as in the source`,
      extra: ({ kind, target }) => `Unexpected ${kind} ${quote(target)}, not in the source`,
      fewer: ({ kind, source }) =>
        `Missing ${kind} ${quote(source)} here, though it stands elsewhere in the translation`,
      repeated: ({ kind, target }) =>
        `Unexpected ${kind} ${quote(target)} here, though it stands elsewhere in the source`,
    },
    ko: {
      changed: ({ kind, source, target }) => `원문과 다른 ${kind}: ${quote(target)}, 원문: ${quote(source)}`,
      missing: ({ kind, source }) => `빠진 ${kind}, 원문: ${quote(source)}`,
      extra: ({ kind, target }) => `원문에 없는 ${kind}: ${quote(target)}`,
      fewer: ({ kind, source }) => `여기에서 빠진 ${kind}(번역문의 다른 곳에는 있음): ${quote(source)}`,
      repeated: ({ kind, target }) => `여기에 더해진 ${kind}(원문의 다른 곳에는 있음): ${quote(target)}`,
    },
  },
  check(context) {
    const found = context
      .patterns()
      .flatMap(({ name, differences }) =>
        differences
          .flatMap((difference) => toFindings(difference, context))
          .map((finding) => ({ ...finding, facts: { kind: name, ...finding.facts } })),
      );
    // A pattern that matches inside an address is not said to differ again where the address does.
    return outsideChanges(found, context);
  },
});

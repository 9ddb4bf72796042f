import { checkPair, type CheckOptions } from '../src/check.ts';
import type { Finding } from '../src/types.ts';

/** Checks an English text against a translation of it. */
export function check(
  source: string,
  target: string,
  options: CheckOptions & { locale?: string } = {},
): readonly Finding[] {
  const { locale = 'ko', ...rest } = options;
  return checkPair(
    { path: 'docs/en/security.md', locale: 'en', text: source },
    { path: `docs/${locale}/security.md`, locale, text: target },
    rest,
  ).findings;
}

/** Findings as `rule message level line:column`, the place being the target's. */
export function outline(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ ruleId, messageId, level, target }) =>
      `${ruleId} ${messageId} ${level} ${target?.startLine ?? '-'}:${target?.startColumn ?? '-'}`,
  );
}

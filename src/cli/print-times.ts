import type { Times } from '../project/stopwatch.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import type { Part } from '../types/timing.ts';
import type { Context } from './context.ts';

const names: Readonly<Record<Part | 'other' | 'whole', Readonly<Record<MessageLanguage, string>>>> = {
  history: { en: 'history', ko: '이력' },
  parse: { en: 'parse', ko: '구문 분석' },
  invariants: { en: 'invariants', ko: '불변 요소' },
  align: { en: 'align', ko: '정렬' },
  rules: { en: 'rules', ko: '규칙' },
  report: { en: 'report', ko: '보고서' },
  other: { en: 'start-up, files', ko: '시작과 파일' },
  whole: { en: 'whole run', ko: '전체' },
};

/**
 * Writes what each part of a run took to standard error: milliseconds, and hundredths of what all took together. `whole` is the time of
 * the run by the clock; what no part accounts for is start-up, finding and reading files.
 */
export function printTimes(
  times: Times,
  whole: number,
  language: MessageLanguage,
  { stderr }: Pick<Context, 'stderr'>,
): void {
  const counted = Object.values(times).reduce((sum, time) => sum + time, 0);
  const other = Math.max(0, whole - counted);
  const rows = [...Object.entries(times), ['other', other] as const, ['whole', whole] as const];
  for (const [name, time] of rows) {
    const share = name === 'whole' ? '' : `${((100 * time) / (counted + other)).toFixed(0).padStart(5)} %`;
    const label = names[name as keyof typeof names][language];
    stderr.write(`diglot: ${time.toFixed(0).padStart(8)} ms${share.padEnd(9)}${label}\n`);
  }
}

import type { MessageLanguage } from '../rules/define-rule.ts';
import type { Context } from './context.ts';

/** A line on a terminal that says how far a run is. */
export interface Progress {
  update(done: number, findings: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** Runs shorter than this (ms) show nothing: a line that flashes up tells nobody anything. */
const patience = 1000;

/** Time (ms) between two lines. */
const interval = 100;

/** Progress on standard error, where that is a terminal; elsewhere it says nothing. */
export function createProgress(
  total: number,
  language: MessageLanguage,
  { stderr }: Pick<Context, 'stderr'>,
): Progress {
  if (!stderr.isTTY) return { update: () => undefined, clear: () => undefined };
  let shownAt = performance.now() + patience - interval;
  let isShown = false;
  return {
    update(done, findings) {
      if (performance.now() - shownAt < interval) return;
      shownAt = performance.now();
      isShown = true;
      stderr.write(`\r\u001B[2K${says(language, done, total, findings)}`);
    },
    clear() {
      if (isShown) stderr.write('\r\u001B[2K');
      isShown = false;
    },
  };
}

function says(language: MessageLanguage, done: number, total: number, findings: number): string {
  return language === 'ko'
    ? `문서 ${done}/${total}, 발견 ${findings}`
    : `${done} of ${total} documents, findings: ${findings}`;
}

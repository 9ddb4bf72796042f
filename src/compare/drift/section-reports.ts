import type { SectionReport, WordRun } from '../../types.ts';
import { sectionPlace } from '../alignment.ts';
import type { SectionState } from './section-states.ts';

/** The states of sections as plain JSON. What stands before the first heading is reported where something is known of it. */
export function sectionReports(states: readonly SectionState[]): SectionReport[] {
  return states
    .filter(({ source, target }) => (source?.blocks.length ?? 0) + (target?.blocks.length ?? 0) > 0)
    .map(({ state, source, target, history, change, origin }) => ({
      state,
      source: source && sectionPlace(source),
      target: target && sectionPlace(target),
      via: history?.via ?? null,
      commit: history?.commit ?? null,
      date: history?.date ?? null,
      changed:
        change && change.kind !== 'unchanged'
          ? {
              commit: origin?.commit ?? null,
              date: origin?.date ?? null,
              reasons: change.change.reasons,
              words: change.change.words,
              diff: change.kind === 'cosmetic' ? [] : shortened(change.change.diff),
            }
          : null,
    }));
}

/** So many words of what stayed the same are kept on either side of a change. */
const kept = 6;

function shortened(diff: readonly WordRun[]): WordRun[] {
  return diff.map(({ what, text }, at) => {
    const words = text.split(' ');
    if (what !== 'same' || words.length <= 2 * kept + 1) return { what, text };
    const before = at === 0 ? [] : words.slice(0, kept);
    const after = at === diff.length - 1 ? [] : words.slice(-kept);
    return { what, text: [...before, '…', ...after].join(' ') };
  });
}

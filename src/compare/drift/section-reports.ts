import type { SectionReport } from '../../types.ts';
import { sectionPlace } from '../alignment.ts';
import type { SectionState } from './section-states.ts';

/** The states of sections as plain JSON, with the words that changed where they are asked for. What stands before the first heading is reported where something is known of it. */
export function sectionReports(states: readonly SectionState[], withWords = false): SectionReport[] {
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
              ...(withWords ? { diff: change.change.diff } : {}),
            }
          : null,
    }));
}

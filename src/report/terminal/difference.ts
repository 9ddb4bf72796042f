import { diffChars } from 'diff';

/** A part of a text, and whether it is what differs from the other text. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** Edits after which two texts are taken for different ones: looking further takes time in the square of it. */
const maxEditLength = 200;

/** An unchanged stretch this short between two changes is noise: `1.▸12◂.0` reads better than `1.▸1◂2▸◂.0`. */
const shortestUnchanged = 3;

/**
 * Both texts cut into runs. Characters that differ are marked where most of the text is the same; otherwise the whole
 * text differs. A run that differs is empty where the other text has something that this one lacks.
 */
export function markDifference(source: string, target: string): { source: readonly Run[]; target: readonly Run[] } {
  const whole = { source: [{ text: source, differs: true }], target: [{ text: target, differs: true }] };
  const changes = diffChars(source, target, { maxEditLength });
  if (changes === undefined) return whole;
  const same = changes.filter((change) => !change.added && !change.removed);
  const shared = same.reduce((sum, { value }) => sum + value.length, 0);
  if (shared * 2 < Math.max(source.length, target.length)) return whole;

  const sourceRuns: Run[] = [];
  const targetRuns: Run[] = [];
  for (const [index, { added, removed, value }] of changes.entries()) {
    const isInside = index > 0 && index < changes.length - 1;
    const differs = added || removed || (isInside && value.length < shortestUnchanged);
    append(sourceRuns, added ? '' : value, differs);
    append(targetRuns, removed ? '' : value, differs);
  }
  return { source: sourceRuns, target: targetRuns };
}

function append(runs: Run[], text: string, differs: boolean): void {
  const last = runs.at(-1);
  if (last?.differs === differs) runs[runs.length - 1] = { text: last.text + text, differs };
  else runs.push({ text, differs });
}

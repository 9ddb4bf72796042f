import { resolve } from 'node:path';
import type { Pair } from '../project/pair.ts';
import { readText } from '../project/read-text.ts';
import type { HistoryNote, Locale, PairHistory } from '../types.ts';
import { ProjectHistory } from './project-history.ts';

/** What is known of the past of some pairs, and what is to be said of it. */
export interface Histories {
  /** Pairs of which nothing is known are not in it. */
  readonly of: ReadonlyMap<Pair, PairHistory>;
  readonly notes: readonly HistoryNote[];
}

/** So many pairs are read at a time: while git looks for the versions of one, others are compared. */
const together = 64;

/**
 * Reads the history of all pairs that have both their files; `root` is what their paths count from. A file that cannot be read has no
 * history: whoever checks it says why. Throws a `HistoryError` for a lock that cannot be read.
 */
export async function readHistory(
  pairs: readonly Pair[],
  root: string,
  { sourceLocale, byteLimit }: { readonly sourceLocale: Locale; readonly byteLimit: number },
): Promise<Histories> {
  const history = new ProjectHistory(root, sourceLocale);
  const found = new Map<Pair, PairHistory>();
  const read = (path: string): string | null => {
    try {
      return readText(resolve(root, path), path, byteLimit);
    } catch {
      return null;
    }
  };
  const readOne = async (pair: Pair): Promise<void> => {
    if (pair.state !== 'paired' || !history.mayKnow(pair)) return;
    const [source, target] = [read(pair.source), read(pair.target)];
    if (source === null || target === null) return;
    const known = await history.of(pair, source, target);
    if (known) found.set(pair, known);
  };
  try {
    for (let at = 0; at < pairs.length; at += together) await Promise.all(pairs.slice(at, at + together).map(readOne));
  } finally {
    await history.close();
  }
  return { of: found, notes: history.notes };
}

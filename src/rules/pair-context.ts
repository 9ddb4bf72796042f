import type { Bitext } from '../types.ts';

/** What every rule of a pair sees. */
export interface PairContext {
  readonly bitext: Bitext;
}

import type { Said } from './profile.ts';

/** Standard deviations beyond this tell no more. */
const maximum = 4;

/**
 * How much more of what a part says is missing from the other document than is usual for its document: standard deviations
 * of a binomial, 0–4. What was translated loses some words, what was not loses most.
 */
export class Strangeness {
  readonly #usual: number;

  constructor(blocks: readonly Said[]) {
    let known = 1;
    let strange = 0.5;
    for (const block of blocks) {
      known += block.known;
      strange += block.strange;
    }
    this.#usual = strange / known;
  }

  of(blocks: readonly Said[]): number {
    let known = 0;
    let strange = 0;
    for (const block of blocks) {
      known += block.known;
      strange += block.strange;
    }
    const spread = Math.sqrt(known * this.#usual * (1 - this.#usual) + 1);
    return Math.min(maximum, Math.max(0, (strange - this.#usual * known) / spread));
  }
}

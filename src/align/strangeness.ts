import type { Profile } from './profile.ts';

/** Standard deviations beyond this tell no more. */
const maximum = 4;

/**
 * How much more of what a part says is missing from the other document than is usual for its document: standard deviations
 * of a binomial, 0–4. What was translated loses some words, what was not loses most.
 */
export class Strangeness {
  readonly #usual: number;

  constructor({ known, strange }: Pick<Profile, 'known' | 'strange'>) {
    let words = 1;
    let missing = 0.5;
    for (let at = 0; at < known.length; at++) words += known[at]!;
    for (let at = 0; at < strange.length; at++) missing += strange[at]!;
    this.#usual = missing / words;
  }

  /** Of a part with so many words of which translations are known, and so many of them that are missing. */
  of(known: number, strange: number): number {
    const spread = Math.sqrt(known * this.#usual * (1 - this.#usual) + 1);
    return Math.min(maximum, Math.max(0, (strange - this.#usual * known) / spread));
  }
}

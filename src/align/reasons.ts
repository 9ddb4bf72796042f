import type { LinkReason } from '../types.ts';
import type { TermEvidence, TermUnit } from './term-evidence.ts';
import { type Channel, channels, type Vocabulary } from './vocabulary.ts';

/** How many shared terms a reason names. */
const maximumTerms = 5;

const reasonOf: Readonly<Record<Exclude<Channel, 'title'>, LinkReason['what']>> = {
  invariants: 'invariants',
  code: 'invariants',
  latin: 'words',
  numbers: 'words',
  concepts: 'dictionary',
  sounds: 'loan-words',
};

/** Adds up what speaks for a link, by kind of reason. */
export class Reasons {
  readonly #sums = new Map<LinkReason['what'], number>();
  readonly #terms = new Map<LinkReason['what'], string[]>();

  /** Adds evidence for a link; what speaks against it (a negative value) is not a reason. */
  add(what: LinkReason['what'], value: number): void {
    if (value > 0) this.#sums.set(what, (this.#sums.get(what) ?? 0) + value);
  }

  /** Adds what the shared terms say, by channel in `values`, divided among the reasons they are, and names the strongest. */
  addTerms(
    evidence: TermEvidence,
    vocabulary: Vocabulary,
    from: TermUnit,
    to: TermUnit,
    values: readonly number[],
  ): void {
    const found: { what: LinkReason['what']; term: string; gain: number; channel: number }[] = [];
    const totals = new Float64Array(channels.length);
    evidence.compare(from, to, new Float64Array(2 * channels.length), (id, gain) => {
      const channel = vocabulary.channelNumber(id);
      const plain = vocabulary.plain(id);
      const what = reasonOf[vocabulary.channel(plain) as keyof typeof reasonOf];
      found.push({ what, term: vocabulary.readable(plain), gain, channel });
      totals[channel]! += gain;
    });
    for (const { what, term, gain, channel } of found.toSorted((one, other) => other.gain - one.gain)) {
      this.add(what, (values[channel]! * gain) / totals[channel]!);
      const listed = this.#terms.get(what) ?? [];
      if (listed.length < maximumTerms && !listed.includes(term)) this.#terms.set(what, [...listed, term]);
    }
  }

  /** The reasons, strongest first; weights are shares of all that speaks for the link and add up to 1. */
  list(): LinkReason[] {
    const total = [...this.#sums.values()].reduce((sum, value) => sum + value, 0);
    return [...this.#sums]
      .toSorted((one, other) => other[1] - one[1])
      .map(([what, value]) => ({ what, weight: value / total, shared: this.#terms.get(what) ?? [] }));
  }
}

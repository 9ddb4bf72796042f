import type { LinkReason } from '../types.ts';
import { type Channel, channels } from './channels.ts';
import type { TermEvidence } from './term-evidence.ts';
import type { TermUnits } from './term-units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many shared terms a reason names. */
const maximumTerms = 5;
/** Longer terms (lines of code, keys) are cut where they are shown. */
const longestReadable = 40;
/** Words that sound alike are named from this many sounds on: shorter ones, and consonants alone, are alike by chance too often to convince. */
const leastSounds = 4;

const reasonOf: Readonly<Record<Exclude<Channel, 'title'>, LinkReason['what']>> = {
  invariants: 'invariants',
  code: 'invariants',
  latin: 'words',
  numbers: 'words',
  concepts: 'dictionary',
  sounds: 'loan-words',
};

/** Kinds of reasons with terms, those first whose terms say most: what one of them names the next ones need not. */
const namedFirst: readonly LinkReason['what'][] = ['invariants', 'dictionary', 'loan-words', 'words'];

/** What both linked parts say, in which shared terms are looked for as they are written there. */
export interface LinkedTexts {
  readonly source: string;
  readonly target: string;
}

/** Both linked parts: unit `one` of `from` and unit `other` of `to`. */
export interface LinkedUnits {
  readonly from: TermUnits;
  readonly one: number;
  readonly to: TermUnits;
  readonly other: number;
  readonly texts: LinkedTexts;
}

/** A term that both parts share: the reason it is, and how much it tells. */
interface SharedTerm {
  readonly what: LinkReason['what'];
  readonly id: number;
  readonly gain: number;
  readonly channel: number;
}

/** Adds up what speaks for a link, by kind of reason. */
export class Reasons {
  readonly #sums = new Map<LinkReason['what'], number>();
  readonly #named = new Map<LinkReason['what'], readonly string[]>();

  /** Adds evidence for a link; what speaks against it (a negative value) is not a reason. */
  add(what: LinkReason['what'], value: number): void {
    if (value > 0) this.#sums.set(what, (this.#sums.get(what) ?? 0) + value);
  }

  /** Adds what the shared terms say, by channel in `values`, divided among the reasons they are, and names the strongest. */
  addTerms(
    evidence: TermEvidence,
    vocabulary: Vocabulary,
    { from, one, to, other, texts }: LinkedUnits,
    values: readonly number[],
  ): void {
    const found: SharedTerm[] = [];
    const totals = new Float64Array(channels.length);
    evidence.compare(from, one, to, other, new Float64Array(2 * channels.length), (term, gain) => {
      const channel = vocabulary.channelNumber(term);
      const id = vocabulary.plain(term);
      found.push({ what: reasonOf[vocabulary.channel(id) as keyof typeof reasonOf], id, gain, channel });
      totals[channel]! += gain;
    });
    for (const { what, gain, channel } of found) this.add(what, (values[channel]! * gain) / totals[channel]!);
    this.#name(
      found.toSorted((less, more) => more.gain - less.gain),
      vocabulary,
      texts,
    );
  }

  /** The reasons, strongest first; weights are shares of all that speaks for the link and add up to 1. */
  list(): LinkReason[] {
    const total = [...this.#sums.values()].reduce((sum, value) => sum + value, 0);
    return [...this.#sums]
      .toSorted((one, other) => other[1] - one[1])
      .map(([what, value]) => ({ what, weight: value / total, shared: this.#named.get(what) ?? [] }));
  }

  #name(found: readonly SharedTerm[], vocabulary: Vocabulary, texts: LinkedTexts): void {
    const told: string[] = [];
    for (const kind of namedFirst) {
      const named: string[] = [];
      for (const { what, id } of found) {
        if (what !== kind || named.length === maximumTerms) continue;
        const term = asWritten(vocabulary, id, texts);
        if (!term || isTold(kind, term.source.toLowerCase(), told)) continue;
        told.push(term.source.toLowerCase());
        named.push(shown(term));
      }
      this.#named.set(kind, named);
    }
  }
}

/** A term as both parts write it; null where that would not convince a reader. */
function asWritten(vocabulary: Vocabulary, id: number, texts: LinkedTexts): LinkedTexts | null {
  const term = vocabulary.term(id);
  const channel = vocabulary.channel(id);
  if (channel !== 'sounds' && channel !== 'concepts') return { source: term, target: term };
  if (channel === 'sounds' && (term.startsWith('~') || term.length < leastSounds)) return null;
  const source = vocabulary.writtenIn(id, 'source', texts.source);
  const target = vocabulary.writtenIn(id, 'target', texts.target);
  if (source === null || target === null) return null;
  // What is written alike is a word that was kept, and told as such.
  return channel === 'sounds' && source.toLowerCase() === target.toLowerCase() ? null : { source, target };
}

/** Words that were kept are told as well by a value that they are part of. */
function isTold(kind: LinkReason['what'], source: string, told: readonly string[]): boolean {
  return told.some((known) => (kind === 'words' ? known.includes(source) : known === source));
}

function shown({ source, target }: LinkedTexts): string {
  if (source.toLowerCase() !== target.toLowerCase()) return `${source} ~ ${target}`;
  return source.length > longestReadable ? `${source.slice(0, longestReadable)}…` : source;
}

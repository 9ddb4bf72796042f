import type { SourceRevision } from '../types.ts';

/** Collects the texts that a source had, each once. */
export class Revisions {
  readonly list: SourceRevision[] = [];
  readonly #present: string;
  readonly #known = new Map<string, number>();

  constructor(present: string) {
    this.#present = withoutReturns(present);
  }

  /** The number of a text, as `SectionHistory.revision` has it. */
  add(text: string, commit: string | null): number | 'present' {
    const plain = withoutReturns(text);
    if (plain === this.#present) return 'present';
    const known = this.#known.get(plain);
    if (known !== undefined) return known;
    this.#known.set(plain, this.list.length);
    return this.list.push({ text, commit }) - 1;
  }
}

/** Whether two texts are the same but for how their lines end. */
export function isSameText(one: string, other: string): boolean {
  return withoutReturns(one) === withoutReturns(other);
}

/** Whether lines end in CRLF may depend on the checkout; a byte order mark says nothing either. */
function withoutReturns(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

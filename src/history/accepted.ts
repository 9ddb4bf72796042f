import type { Lock, LockEntry } from './lock.ts';
import { lockKey } from './lock.ts';
import type { TextPart } from '../compare/drift/outline.ts';

/** What the lock says of one section: whether the section is as it was accepted, and with which entry. */
export interface Acceptance {
  /** Null where nobody accepts sections of this document. */
  readonly review: 'accepted' | 'changed' | 'never' | null;
  /** The entry that holds, where it was accepted as it is. */
  readonly entry: LockEntry | null;
}

/** The lock by what it is asked for. */
export class LockIndex {
  readonly #lock: Lock;
  readonly #documents = new Set<string>();
  readonly #byTarget = new Map<string, LockEntry[]>();

  constructor(lock: Lock) {
    this.#lock = lock;
    for (const [key, entries] of lock) {
      this.#documents.add(key.slice(0, key.lastIndexOf('#')));
      for (const entry of entries) {
        const others = this.#byTarget.get(entry.target);
        if (others) others.push(entry);
        else this.#byTarget.set(entry.target, [entry]);
      }
    }
  }

  /** Whether nothing was ever accepted. */
  get isEmpty(): boolean {
    return this.#lock.size === 0;
  }

  /** Whether any section of a document was ever accepted, under this path. */
  holds(path: string): boolean {
    return this.#documents.has(path);
  }

  /**
   * What it says of a section that had these digests since it was last translated. A section that was renamed or moved, or whose document was,
   * is found by its wording. `sources`: the digests of the source's sections as they are.
   */
  find(path: string, part: TextPart, digests: ReadonlySet<string>, sources: ReadonlySet<string>): Acceptance {
    const own = this.#lock.get(lockKey(path, part.slug)) ?? [];
    const holding = own.filter(({ target }) => digests.has(target));
    const elsewhere = holding.length > 0 ? [] : [...digests].flatMap((digest) => this.#byTarget.get(digest) ?? []);
    const candidates = [...holding, ...elsewhere];
    // After a merge both sides' acceptances stand; the one of the source as it is says most.
    const entry = candidates.find(({ source }) => sources.has(source)) ?? candidates.at(-1) ?? null;
    if (entry) return { review: 'accepted', entry };
    return { review: own.length > 0 ? 'changed' : this.holds(path) ? 'never' : null, entry: null };
  }
}

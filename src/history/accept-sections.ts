import { outlineOf, type TextPart } from '../compare/drift/outline.ts';
import type { SectionReport } from '../types.ts';
import { type Lock, type LockEntry, lockKey } from './lock.ts';

/** The two texts of a pair whose sections are accepted; paths as the lock has them. */
export interface AcceptedPair {
  readonly source: { readonly path: string; readonly text: string };
  readonly target: { readonly path: string; readonly text: string };
  /** How the sections of both are linked. */
  readonly sections: readonly SectionReport[];
  /** The commit at which the source says what it says, or null. */
  readonly commit: string | null;
}

/** The parts of a translation that a name stands for: all of them for null, else those with that slug or heading. */
export function partsNamed({ target }: Pick<AcceptedPair, 'target'>, name: string | null): TextPart[] {
  const parts = outlineOf(target.text, target.path);
  if (name === null) return parts;
  const wanted = name.normalize('NFC').toLowerCase();
  return parts.filter(
    ({ slug, heading }) =>
      slug === wanted ||
      heading
        .replace(/^#+\s*/, '')
        .trim()
        .toLowerCase() === wanted,
  );
}

/**
 * The lock with these parts of the translation accepted as they are. Entries of sections that are no more go where the document is accepted as a
 * whole; an entry that says the same already keeps its commit.
 */
export function acceptSections(lock: Lock, pair: AcceptedPair, parts: readonly TextPart[], isWhole: boolean): Lock {
  const { source, target, sections, commit } = pair;
  const sources = outlineOf(source.text, source.path);
  const accepted = new Map(lock);
  if (isWhole) for (const key of lock.keys()) if (key.startsWith(`${target.path}#`)) accepted.delete(key);
  for (const part of parts) {
    const key = lockKey(target.path, part.slug);
    const answered = sections.find((section) => section.target && partAt(parts, section.target.line) === part)?.source;
    const answering = answered ? partAt(sources, answered.line) : undefined;
    const entry: LockEntry = { source: answering?.digest ?? '', target: part.digest, commit };
    const known = lock.get(key)?.find((other) => other.source === entry.source && other.target === entry.target);
    accepted.set(key, [known ?? entry]);
  }
  return accepted;
}

function partAt(parts: readonly TextPart[], line: number): TextPart | undefined {
  return parts.findLast((part) => part.line <= line) ?? parts[0];
}

import { createHash } from 'node:crypto';
import type { GitPast } from './git-past.ts';
import type { Repository } from './repository.ts';
import type { Stamp } from './stamp.ts';

/** The source that a stamp stands for; `commit` where it names one. */
export interface StampedSource {
  readonly text: string;
  readonly commit: string | null;
  readonly date: string | null;
}

/**
 * Looks up what a stamp stands for: a commit in which the source is looked up, a file, or the checksum of a version of the source (in which case
 * all versions are looked through). Null where it stands for nothing here.
 */
export async function findStampedSource(
  { value }: Stamp,
  present: string,
  past: GitPast | null,
  repository: Repository | null,
): Promise<StampedSource | null> {
  if (isChecksumOf(value, present)) return { text: present, commit: null, date: null };
  if (!repository || !past) return null;
  const object = await repository.objects.kind(`${value}^{}`);
  if (object?.type === 'commit') {
    const edit = past.edits.find(({ commit }) => commit === object.id);
    const text = await past.textAt({ commit: object.id, position: past.positionOf(object.id) });
    return text === null ? null : { text, commit: object.id, date: edit?.date ?? null };
  }
  for (const edit of past.edits) {
    const text = await past.textOf(edit);
    if (text !== null && (edit.id === object?.id || isChecksumOf(value, text)))
      return { text, commit: edit.commit, date: edit.date };
  }
  if (object?.type !== 'blob') return null;
  const blob = await repository.objects.blob(object.id);
  return blob && { text: blob.bytes.toString('utf8'), commit: null, date: null };
}

/** Whether a checksum (perhaps abbreviated) is that of a text, or of the blob that git makes of it. */
function isChecksumOf(value: string, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  const blob = Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]);
  const checksums = ['md5', 'sha1', 'sha256'].map((algorithm) => createHash(algorithm).update(bytes).digest('hex'));
  const blobs = ['sha1', 'sha256'].map((algorithm) => createHash(algorithm).update(blob).digest('hex'));
  return [...checksums, ...blobs].some((checksum) => checksum.startsWith(value));
}

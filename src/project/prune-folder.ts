import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly path: string;
  readonly bytes: number;
  /** When it was last used, in milliseconds. */
  readonly used: number;
}

/** A draft that is older (ms) was left behind by a process that ended before its time. */
const abandoned = 3_600_000;

/** Removes entries of a cache, those first that were not used for longest, until at most `limit` bytes are left. Never throws. */
export function pruneFolder(folder: string, limit: number, now: number = Date.now()): void {
  const entries = entriesOf(folder);
  const kept = entries.filter(({ path }) => path.endsWith('.json'));
  const old = entries.filter(({ path, used }) => path.endsWith('.tmp') && now - used > abandoned);
  let bytes = kept.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes > limit)
    for (const entry of kept.toSorted((one, other) => one.used - other.used)) {
      if (bytes <= limit) break;
      bytes -= entry.bytes;
      old.push(entry);
    }
  for (const { path } of old) removeFile(path);
}

/** Removes a file if that is possible. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Another process was faster, or the folder can only be read.
  }
}

/** Files two levels down, where the cache puts them; nothing else in the folder is touched. Another process may take any away meanwhile. */
function entriesOf(folder: string): Entry[] {
  return namesIn(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => namesIn(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => /[/\\][0-9a-f]{62}\.json(?:\.[0-9a-f-]{36}\.tmp)?$/.test(path))
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? [{ path, bytes: stat.size, used: stat.mtimeMs }] : [];
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DocumentReport } from '../types.ts';
import type { PairTask } from './check-tasks.ts';
import { pruneFolder, removeFile } from './prune-folder.ts';

/**
 * Where reports are kept unless another place is named: where the user's programs keep such things. Not in the project, for there a
 * commit could put reports that nobody made.
 */
export function defaultCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const base = env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || join(homedir(), '.cache');
  return join(base, 'diglot');
}

/** Bytes that may be kept; beyond, what was not used for longest goes. A report without texts has about 13 kB. */
const mostBytes = 256 * 1024 * 1024;

/** An entry is used again within a day without being marked as used again. */
const markAfter = 86_400_000;

/** First line of an entry, before the digest of the rest. */
const format = 'diglot report 1';

/** Keeps the reports of pairs by all that they depend on. */
export class ReportCache {
  readonly #folder: string;
  readonly #conditions: string;
  #hasWritten = false;

  /**
   * `conditions` is all that reports depend on besides what is in their tasks: configuration, version, platform. Nothing is thrown
   * for a folder that cannot be written or an entry that cannot be read: what is not there is checked anew.
   */
  constructor(folder: string, conditions: unknown) {
    this.#folder = folder;
    this.#conditions = JSON.stringify(conditions);
  }

  /** The report of a task, or null where it is not known. `source` is the text of its source. */
  get(task: PairTask, source: string): DocumentReport | null {
    const path = this.#path(task, source);
    try {
      const [head, body] = split(readFileSync(path, 'utf8'));
      if (head !== headOf(body)) return null;
      markUsed(path);
      return JSON.parse(body) as DocumentReport;
    } catch {
      return null;
    }
  }

  /** Keeps the report of a task. Written beside and renamed: whoever reads at the same time finds it whole or not at all. */
  put(task: PairTask, source: string, report: DocumentReport): void {
    const path = this.#path(task, source);
    const body = JSON.stringify(report);
    const draft = `${path}.${randomUUID()}.tmp`;
    try {
      this.#makeFolder(join(path, '..'));
      writeFileSync(draft, `${headOf(body)}\n${body}`);
      renameSync(draft, path);
      this.#hasWritten = true;
    } catch {
      removeFile(draft);
    }
  }

  /** Takes out what was not used for longest, where too much is kept. */
  close(limit: number = mostBytes): void {
    if (this.#hasWritten) pruneFolder(this.#folder, limit);
  }

  #makeFolder(folder: string): void {
    mkdirSync(folder, { recursive: true });
    const ignore = join(this.#folder, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  }

  #path(task: PairTask, source: string): string {
    const key = keyOf(task, source, this.#conditions);
    return join(this.#folder, key.slice(0, 2), `${key.slice(2)}.json`);
  }
}

/**
 * The digest of everything that a report depends on. The texts stand last, each behind its length, and all else between the
 * quotation marks of JSON, so that no part runs into the next.
 */
function keyOf({ text, history, accepted, ...task }: PairTask, source: string, conditions: string): string {
  const { waivers, baseline, today } = accepted;
  const day = dependsOnDay(source, text ?? '', waivers.length) ? today : null;
  const parts = [conditions, task, history, waivers, [...baseline].toSorted(), day, text === null];
  const hash = createHash('sha256').update(JSON.stringify(parts));
  for (const part of [source, text ?? '']) hash.update(`\n${part.length}\n`).update(part);
  return hash.digest('hex');
}

/** What day it is matters to waivers (some end) and to keys (some expire), and to nothing else. */
function dependsOnDay(source: string, target: string, waivers: number): boolean {
  return waivers > 0 || /pgp|diglot/i.test(source) || /pgp|diglot/i.test(target);
}

function headOf(body: string): string {
  return `${format} ${createHash('sha256').update(body).digest('hex')}`;
}

function split(entry: string): [head: string, body: string] {
  const at = entry.indexOf('\n');
  return [entry.slice(0, at), entry.slice(at + 1)];
}

function markUsed(path: string): void {
  const now = Date.now();
  if (now - statSync(path).mtimeMs < markAfter) return;
  try {
    utimesSync(path, now / 1000, now / 1000);
  } catch {
    // A folder that can only be read still serves.
  }
}

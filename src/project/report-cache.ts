import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import type { DocumentReport } from '../types.ts';
import type { PairTask } from './check-tasks.ts';
import { type DocumentFigures, documentJson, figuresOf, KeptReport } from './kept-report.ts';
import { pruneFolder, removeFile } from './prune-folder.ts';
import { useFile } from './read-file.ts';

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

/** First line of an entry, before the digest of the rest: a line with the report's label, and the report as `documentJson` writes it. */
const format = 'diglot report 2';

/** The SHA-256 of a document's text, or of the bytes of its file: without a need to decode them, it is the same. */
export function digestDocument(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What a report is known by: all that is looked at when a pair is checked, with digests in place of its texts; but for the day. */
export type KnownTask = Omit<PairTask, 'text'> & {
  readonly digests: { readonly source: string; readonly target: string };
};

/** What an entry says of a report in a line before it. */
interface Label {
  readonly figures: DocumentFigures;
  /** The only day on which the report holds; null where it holds on any. */
  readonly day: { readonly only: string | null } | null;
}

/** Whether a report may depend on the day: waivers end, and keys expire. Nothing else does. */
function isDated({ accepted }: KnownTask, texts: readonly string[]): boolean {
  return accepted.waivers.length > 0 || texts.some((text) => /pgp|diglot/i.test(text));
}

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
    this.#conditions = createHash('sha256').update(JSON.stringify(conditions)).digest('hex');
  }

  /** The report of a task, or null where it is not known. */
  get(task: KnownTask): KeptReport | null {
    const path = this.#path(task);
    try {
      return useFile(path, ({ bytes, changed, keep }) => {
        const [head, body] = split(bytes);
        if (head.toString('latin1') !== headOf(body)) return null;
        markUsed(path, changed);
        const [label, json] = split(body);
        const { figures, day } = JSON.parse(label.toString()) as Label;
        if (day && day.only !== task.accepted.today) return null;
        keep();
        return new KeptReport(figures, json);
      });
    } catch {
      return null;
    }
  }

  /** Keeps the report of a task, which has these texts. Written beside and renamed: whoever reads at the same time finds it whole or not at all. */
  put(task: KnownTask, texts: readonly string[], report: DocumentReport): void {
    const path = this.#path(task);
    const day = isDated(task, texts) ? { only: task.accepted.today } : null;
    const label: Label = { figures: figuresOf(report), day };
    const body = `${JSON.stringify(label)}\n${documentJson(report)}`;
    const draft = `${path}.${randomUUID()}.tmp`;
    try {
      this.#makeFolder(dirname(path));
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

  #path(task: KnownTask): string {
    const key = keyOf(task, this.#conditions);
    return `${this.#folder}${sep}${key.slice(0, 2)}${sep}${key.slice(2)}.json`;
  }
}

/** The digest of everything that a report depends on but the day: as JSON, in which no part runs into the next. */
function keyOf({ digests, history, accepted, ...task }: KnownTask, conditions: string): string {
  const { waivers, baseline } = accepted;
  const parts = [conditions, task, history, waivers, [...baseline].toSorted(), digests.source, digests.target];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function headOf(body: string | Buffer): string {
  return `${format} ${createHash('sha256').update(body).digest('hex')}`;
}

/** The first line and what follows it. */
function split(entry: Buffer): [line: Buffer, rest: Buffer] {
  const at = entry.indexOf(0x0a);
  return [entry.subarray(0, at), entry.subarray(at + 1)];
}

function markUsed(path: string, last: number): void {
  const now = Date.now();
  if (now - last < markAfter) return;
  try {
    utimesSync(path, now / 1000, now / 1000);
  } catch {
    // A folder that can only be read still serves.
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
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

/** First line of an entry, before the digest of the rest: a line with the report's figures, and the report as `documentJson` writes it. */
const format = 'diglot report 2';

/** What a key holds of a document. */
export interface TextDigest {
  readonly sha256: string;
  /** Whether its report may depend on the day: waivers end, and keys expire. Nothing else does. */
  readonly isDated: boolean;
}

/** The digest of a document's text, or of the bytes of its file: without a need to decode them, it is the same. */
export function digestDocument(content: string | Buffer): TextDigest {
  const sha256 = createHash('sha256').update(content).digest('hex');
  // Letters of ASCII stand for themselves in UTF-8, so that each byte may be looked at as a character.
  return { sha256, isDated: /pgp|diglot/i.test(typeof content === 'string' ? content : content.toString('latin1')) };
}

/** What a report is known by: all that is looked at when a pair is checked, with digests in place of its texts. */
export type KnownTask = Omit<PairTask, 'text'> & {
  readonly digests: { readonly source: TextDigest; readonly target: TextDigest };
};

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
      return useFile(path, ({ bytes, changed }) => {
        const [head, body] = split(bytes);
        if (head.toString('latin1') !== headOf(body)) return null;
        markUsed(path, changed);
        const [figures, json] = split(body);
        // The next file is read into the same memory.
        return new KeptReport(JSON.parse(figures.toString()) as DocumentFigures, Buffer.from(json));
      });
    } catch {
      return null;
    }
  }

  /** Keeps the report of a task. Written beside and renamed: whoever reads at the same time finds it whole or not at all. */
  put(task: KnownTask, report: DocumentReport): void {
    const path = this.#path(task);
    const body = `${JSON.stringify(figuresOf(report))}\n${documentJson(report)}`;
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

  #path(task: KnownTask): string {
    const key = keyOf(task, this.#conditions);
    return join(this.#folder, key.slice(0, 2), `${key.slice(2)}.json`);
  }
}

/** The digest of everything that a report depends on: as JSON, in which no part runs into the next. */
function keyOf({ digests, history, accepted, ...task }: KnownTask, conditions: string): string {
  const { waivers, baseline, today } = accepted;
  const isDated = waivers.length > 0 || digests.source.isDated || digests.target.isDated;
  const texts = [digests.source.sha256, digests.target.sha256];
  const parts = [conditions, task, history, waivers, [...baseline].toSorted(), isDated ? today : null, texts];
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

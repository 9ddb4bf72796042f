import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../project/read-text.ts';
import { HistoryError } from './history-error.ts';

/** One accepted section of a translation: which source it answers and what it said. */
export interface LockEntry {
  /** Digest of the source section; empty where nothing in the source answers the section. */
  readonly source: string;
  /** Digest of the section of the translation. */
  readonly target: string;
  /** The commit at which the source said so, or null where it was not committed. */
  readonly commit: string | null;
}

/** Accepted sections by key (`PATH#SECTION`). A key may have several entries: after a merge, both sides' acceptances stand. */
export type Lock = ReadonlyMap<string, readonly LockEntry[]>;

/** The file's name, at the root of the project. */
export const lockName = 'diglot.lock.json';

/** The key of a section: the path of its document (relative to the root, with `/`) and the section's slug. */
export function lockKey(path: string, slug: string): string {
  return `${path}#${slug}`;
}

/** The last line, so that every line before it ends in a comma and two branches that add lines touch no other. */
const versionKey = 'lockfileVersion';
const version = 1;

/**
 * A lock as text: one line a section, sorted, so that branches that accept different sections merge. Valid JSON unless a key has
 * several entries, which is what git's `merge=union` makes.
 */
export function formatLock(lock: Lock): string {
  const lines = [...lock]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, entries]) => entries.map((entry) => `  ${JSON.stringify(key)}: ${formatEntry(entry)},\n`));
  return `{\n${lines.join('')}  "${versionKey}": ${version}\n}\n`;
}

function formatEntry({ source, target, commit }: LockEntry): string {
  return JSON.stringify({ source, target, ...(commit ? { commit } : {}) });
}

/** A million sections take some 150 MB. */
const maximumBytes = 512 * 1024 * 1024;

/** The lock of a project; empty where there is none. Throws a user error for one that cannot be read. */
export function readLock(root: string): Lock {
  const file = join(root, lockName);
  return existsSync(file) ? parseLock(readText(file, lockName, maximumBytes)) : new Map();
}

/**
 * Reads a lock, a line an entry, or as JSON where a formatter has laid it out otherwise. Throws a `HistoryError` for conflict markers and for whatever
 * else is no lock, naming the line.
 */
export function parseLock(text: string, path: string = lockName): Lock {
  const formatted = parseFormatted(text);
  if (formatted && Object.hasOwn(formatted, versionKey)) return lockOf(formatted, path);
  const lock = new Map<string, LockEntry[]>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line)) throw new HistoryError(conflict(path, at + 1));
    if (/^\s*[{}]?\s*$/.test(line)) continue;
    const field = parseLine(line);
    if (!field) throw new HistoryError(malformed(path, at + 1));
    if (field.key === versionKey) {
      if (field.value !== version) throw new HistoryError(otherVersion(path, field.value));
      continue;
    }
    const entry = toEntry(field.value);
    if (!entry) throw new HistoryError(malformed(path, at + 1));
    const entries = lock.get(field.key) ?? [];
    if (!entries.some((other) => formatEntry(other) === formatEntry(entry))) entries.push(entry);
    lock.set(field.key, entries);
  }
  return lock;
}

/** The object that a text is as JSON; null where it is laid out as diglot does, which is read line by line: a key may stand twice there. */
function parseFormatted(text: string): Readonly<Record<string, unknown>> | null {
  if (/^\{\r?\n {2}"[^\n]{1,2000}\},?\r?\n/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function lockOf(fields: Readonly<Record<string, unknown>>, path: string): Lock {
  const { [versionKey]: found, ...rest } = fields;
  if (found !== version) throw new HistoryError(otherVersion(path, found));
  const entries = Object.entries(rest).map(([key, value]) => [key, toEntry(value)] as const);
  if (entries.some(([, entry]) => entry === null)) throw new HistoryError(malformed(path, 1));
  return new Map(entries.map(([key, entry]) => [key, [entry!]]));
}

/** One `"key": value` line, read by itself: `JSON.parse` would silently drop all but the last entry of a key. */
function parseLine(line: string): { key: string; value: unknown } | null {
  try {
    const [field] = Object.entries(JSON.parse(`{${line.trim().replace(/,$/, '')}}`) as Record<string, unknown>);
    return field ? { key: field[0], value: field[1] } : null;
  } catch {
    return null;
  }
}

function toEntry(value: unknown): LockEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const { source, target, commit = null } = value as Partial<Record<keyof LockEntry, unknown>>;
  if (typeof source !== 'string' || typeof target !== 'string') return null;
  return commit === null || typeof commit === 'string' ? { source, target, commit } : null;
}

function conflict(path: string, line: number): { en: string; ko: string } {
  return {
    en: `Cannot read \`${path}\`: it has conflict markers in line ${line}; delete the marker lines and keep the lines of both sides`,
    ko: `읽을 수 없는 파일: \`${path}\`, ${line}행에 병합 충돌 표시가 있습니다. 표시 줄만 지우고 양쪽의 줄을 모두 남기십시오`,
  };
}

function malformed(path: string, line: number): { en: string; ko: string } {
  return {
    en: `Cannot read \`${path}\`: line ${line} is no entry, expected one \`"path#section": {…}\` a line; \`diglot accept\` writes it`,
    ko: `읽을 수 없는 파일: \`${path}\`, ${line}행의 형식이 잘못되었습니다. 한 줄에 \`"경로#절": {…}\` 하나씩이어야 하며 \`diglot accept\`가 씁니다`,
  };
}

function otherVersion(path: string, found: unknown): { en: string; ko: string } {
  return {
    en: `Cannot read \`${path}\`: ${versionKey} is ${JSON.stringify(found)}, expected ${version}; it was written by another version of diglot`,
    ko: `읽을 수 없는 파일: \`${path}\`, ${versionKey}: ${JSON.stringify(found)}, 올바른 값: ${version}. 다른 버전의 diglot이 쓴 파일입니다`,
  };
}

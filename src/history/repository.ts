import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ObjectReader } from './object-reader.ts';
import { FileLog, readLog } from './read-log.ts';
import { runGit } from './run-git.ts';

/** A git repository with a work tree (or, with `GIT_DIR` set, whatever git takes it for). Must be closed. */
export class Repository {
  /** The folder that its paths count from. */
  readonly folder: string;
  /** The commit that is checked out, or null before the first. */
  readonly head: string | null;
  /** Commits whose parents a shallow clone lacks; empty for a whole one. */
  readonly boundary: ReadonlySet<string>;
  readonly objects: ObjectReader;
  readonly #logs = new Map<string, Promise<FileLog>>();

  private constructor(folder: string, head: string | null, boundary: ReadonlySet<string>) {
    this.folder = folder;
    this.head = head;
    this.boundary = boundary;
    this.objects = new ObjectReader(folder);
  }

  /** Opens the repository whose work tree is at `folder`; null where git does not take it for one. */
  static async open(folder: string): Promise<Repository | null> {
    const { stdout } = await runGit(folder, 'rev-parse', '--git-path', 'shallow', '--verify', '--quiet', 'HEAD');
    const [shallow, head] = stdout.trim().split('\n');
    if (!shallow) return null;
    return new Repository(folder, head ?? null, shallowCommits(resolve(folder, shallow)));
  }

  get isShallow(): boolean {
    return this.boundary.size > 0;
  }

  /** All changes of files with these extensions that lead to the commit checked out; read once. */
  log(extensions: readonly string[]): Promise<FileLog> {
    const key = extensions.join(' ');
    const log = this.#logs.get(key) ?? this.#readLog(extensions);
    this.#logs.set(key, log);
    return log;
  }

  /** A file's path as git names it. */
  pathOf(file: string): string {
    return relative(this.folder, file).split(sep).join('/');
  }

  close(): void {
    this.objects.close();
  }

  #readLog(extensions: readonly string[]): Promise<FileLog> {
    return this.head === null ? Promise.resolve(new FileLog([], 0)) : readLog(this.folder, this.head, extensions);
  }
}

function shallowCommits(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
}

/** Finds the work tree that a folder is in by looking for `.git`, without running git; null outside of any. */
export class WorkTrees {
  readonly #known = new Map<string, string | null>();

  find(folder: string): string | null {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const found = existsSync(join(folder, '.git')) ? folder : parent === folder ? null : this.find(parent);
    this.#known.set(folder, found);
    return found;
  }
}

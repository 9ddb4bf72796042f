import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { documentExtensions } from '../project/pair.ts';
import { ObjectReader } from './object-reader.ts';
import { FileLog, readLog } from './read-log.ts';
import { runGit } from './run-git.ts';

/** Which commit of a repository is looked at, and where its files lie. */
export interface RepositoryView {
  /** @default the commit checked out */
  readonly head?: string;
  /** The folder that stands for the repository's top, where it is not its own. */
  readonly top?: string;
  /** The log, where it was read already. */
  readonly log?: Promise<FileLog>;
}

/** A git repository as it was at one commit. Must be closed. */
export class Repository {
  /** The folder in which git is run. */
  readonly folder: string;
  /** The commit that is looked at, or null before the first. */
  readonly head: string | null;
  /** Commits whose parents a shallow clone lacks; empty for a whole one. */
  readonly boundary: ReadonlySet<string>;
  readonly objects: ObjectReader;
  readonly #top: string;
  #log: Promise<FileLog> | null;

  private constructor(
    folder: string,
    top: string,
    head: string | null,
    boundary: ReadonlySet<string>,
    log: Promise<FileLog> | null,
  ) {
    this.folder = folder;
    this.head = head;
    this.boundary = boundary;
    this.objects = new ObjectReader(folder);
    this.#top = top;
    this.#log = log;
  }

  /** Opens the repository whose top is `folder` (a work tree, or a bare repository); null where git does not take it for one. */
  static async open(folder: string, { head, top = folder, log }: RepositoryView = {}): Promise<Repository | null> {
    const { stdout } = await runGit(folder, 'rev-parse', '--git-path', 'shallow', '--verify', '--quiet', 'HEAD');
    const [shallow, present] = stdout.trim().split('\n');
    if (!shallow) return null;
    const commit = head ?? present ?? null;
    const boundary = shallowCommits(resolve(folder, shallow));
    return new Repository(folder, top, commit, boundary, log ?? null);
  }

  get isShallow(): boolean {
    return this.boundary.size > 0;
  }

  /** All changes of documents that lead to the commit looked at; read once. */
  log(): Promise<FileLog> {
    const { folder, head } = this;
    return (this.#log ??=
      head === null ? Promise.resolve(new FileLog([], 0)) : readLog(folder, head, documentExtensions));
  }

  /** A file's path as git names it. */
  pathOf(file: string): string {
    return relative(this.#top, file).split(sep).join('/');
  }

  close(): void {
    this.objects.close();
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

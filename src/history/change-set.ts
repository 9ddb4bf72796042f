import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { documentExtensions } from '../project/pair.ts';
import {
  changedFiles,
  type ChangedFile,
  findTop,
  listCommits,
  listFiles,
  mergeBase,
  resolveCommit,
} from './commits.ts';
import { HistoryError } from './history-error.ts';
import { type Lock, lockName, parseLock } from './lock.ts';
import { ProjectHistory } from './project-history.ts';
import { type FileLog, readLog } from './read-log.ts';
import { Repository } from './repository.ts';

/** Which change is looked at: from where `base` and the head parted to the head, or to the files as they lie in the folder. */
export interface ChangeRange {
  readonly base: string;
  /** @default the files as they lie in the folder */
  readonly head?: string | undefined;
}

/** A change of a repository. Must be closed. */
export class ChangeSet {
  /** Where the files of its state after the change lie: the folder that was asked for, or a copy of the commit. */
  readonly folder: string;
  readonly base: { readonly reference: string; readonly commit: string };
  readonly head: { readonly reference: string; readonly commit: string } | null;
  readonly files: readonly ChangedFile[];
  readonly #repository: Repository;
  readonly #top: string;
  readonly #copy: string | null;
  #log: Promise<FileLog> | null = null;

  private constructor(parts: {
    folder: string;
    base: ChangeSet['base'];
    head: ChangeSet['head'];
    files: readonly ChangedFile[];
    repository: Repository;
    top: string;
    copy: string | null;
  }) {
    this.folder = parts.folder;
    this.base = parts.base;
    this.head = parts.head;
    this.files = parts.files;
    this.#repository = parts.repository;
    this.#top = parts.top;
    this.#copy = parts.copy;
  }

  /** Finds out what changed. Throws a `HistoryError` for what cannot be found, saying how to mend it. */
  static async open(folder: string, range: ChangeRange): Promise<ChangeSet> {
    const { top, isBare } = await findTop(folder);
    if (isBare && range.head === undefined) throw new HistoryError(bareWithoutHead);
    const repository = await Repository.open(top);
    if (!repository) throw new HistoryError(bareWithoutHead);
    const { isShallow } = repository;
    try {
      const commit = range.head === undefined ? null : await resolveCommit(top, range.head, isShallow);
      const reference = await resolveCommit(top, range.base, isShallow);
      const base = await mergeBase(top, reference, commit ?? 'HEAD', isShallow);
      const files = await changedFiles(top, base, commit);
      const copy = commit === null ? null : await copyOf(repository, commit);
      return new ChangeSet({
        folder: copy === null ? folder : join(copy, isBare ? '' : relative(realpathSync(top), realpathSync(folder))),
        base: { reference: range.base, commit: base },
        head: commit === null ? null : { reference: range.head!, commit },
        files,
        repository,
        top: copy ?? realpathSync(top),
        copy,
      });
    } catch (error) {
      repository.close();
      throw error;
    }
  }

  /**
   * What a file of the state after the change was called before it: the same, another name, or null where it was not. `path` is absolute;
   * `isTouched` says whether the change touched it at all. Throws a `HistoryError` for a file in a submodule that changed.
   */
  before(path: string): { readonly path: string | null; readonly isTouched: boolean } {
    const name = this.#nameOf(path);
    const changed = this.files.find(({ after }) => after === name) ?? this.files.find(({ before }) => before === name);
    const submodule = this.files.find((file) => file.isSubmodule && name.startsWith(`${file.after ?? file.before}/`));
    if (submodule) throw new HistoryError(insideSubmodule(name, submodule.after ?? submodule.before ?? ''));
    return changed ? { path: changed.before, isTouched: true } : { path: name, isTouched: false };
  }

  /** The absolute path at which a file (by its name in the repository) lies or lay. */
  pathOf(name: string): string {
    return join(this.#top, name);
  }

  /** The text that a file (by its name in the repository) had before the change, or null where there was none. */
  async textBefore(name: string): Promise<string | null> {
    const blob = await this.#repository.objects.blob(`${this.base.commit}:${name}`);
    return blob && new TextDecoder('utf-8', { ignoreBOM: true }).decode(blob.bytes);
  }

  /** The history of a project as it was before the change; `root` is the absolute path of the project after it. */
  async historyBefore(root: string): Promise<ProjectHistory> {
    return this.#view(root, this.base.commit, await this.#lockAt(root, this.base.commit));
  }

  /** The history of a project as it is after the change. */
  async historyAfter(root: string): Promise<ProjectHistory> {
    if (this.head !== null) return this.#view(root, this.head.commit, await this.#lockAt(root, this.head.commit));
    const history = new ProjectHistory(root);
    const repository = await Repository.open(this.#repository.folder, { log: this.#logAfter() });
    if (repository) history.adopt(repository);
    return history;
  }

  /** One walk for both states: what led to the base is what led to the head without the commits between. */
  #logAfter(): Promise<FileLog> {
    this.#log ??= readLog(this.#repository.folder, this.head?.commit ?? 'HEAD', documentExtensions);
    return this.#log;
  }

  async #logBefore(): Promise<FileLog> {
    const { folder } = this.#repository;
    const [log, between] = await Promise.all([
      this.#logAfter(),
      listCommits(folder, this.base.commit, this.head?.commit ?? 'HEAD'),
    ]);
    return log.without(between);
  }

  close(): void {
    this.#repository.close();
    if (this.#copy !== null) rmSync(this.#copy, { recursive: true, force: true });
  }

  async #view(root: string, commit: string, lock: Lock): Promise<ProjectHistory> {
    const log = commit === this.base.commit ? this.#logBefore() : this.#logAfter();
    const repository = await Repository.open(this.#repository.folder, { head: commit, top: this.#top, log });
    return new ProjectHistory(root, { repository: repository!, lock });
  }

  async #lockAt(root: string, commit: string): Promise<Lock> {
    const blob = await this.#repository.objects.blob(`${commit}:${this.#nameOf(join(root, lockName))}`);
    return blob ? parseLock(blob.bytes.toString('utf8')) : new Map();
  }

  #nameOf(path: string): string {
    // The folder may be reached by a link; a document that is one keeps its name.
    const real = join(realOf(dirname(path)), basename(path));
    return relative(this.#top, real).split(sep).join('/');
  }
}

/** A path without links, as far as it exists. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realOf(parent), basename(path));
  }
}

/** What a project may need of a commit: documents, and what configures how they are checked. */
const wanted = /\.(?:md|markdown|mdx|txt|json|ya?ml|mjs)$|(?:^|\/)\.gitignore$/i;
/** Files larger than this are no documents and no configuration. */
const largest = 16 * 1024 * 1024;

/** A copy of a commit's documents and configuration in a temporary folder. */
async function copyOf(repository: Repository, commit: string): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'diglot-review-')));
  try {
    for (const { path, id } of await listFiles(repository.folder, commit)) {
      const full = resolve(folder, path);
      if (!wanted.test(path) || !full.startsWith(folder + sep)) continue;
      const blob = await repository.objects.blob(id);
      if (!blob || blob.bytes.length > largest) continue;
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, blob.bytes);
    }
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const bareWithoutHead = {
  en: 'Cannot review the files of a bare repository: it has none checked out, expected `--head REF`',
  ko: '작업 폴더가 없는(bare) 저장소이므로 검토할 커밋을 `--head REF`로 지정해야 합니다',
};

function insideSubmodule(name: string, submodule: string): { en: string; ko: string } {
  return {
    en: `Cannot see what changed in \`${name}\`: it is in the submodule \`${submodule}\`, whose commit changed; run diglot inside of it`,
    ko: `변경 내용을 볼 수 없음: \`${name}\`, 커밋이 바뀐 서브모듈 \`${submodule}\` 안에 있습니다. 그 안에서 diglot을 실행해야 합니다`,
  };
}

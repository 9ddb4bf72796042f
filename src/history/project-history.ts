import { dirname, resolve } from 'node:path';
import type { Pair } from '../project/pair.ts';
import type { HistoryNote, PairHistory, SectionHistory } from '../types.ts';
import { LockIndex } from './accepted.ts';
import { GitPast } from './git-past.ts';
import { type Lock, readLock } from './lock.ts';
import { type PairPast, readPairHistory } from './pair-history.ts';
import { Repository, WorkTrees } from './repository.ts';
import { isSameText } from './revisions.ts';

/** Another state of a project than the one that lies in its folder. */
export interface ProjectView {
  /** The repository of all files, looked at as it was. */
  readonly repository: Repository;
  readonly lock: Lock;
}

/** Reads the history of pairs, one by one, and keeps what git has told for the next. Must be closed. */
export class ProjectHistory {
  readonly #root: string;
  readonly #lock: LockIndex;
  readonly #workTrees = new WorkTrees();
  readonly #repositories = new Map<string, Promise<Repository | null>>();
  readonly #notes = new Map<HistoryNote['what'], { pairs: number; example: string }>();

  readonly #view: ProjectView | null;

  /**
   * `root` is the absolute path that pairs' paths count from. Throws a `HistoryError` for a lock that cannot be read. With a `view`, nothing is read
   * from the folder; its repository is closed with the history.
   */
  constructor(root: string, view: ProjectView | null = null) {
    this.#root = root;
    this.#view = view;
    this.#lock = new LockIndex(view?.lock ?? readLock(root));
  }

  /** Takes a repository that is open already, in place of opening it again; it is closed with the history. */
  adopt(repository: Repository): void {
    this.#repositories.set(repository.folder, Promise.resolve(repository));
  }

  /** What there is to know that concerns no single finding, in a fixed order. */
  get notes(): HistoryNote[] {
    return [...this.#notes]
      .map(([what, note]) => ({ what, ...note }))
      .toSorted((one, other) => (one.what < other.what ? -1 : 1));
  }

  /** False where there is neither a lock nor a repository: nothing need be read then. A stamp alone tells nothing. */
  mayKnow(pair: Pair): boolean {
    if (!this.#lock.isEmpty || this.#workTree(resolve(this.#root, pair.target)) !== null) return true;
    this.#note('no-history', pair.target);
    return false;
  }

  /** The history of a pair that has both its files, or null where nothing is known of it. Texts are as they are now. */
  async of(pair: Pair, source: string, target: string): Promise<PairHistory | null> {
    const { git, otherwise } = await this.#git(pair);
    const { history, strayStamp } = await readPairHistory({
      locale: pair.locale,
      source: { path: pair.source, text: source },
      target: { path: pair.target, text: target },
      lock: this.#lock,
      git,
      otherwise,
    });
    if (strayStamp) this.#note('stray-stamp', `${pair.target}: ${strayStamp.key} ${strayStamp.value}`);
    const unknown = history.sections.find((section) => section.unknown !== null && section.unknown !== 'lost')?.unknown;
    if (unknown) this.#note(unknown === 'no-source' ? 'no-history' : (unknown as HistoryNote['what']), pair.target);
    return history.sections.every(isUnknown) ? null : history;
  }

  /** The commit checked out, if a file says there what it says here; else null. */
  async commitOf(path: string, text: string): Promise<string | null> {
    const file = resolve(this.#root, path);
    const home = this.#workTree(file);
    const repository = home === null ? null : await this.#repository(home);
    if (!repository?.head) return null;
    const blob = await repository.objects.blob(`${repository.head}:${repository.pathOf(file)}`);
    return blob && isSameText(blob.bytes.toString('utf8'), text) ? repository.head : null;
  }

  async close(): Promise<void> {
    this.#view?.repository.close();
    for (const repository of await Promise.all(this.#repositories.values())) repository?.close();
  }

  async #git(pair: Pair): Promise<Pick<PairPast, 'git' | 'otherwise'>> {
    const [source, target] = [resolve(this.#root, pair.source), resolve(this.#root, pair.target)];
    const [home, other] = [this.#workTree(target), this.#workTree(source)];
    if (home === null) return { git: null, otherwise: 'no-history' };
    if (home !== other) return { git: null, otherwise: 'elsewhere' };
    const repository = await this.#repository(home);
    const log = await repository?.log();
    if (!repository || !log || (log.commits < 2 && !repository.isShallow))
      return { git: null, otherwise: 'no-history' };
    const past = (file: string): GitPast => new GitPast(repository, log, repository.pathOf(file));
    return { git: { repository, source: past(source), target: past(target) }, otherwise: 'no-history' };
  }

  #workTree(file: string): string | null {
    if (this.#view) return this.#view.repository.folder;
    const { GIT_DIR, GIT_WORK_TREE } = process.env;
    if (GIT_DIR !== undefined) return resolve(GIT_WORK_TREE ?? this.#root);
    return this.#workTrees.find(dirname(file));
  }

  #repository(folder: string): Promise<Repository | null> {
    if (this.#view) return Promise.resolve(this.#view.repository);
    const repository = this.#repositories.get(folder) ?? Repository.open(folder);
    this.#repositories.set(folder, repository);
    return repository;
  }

  #note(what: HistoryNote['what'], example: string): void {
    const note = this.#notes.get(what);
    this.#notes.set(what, { pairs: (note?.pairs ?? 0) + 1, example: note?.example ?? example });
  }
}

function isUnknown({ revision, unknown }: SectionHistory): boolean {
  return revision === null && unknown !== 'lost';
}

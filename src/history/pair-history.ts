import { changedWords } from '../compare/drift/classify-changes.ts';
import type { DocumentInput } from '../parse/index.ts';
import type { PairHistory, PartOrigin, SectionHistory } from '../types.ts';
import type { Acceptance, LockIndex } from './accepted.ts';
import type { GitPast, PartPast } from './git-past.ts';
import type { LockEntry } from './lock.ts';
import { outlineOf, type TextPart } from '../compare/drift/outline.ts';
import type { Edit } from './read-log.ts';
import type { Repository } from './repository.ts';
import { Revisions } from './revisions.ts';
import { findStamp, type Stamp } from './stamp.ts';
import { findStampedSource, type StampedSource } from './stamped-source.ts';

/** A pair as it is, and where its past is kept. */
export interface PairPast {
  /** Paths as the lock has them. */
  readonly source: DocumentInput;
  readonly target: DocumentInput;
  readonly lock: LockIndex;
  /** Null where git knows nothing of the pair. */
  readonly git: { readonly repository: Repository; readonly source: GitPast; readonly target: GitPast } | null;
  /** Said of sections of which neither lock nor stamp nor git knows. */
  readonly otherwise: NonNullable<SectionHistory['unknown']>;
}

/** The history of a pair, and its stamp where that stands for nothing. */
export interface PairHistoryResult {
  readonly history: PairHistory;
  readonly strayStamp: Stamp | null;
}

/**
 * Finds out which source each section of a translation was made from: from the lock, else from a stamp, else from git. A stamp speaks for the text that
 * it was put on: a section that was translated anew since is as old as git says.
 */
export async function readPairHistory(past: PairPast): Promise<PairHistoryResult> {
  return new PairReader(past).read();
}

/** A change of the source of so many words may be answered by changing a word or two of the translation. */
const fewWords = 4;

class PairReader {
  readonly #past: PairPast;
  readonly #parts: readonly TextPart[];
  #sourceDigests: ReadonlySet<string> | null = null;
  readonly #revisions: Revisions;
  readonly #bySource = new Map<string, Promise<SectionSource>>();
  readonly #tinyChanges = new Map<string, Promise<boolean>>();

  constructor(past: PairPast) {
    this.#past = past;
    this.#parts = outlineOf(past.target.text, past.target.path);
    this.#revisions = new Revisions(past.source.text);
  }

  async read(): Promise<PairHistoryResult> {
    const { git, target, source } = this.#past;
    const stamp = findStamp(target.text);
    const stamped =
      stamp && (await findStampedSource(stamp, source.text, git?.source ?? null, git?.repository ?? null));
    const strayStamp = stamp && !stamped ? stamp : null;
    const accepted = this.#parts.map((part) => this.#accepted(part, () => new Set([part.digest])));
    const isSettled = accepted.every(({ entry }) => entry && this.#sources.has(entry.source));
    if (isSettled || (!stamp && (await this.#isUntouched()))) {
      const sections = this.#parts.map((part, at) => this.#present(part, accepted[at]!));
      return { history: { revisions: [], sections, origins: [] }, strayStamp };
    }
    const traced = git ? await git.target.trace(target.text, this.#parts, target.locale) : null;
    const sections: SectionHistory[] = [];
    for (const [at, part] of this.#parts.entries())
      sections.push(await this.#section(part, traced?.parts[at] ?? null, stamped, traced?.stamped ?? null));
    const origins = this.#revisions.list.length > 0 ? await this.#origins() : [];
    return { history: { revisions: this.#revisions.list, sections, origins }, strayStamp };
  }

  /** Digests of the source's sections as they are; asked for only where there is a lock. */
  get #sources(): ReadonlySet<string> {
    const { path, text } = this.#past.source;
    this.#sourceDigests ??= new Set(outlineOf(text, path).map(({ digest }) => digest));
    return this.#sourceDigests;
  }

  #accepted(part: TextPart, digests: () => ReadonlySet<string>): Acceptance {
    const { lock, target } = this.#past;
    return lock.isEmpty ? { review: null, entry: null } : lock.find(target.path, part, digests(), this.#sources);
  }

  /** True where the source is to the letter what it was when the translation was first committed, and was nothing else in between. */
  async #isUntouched(): Promise<boolean> {
    const { git } = this.#past;
    const first = git?.target.edits.at(-1);
    if (!git || !first || git.repository.boundary.has(first.commit)) return false;
    if (git.source.edits.some(({ position }) => position < first.position)) return false;
    const text = await git.source.textAt(first);
    return text !== null && this.#revisions.add(text, null) === 'present';
  }

  #present(part: TextPart, { review, entry }: Acceptance): SectionHistory {
    const via = entry ? 'lock' : 'git';
    const commit = entry?.commit ?? null;
    return { line: part.line, revision: 'present', via, unknown: null, review, commit, date: null };
  }

  async #section(
    part: TextPart,
    traced: PartPast | null,
    stamped: StampedSource | null,
    stampedBy: Edit | null,
  ): Promise<SectionHistory> {
    const { line } = part;
    const { review, entry } = this.#accepted(part, traced?.digests ?? (() => new Set([part.digest])));
    if (entry)
      return { line, review, via: 'lock', ...(await this.#once(`lock ${entry.source}`, () => this.#ofEntry(entry))) };
    const edit = traced && (await this.#translatedIn(traced, stamped));
    const isNewer = traced && stampedBy && (!edit || edit.position < stampedBy.position);
    if (stamped && !isNewer) {
      const { text, commit, date } = stamped;
      return { line, review, via: 'stamp', revision: this.#revisions.add(text, commit), unknown: null, commit, date };
    }
    if (!traced) {
      const unknown = this.#past.otherwise;
      return { line, review, via: null, revision: null, unknown, commit: null, date: null };
    }
    // What is not committed was written with the source as it is in view.
    if (!edit) return { line, review, via: 'git', revision: 'present', unknown: null, commit: null, date: null };
    return { line, review, via: 'git', ...(await this.#once(edit.commit, () => this.#ofEdit(edit))) };
  }

  /**
   * The edit in which a part was translated: the last that changed a word or two of it and may have answered the source, for the source had
   * changed by as little since the edit before (or since its stamp); else the one that it dates from. A word of style must not hide what is stale.
   */
  async #translatedIn({ edit, tinyEdits }: PartPast, stamped: StampedSource | null): Promise<Edit | null> {
    for (const [at, tiny] of tinyEdits.entries()) {
      const earlier = tinyEdits[at + 1] ?? edit;
      if (!earlier) return tiny;
      const key = stamped ? `${tiny?.commit} stamp` : `${tiny?.commit} ${earlier.commit}`;
      const find = async (): Promise<boolean> =>
        this.#isTinyChange(
          stamped ? stamped.text : await this.#past.git!.source.textAt(earlier),
          tiny ? await this.#past.git!.source.textAt(tiny) : this.#past.source.text,
        );
      const found = this.#tinyChanges.get(key) ?? find();
      this.#tinyChanges.set(key, found);
      if (await found) return tiny;
    }
    return edit;
  }

  /** Whether a section of the source changed by a few words between two of its versions. */
  #isTinyChange(before: string | null, after: string | null): boolean {
    if (before === null || after === null || before === after) return false;
    const { path, locale } = this.#past.source;
    const words = changedWords({ path, locale, text: before }, { path, locale, text: after });
    return words.some((count) => count > 0 && count <= fewWords);
  }

  /** Sections of one commit have one source. */
  #once(key: string, find: () => Promise<SectionSource>): Promise<SectionSource> {
    const found = this.#bySource.get(key) ?? find();
    this.#bySource.set(key, found);
    return found;
  }

  async #ofEdit(edit: Edit): Promise<SectionSource> {
    const { commit, date } = edit;
    const { repository, source } = this.#past.git!;
    const text = await source.textAt(edit);
    // Where the clone ends, the translation is at least so old: what changed since is stale, of what did not nothing is known.
    const isBoundary = repository.boundary.has(commit);
    if (text === null) return { revision: null, unknown: isBoundary ? 'shallow' : 'no-source', commit, date };
    return { revision: this.#revisions.add(text, commit), unknown: isBoundary ? 'shallow' : null, commit, date };
  }

  /** The source that was accepted, known by its digest: as it is, at the commit noted, or in whichever version it stood. */
  async #ofEntry(entry: LockEntry): Promise<SectionSource> {
    const { commit } = entry;
    if (entry.source === '' || this.#sources.has(entry.source))
      return { revision: 'present', unknown: null, commit, date: null };
    const { git, source } = this.#past;
    const holds = (text: string | null): text is string =>
      text !== null && outlineOf(text, source.path).some(({ digest }) => digest === entry.source);
    const noted = git && commit ? await git.source.textAt({ commit, position: git.source.positionOf(commit) }) : null;
    if (holds(noted)) return { revision: this.#revisions.add(noted, commit), unknown: null, commit, date: null };
    for (const edit of git?.source.edits ?? []) {
      const text = await git!.source.textOf(edit);
      if (holds(text)) {
        const revision = this.#revisions.add(text, edit.commit);
        return { revision, unknown: null, commit: edit.commit, date: edit.date };
      }
    }
    return { revision: null, unknown: 'lost', commit, date: null };
  }

  /** Since when the source's sections say what they say. */
  async #origins(): Promise<PartOrigin[]> {
    const { git, source } = this.#past;
    if (!git) return [];
    const parts = outlineOf(source.text, source.path);
    const traced = await git.source.trace(source.text, parts, source.locale);
    return parts.map(({ line }, at) => {
      const { edit = null, tinyEdits = [] } = traced.parts[at] ?? {};
      const last = tinyEdits.length > 0 ? tinyEdits[0] : edit;
      return { line, commit: last?.commit ?? null, date: last?.date ?? null };
    });
  }
}

type SectionSource = Pick<SectionHistory, 'revision' | 'unknown' | 'commit' | 'date'>;

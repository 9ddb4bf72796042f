import { outlineOf, type TextPart } from '../compare/drift/outline.ts';
import type { Edit, FileLog } from './read-log.ts';
import type { Repository } from './repository.ts';
import { findStamp } from './stamp.ts';
import { Tracer } from './trace.ts';
import type { Locale } from '../types.ts';

/** What git knows of one part of a file: the edit that it dates from (null: not committed), and the digests that it had since. */
export interface PartPast {
  readonly edit: Edit | null;
  /** Edits, newest first, that changed a word or two of it after that: null for one that is not committed. */
  readonly tinyEdits: readonly (Edit | null)[];
  readonly digests: () => ReadonlySet<string>;
}

/** Past versions of one file. Paths count from the repository's folder. */
export class GitPast {
  readonly #repository: Repository;
  readonly #log: FileLog;
  readonly #path: string;
  /** Newest first; deletions left out. */
  readonly edits: readonly Edit[];

  constructor(repository: Repository, log: FileLog, path: string) {
    this.#repository = repository;
    this.#log = log;
    this.#path = path;
    this.edits = log.editsOf(path).filter(({ id }) => id !== null);
  }

  /** What the file said in a commit, under whatever name it had; null where there was none. */
  async textAt({ commit, position }: Pick<Edit, 'commit' | 'position'>): Promise<string | null> {
    for (const path of this.#log.pathsAt(this.#path, position)) {
      const text = await this.#read(`${commit}:${path}`);
      if (text !== null) return text;
    }
    return null;
  }

  /** Where a commit stands in the walk, if it is one that changed the file; else behind all. */
  positionOf(commit: string): number {
    return this.edits.find((edit) => edit.commit === commit)?.position ?? Number.POSITIVE_INFINITY;
  }

  /** The text of a version. */
  async textOf(edit: Edit): Promise<string | null> {
    return this.#read(edit.id!);
  }

  /** For each part of the text as it is, the edit that it dates from; with the edit that brought the stamp in, where the text has one. */
  async trace(
    text: string,
    parts: readonly TextPart[],
    locale: Locale,
  ): Promise<{ parts: PartPast[]; stamped: Edit | null }> {
    const tracer = new Tracer(parts, -1, locale);
    const stamp = findStamp(text)?.value;
    let stamped: Edit | null = null;
    let isStamped = stamp !== undefined;
    const outlines = new Map<string, readonly TextPart[]>();
    for (const [version, edit] of this.edits.entries()) {
      const past = await this.textOf(edit);
      if (past === null) continue;
      isStamped &&= findStamp(past)?.value === stamp;
      if (isStamped) stamped = edit;
      const outline = outlines.get(edit.id!) ?? outlineOf(past, edit.path);
      outlines.set(edit.id!, outline);
      tracer.visit(outline, version);
    }
    const found = tracer.results.map((traced) => ({
      edit: this.edits[traced.origin] ?? null,
      tinyEdits: traced.forks.map((version) => this.edits[version] ?? null),
      digests: () => traced.digests,
    }));
    return { parts: found, stamped };
  }

  async #read(name: string): Promise<string | null> {
    const blob = await this.#repository.objects.blob(name);
    return blob && new TextDecoder('utf-8', { ignoreBOM: true }).decode(blob.bytes);
  }
}

import { runGit } from './run-git.ts';

/** One commit's change of one file. */
export interface Edit {
  /** Position of its commit in the walk, newest first: a commit always stands before its parents. */
  readonly position: number;
  readonly commit: string;
  /** When it was committed, ISO 8601. */
  readonly date: string;
  readonly path: string;
  /** Object id of the file after the commit, or null where it was deleted. */
  readonly id: string | null;
  /** The file's paths before, where it was another; several for a merge. */
  readonly renamedFrom: readonly string[];
}

/** All changes of documents in the commits that lead to one. */
export class FileLog {
  readonly #byPath: ReadonlyMap<string, readonly Edit[]>;
  readonly #edits: readonly Edit[];
  /** How many commits changed a document. */
  readonly commits: number;

  constructor(edits: readonly Edit[], commits: number) {
    const byPath = new Map<string, Edit[]>();
    for (const edit of edits) {
      const list = byPath.get(edit.path);
      if (list) list.push(edit);
      else byPath.set(edit.path, [edit]);
    }
    this.#byPath = byPath;
    this.#edits = edits;
    this.commits = commits;
  }

  /** The log as it was before some commits. */
  without(commits: ReadonlySet<string>): FileLog {
    const edits = this.#edits.filter(({ commit }) => !commits.has(commit));
    return new FileLog(edits, new Set(edits.map(({ commit }) => commit)).size);
  }

  /**
   * The edits of the file that has this path today, newest first, through all its renames. Of a path that was another file's
   * before, that file's edits are among them.
   */
  editsOf(path: string): readonly Edit[] {
    const paths = [path];
    const edits: Edit[] = [];
    for (const name of paths)
      for (const edit of this.#byPath.get(name) ?? []) {
        edits.push(edit);
        for (const from of edit.renamedFrom) if (!paths.includes(from)) paths.push(from);
      }
    return paths.length === 1 ? edits : edits.toSorted((one, other) => one.position - other.position);
  }

  /** The paths under which to look for that file in the commit at a position, likeliest first. */
  pathsAt(path: string, position: number): string[] {
    let likeliest = path;
    const paths = new Set([path]);
    for (const edit of this.editsOf(path)) {
      for (const from of edit.renamedFrom) paths.add(from);
      if (edit.position < position && edit.path === likeliest && edit.renamedFrom[0] !== undefined)
        likeliest = edit.renamedFrom[0];
    }
    return [likeliest, ...[...paths].filter((other) => other !== likeliest)];
  }
}

/** Marks the line of a commit; no path and no hash holds it. */
const mark = '\u0001';

/**
 * Walks the commits that lead to `head` once, for all files of the given extensions (with their dots). Merges count as edits of what they
 * changed against all their parents, that is, of what was merged by content or by hand.
 */
export async function readLog(folder: string, head: string, extensions: readonly string[]): Promise<FileLog> {
  const { stdout } = await runGit(
    folder,
    'log',
    '-z',
    '--raw',
    '--no-abbrev',
    '-M',
    '-l2000',
    '-c',
    '--combined-all-paths',
    '--topo-order',
    `--format=${mark}%H %cI`,
    head,
    '--',
    ...extensions.map((extension) => `:(top,icase)*${extension}`),
  );
  return parseLog(stdout);
}

/** Reads what `git log -z --raw` prints: fields ended by NUL, a commit's line among them. */
export function parseLog(output: string): FileLog {
  const fields = output.split('\0');
  const edits: Edit[] = [];
  let position = -1;
  let commit = '';
  let date = '';
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]!.replace(/^\n/, '');
    if (field.startsWith(mark)) {
      [commit = '', date = ''] = field.slice(1).split(' ');
      position++;
    } else if (field.startsWith(':')) {
      const parents = /^:+/.exec(field)![0].length;
      const parts = field.slice(parents).split(' ');
      const status = parts.at(-1)!;
      const isRename = parents > 1 || /^[RC]/.test(status);
      const before = isRename ? fields.slice(at + 1, at + 1 + parents) : [];
      at += before.length + 1;
      const path = fields[at]!;
      const id = parts[2 * parents + 1]!;
      const renamedFrom = before.filter((from) => from !== '' && from !== path);
      edits.push({ position, commit, date, path, id: /^0+$/.test(id) ? null : id, renamedFrom });
    }
  }
  return new FileLog(edits, position + 1);
}

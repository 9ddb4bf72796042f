import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { splitExtension } from './pair.ts';

/** Folders that never hold a project's own documents. */
const foreignFolders: ReadonlySet<string> = new Set(['node_modules', 'bower_components', '.git', '.hg', '.svn']);

/** What to leave out of a listing. */
export interface ListOptions {
  /** Patterns as in `.gitignore`, against paths relative to the root. */
  readonly ignored?: readonly string[];
  /** Whether to obey `.gitignore` files. @default false */
  readonly gitignore?: boolean;
  /** Says of a folder's path whether to stay out of it. */
  readonly skipFolder?: (path: string, name: string) => boolean;
}

/**
 * Paths of the documents below `folder` ('' for the root), relative to `root`, with `/`, sorted by folder and name.
 * A folder is never taken for a document, whatever its name. Links are followed as far as they stay
 * inside. A folder that cannot be read is empty; a dangling link is listed, for reading it says why it fails. Throws
 * where `folder` does not exist.
 */
export function listDocuments(root: string, folder: string, options: ListOptions = {}): string[] {
  const found: string[] = [];
  const mayEnter = linkGuard(root, join(root, folder));
  const own = ignore().add([...(options.ignored ?? [])]);

  const visit = (path: string, filters: readonly Filter[]): void => {
    const entries = entriesOf(join(root, path));
    // Most folders have none, and to be told so by an error takes longer than to read the folder.
    const hasGitignore = options.gitignore === true && entries.some(({ name }) => name === '.gitignore');
    const here = hasGitignore ? [...filters, ...readGitignore(root, path)] : filters;
    for (const entry of entries) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isLinkToFolder(join(root, child)));
      if (here.some((filter) => filter.rejects(isFolder ? `${child}/` : child))) continue;
      if (!isFolder) {
        if ((entry.isFile() || entry.isSymbolicLink()) && splitExtension(child) !== null) found.push(child);
      } else if (!foreignFolders.has(entry.name) && !options.skipFolder?.(child, entry.name)) {
        if (entry.isSymbolicLink() && !mayEnter(join(root, child))) continue;
        visit(child, here);
      }
    }
  };

  visit(folder, [{ rejects: (path) => isIgnored(own, path) }]);
  return found;
}

/** Says whether a path relative to the root, with `/` at the end of a folder, is left out. */
interface Filter {
  rejects(path: string): boolean;
}

/** The rules of a folder's `.gitignore`, which hold for what lies below it. */
function readGitignore(root: string, folder: string): Filter[] {
  let text: string;
  try {
    text = readFileSync(join(root, folder, '.gitignore'), 'utf8');
  } catch {
    return [];
  }
  const rules = ignore().add(text);
  const prefix = folder === '' ? 0 : folder.length + 1;
  return [{ rejects: (path) => isIgnored(rules, path.slice(prefix)) }];
}

/** Paths that climb out of the root cannot be matched by patterns that count from it. */
function isIgnored(rules: Ignore, path: string): boolean {
  return ignore.isPathValid(path) && rules.ignores(path);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isLinkToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Says which linked folders to enter: none that lies outside of `bounds` (a link to `/` must not have the whole disk
 * read) or above the link itself, and each real folder once, so that links in a circle, or to many, end.
 */
function linkGuard(...bounds: string[]): (link: string) => boolean {
  const reals = bounds.map((bound) => realpathSync(bound));
  const entered = new Set<string>();
  return (link) => {
    const real = realpathSync(link);
    const isInside = reals.some((bound) => isWithin(real, bound));
    if (!isInside || entered.has(real) || isWithin(realpathSync(dirname(link)), real)) return false;
    entered.add(real);
    return true;
  };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

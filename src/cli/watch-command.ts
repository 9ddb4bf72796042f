import { type FSWatcher, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigError } from '../config/user-error.ts';
import { configPlaces } from '../config/load-config.ts';
import { type Pair, splitExtension } from '../project/pair.ts';
import { type CheckFlags, check } from './check-command.ts';
import { type Context, languageOf, printError, printNotice } from './context.ts';
import { type OpenProject, openProject } from './open-project.ts';

/** Programs write a file in several steps; after so long (ms) without another the last was taken. */
const calm = 80;

/** Checks, and checks again whatever changes, until `end` comes true; returns the exit code of the last check. */
export async function watchCheck(
  filters: readonly string[],
  flags: CheckFlags,
  context: Context,
  end: Promise<unknown> = interrupted(),
): Promise<number> {
  refuseFormats(flags);
  let project = await openProject(filters, flags, context);
  const changes = new Changes();
  changes.follow(project);
  let code = await check(filters, flags, context);
  say(project, 'start', context);
  void end.then(() => changes.close());
  for (;;) {
    const paths = await changes.next();
    if (paths === null) return code;
    try {
      const isNew = !paths.every((path) => isKnown(path, project));
      if (isNew) project = await openProject(filters, flags, context);
      changes.follow(project);
      const targets = isNew && paths.some(isConfig) ? filters : changedPairs(paths, project);
      // A file that belongs to no pair is none of ours.
      if (targets.length === 0 && !paths.some(isConfig)) continue;
      clear(context);
      code = await check(targets, flags, context);
      say(project, 'again', context);
    } catch (error) {
      // A configuration that is being written may be wrong for a moment.
      printError(error, languageOf(context), context);
      code = 2;
    }
  }
}

/** A report of the changed pair would take the place of that of all. */
function refuseFormats({ format, output }: CheckFlags): void {
  if (output === undefined && format.every((wanted) => wanted.format === 'terminal' && wanted.file === null)) return;
  throw new ConfigError({
    en: 'Incorrect options beside `--watch`, expected no `--output` and no `--format` but `terminal`',
    ko: '`--watch`와 함께 쓸 수 없는 옵션: `--output`, `terminal`이 아닌 `--format`',
  });
}

/** Shown paths of the targets of the pairs that hold one of these full paths. */
function changedPairs(paths: readonly string[], project: OpenProject): string[] {
  const { pairs, root } = project;
  const changed = new Set(paths);
  const holds = ({ source, target }: Pair): boolean =>
    changed.has(resolve(root, source)) || changed.has(resolve(root, target));
  return pairs.filter(holds).map(({ target }) => project.show(target));
}

/** True for a file of a pair that has both its files; others may have come or gone since the pairs were found. */
function isKnown(path: string, { pairs, root }: OpenProject): boolean {
  if (isConfig(path)) return false;
  if (splitExtension(path) === null) return true;
  return pairs.some(
    ({ source, target, state }) =>
      state === 'paired' && (resolve(root, source) === path || resolve(root, target) === path),
  );
}

function isConfig(path: string): boolean {
  return configPlaces.some((place) => path.endsWith(`/${place}`));
}

/** What changed in the folders of a project. Folders are watched, not files: editors put a new file in the place of the old. */
class Changes {
  readonly #watchers = new Map<string, FSWatcher>();
  #changed = new Set<string>();
  #wake: (() => void) | null = null;
  #isClosed = false;

  /** Watches the folders of the documents and of the configuration; those that are watched already stay so. */
  follow({ pairs, root, settings }: OpenProject): void {
    const files = pairs.flatMap(({ source, target }) => [source, target]);
    const folders = new Set([root, settings.root, ...files.map((file) => dirname(resolve(root, file)))]);
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, (_event, name) => this.#add(folder, name));
        // A folder that goes away takes its watcher with it.
        watcher.on('error', () => this.#watchers.delete(folder));
        this.#watchers.set(folder, watcher);
      } catch {
        // The folder of a missing translation: its first file is seen once there is another change.
      }
    }
  }

  /** Full paths that changed since the last call; waits until something does and it is calm again. Null once closed. */
  async next(): Promise<string[] | null> {
    for (let before = -1; before !== this.#changed.size || before === 0; ) {
      if (this.#isClosed) return null;
      before = this.#changed.size;
      if (before === 0) await new Promise<void>((wake) => (this.#wake = wake));
      else await new Promise<void>((wake) => setTimeout(wake, calm));
    }
    const paths = [...this.#changed];
    this.#changed = new Set();
    return paths;
  }

  close(): void {
    this.#isClosed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#wake?.();
  }

  #add(folder: string, name: string | null): void {
    if (name === null) return;
    this.#changed.add(join(folder, name));
    this.#wake?.();
  }
}

/** What is on a terminal is out of date; in a file it stays. */
function clear({ stdout }: Context): void {
  if (stdout.isTTY) stdout.write('\u001B[2J\u001B[3J\u001B[H');
}

function say({ pairs, language }: OpenProject, when: 'start' | 'again', context: Context): void {
  const count = pairs.length;
  printNotice(
    when === 'start'
      ? { en: `Watching ${count} pairs; Ctrl+C ends`, ko: `짝 ${count}개를 지켜보는 중, Ctrl+C로 끝냄` }
      : { en: 'Checked what changed; watching', ko: '바뀐 것을 검사함, 지켜보는 중' },
    language,
    context,
  );
}

async function interrupted(): Promise<void> {
  return new Promise((end) => {
    process.once('SIGINT', () => end());
    process.once('SIGTERM', () => end());
  });
}

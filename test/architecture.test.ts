import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Imports go to earlier rows only, or stay within a part. Parts are folders or files of `src`. */
const layers: readonly (readonly string[])[] = [
  ['types'],
  ['line-index', 'code-units'],
  ['locales'],
  ['invariants'],
  ['parse'],
  ['align'],
  ['compare'],
  ['rules'],
  ['waivers', 'texts'],
  ['check'],
  ['fix', 'review'],
  ['project', 'history', 'config'],
  ['cli', 'index'],
  ['action'],
];

/** Parts that may know the machine they run on. */
const impure = new Set(['project', 'history', 'config', 'cli', 'action']);

/** Modules of Node that compute and touch nothing, as far as they are used: of `node:crypto` only `createHash`. */
const harmless = new Set(['node:util', 'node:crypto']);

interface SourceFile {
  readonly path: string;
  readonly part: string;
  readonly imports: readonly string[];
  /** Those of its imports that are there when it runs. */
  readonly loads: readonly string[];
  /** Its text without comments and strings. */
  readonly code: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readSource(path));

function readSource(path: string): SourceFile {
  const text = readFileSync(join('src', path), 'utf8').replaceAll(/^\s*(?:\/\*\*?|\*|\/\/).*$/gm, '');
  const statements = [...text.matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'/gm)];
  const calls = [...text.matchAll(/\bimport\('([^']+)'\)/g)];
  return {
    path,
    part: partOf(path),
    imports: [...statements, ...calls].map((match) => match[1]!),
    loads: [...statements, ...calls].filter(([statement]) => !/^\w+ type\b/.test(statement)).map((match) => match[1]!),
    code: text.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''"),
  };
}

function partOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '');
}

/** Paths under `src` of the files that a file imports. */
function imported({ path, imports }: Pick<SourceFile, 'path' | 'imports'>): string[] {
  return imports.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name).replaceAll('\\', '/'));
}

function rank(part: string): number {
  return layers.findIndex((parts) => parts.includes(part));
}

describe('the layers of src', () => {
  it('hold every part', () => {
    expect(files.length).toBeGreaterThan(50);
    const parts = new Set(files.map(({ part }) => part));
    expect([...parts].filter((part) => part !== 'report' && rank(part) < 0)).toEqual([]);
  });

  it('are imported one way', () => {
    const wrong = files
      .filter(({ part }) => part !== 'report')
      .flatMap((file) =>
        imported(file)
          .filter((path) => partOf(path) !== file.part && partOf(path) !== 'report')
          .filter((path) => !mayImport(file.part, partOf(path)))
          .map((path) => `${file.path} imports ${path}`),
      );
    expect(wrong).toEqual([]);
  });

  it('are drawn in CONTRIBUTING as they are', () => {
    const drawn = /^types ← .*$/m.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[0].split(' ← ') ?? [];
    // Left out of the drawing: the index of lines and the code units beside the types, and what stands apart from the way of a check.
    const unnamed = new Set(['line-index', 'code-units', 'index', 'texts', 'action']);
    const actual = layers.map((row) => row.filter((part) => !unnamed.has(part))).filter((row) => row.length > 0);
    expect(drawn).toEqual(actual.map((row) => row.join(', ')));
  });

  it('keep the report to types and the index of lines', () => {
    const reports = files.filter(({ part }) => part === 'report');
    expect(reports.length).toBeGreaterThan(0);
    const wrong = reports.flatMap((file) =>
      imported(file)
        .filter((path) => partOf(path) !== 'report' && path !== 'types.ts' && path !== 'line-index.ts')
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import nothing of the report but where it is printed', () => {
    const users = files.filter((file) => imported(file).some((path) => partOf(path) === 'report'));
    expect(
      users.map(({ part }) => part).filter((part) => !['cli', 'report', 'index', 'action'].includes(part)),
    ).toEqual([]);
  });

  it('have no import cycle but of types', () => {
    expect(findCycle(new Map(files.map(({ path, loads }) => [path, imported({ path, imports: loads })])))).toEqual([]);
  });

  it('keep files, processes, the clock, chance and output out of the pure parts', () => {
    const machine =
      /\bDate(?:\.now)?\(\)|\b(?:process|console|performance|setTimeout|setInterval|fetch|crypto)\s*[.(]|Math\.random/;
    const wrong = files
      // What the page of the HTML report runs in a browser may wait there.
      .filter(({ part, path }) => !impure.has(part) && !path.startsWith('report/html/page/'))
      .flatMap(({ path, imports, code }) => [
        ...imports
          .filter((name) => name.startsWith('node:') && !harmless.has(name))
          .map((name) => `${path} imports ${name}`),
        // A day that is named is no clock.
        ...(machine.test(code.replaceAll('Date.UTC(', '(')) ? [`${path} uses ${machine.exec(code)![0]}`] : []),
      ]);
    expect(wrong).toEqual([]);
  });
});

function mayImport(from: string, to: string): boolean {
  const row = layers[rank(from)];
  return rank(to) < rank(from) || (rank(to) === rank(from) && row!.includes(to));
}

/** The files of one import cycle, or none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

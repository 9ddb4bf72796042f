import { resolve } from 'node:path';
import { outlineOf, type TextPart } from '../compare/drift/outline.ts';
import { ConfigError, InputError } from '../config/user-error.ts';
import { acceptSections, partsNamed } from '../history/accept-sections.ts';
import { formatLock, type Lock, lockName, readLock } from '../history/lock.ts';
import { ProjectHistory } from '../history/project-history.ts';
import type { Pair } from '../project/pair.ts';
import type { Finding, SectionReport } from '../types.ts';
import { type Context, printError } from './context.ts';
import { inspectPair } from './inspect-pair.ts';
import { type OpenProject, openProject, type ProjectFlags } from './open-project.ts';
import { writeWhole } from './streams.ts';

/** The options of `diglot accept`. */
export interface AcceptFlags extends ProjectFlags {
  readonly all: boolean;
}

/** What is accepted of a document: the whole, or the section of this name. */
interface Choice {
  readonly path: string;
  readonly section: string | null;
}

/**
 * Records in `diglot.lock.json` that somebody has read sections as they are, source and translation. Returns 0; 1 where an error stands in what
 * was to be accepted: of those documents nothing is recorded; 2 where a pair could not be judged.
 */
export async function accept(names: readonly string[], flags: AcceptFlags, context: Context): Promise<number> {
  if (names.length === 0 && !flags.all) throw nothingNamed();
  const choices = names.map(parseName);
  const project = await openProject(
    choices.map(({ path }) => path),
    flags,
    context,
  );
  const run = new AcceptRun(project, context);
  const code = await run.acceptAll(choices);
  writeWhole(project.root, lockName, formatLock(run.lock));
  context.stdout.write(run.summary());
  return code;
}

/** `PATH#SECTION`; a path that exists may hold a `#` itself only before its last. */
function parseName(name: string): Choice {
  const at = name.lastIndexOf('#');
  return at <= 0 ? { path: name, section: null } : { path: name.slice(0, at), section: name.slice(at + 1) };
}

class AcceptRun {
  lock: Lock;
  readonly #project: OpenProject;
  readonly #context: Context;
  #accepted = 0;
  #refused = 0;

  constructor(project: OpenProject, context: Context) {
    this.#project = project;
    this.#context = context;
    this.lock = readLock(project.root);
  }

  async acceptAll(choices: readonly Choice[]): Promise<number> {
    const { pairs, language, root, settings } = this.#project;
    const history = new ProjectHistory(root, settings.sourceLocale);
    let failures = 0;
    try {
      for (const pair of pairs.filter(({ state }) => state === 'paired')) {
        try {
          await this.#acceptPair(pair, this.#sectionsOf(pair, choices), history);
        } catch (error) {
          printError(error, language, this.#context);
          failures++;
        }
      }
    } finally {
      await history.close();
    }
    return failures > 0 ? 2 : this.#refused > 0 ? 1 : 0;
  }

  summary(): string {
    const refused = this.#refused;
    if (this.#project.language === 'ko') {
      return `${lockName}에 기록한 절: ${this.#accepted}개${refused ? `, 오류가 있어 거부한 문서: ${refused}개` : ''}\n`;
    }
    return `Accepted in ${lockName}: ${this.#accepted} ${this.#accepted === 1 ? 'section' : 'sections'}${refused ? `; refused for their errors: ${refused} ${refused === 1 ? 'document' : 'documents'}` : ''}\n`;
  }

  /** Names of sections of a pair's translation, or null for all of them. */
  #sectionsOf(pair: Pair, choices: readonly Choice[]): readonly string[] | null {
    const { cwd } = this.#context;
    const named = choices.filter(({ path }) => resolve(cwd, path) === resolve(this.#project.root, pair.target));
    if (named.length === 0 || named.some(({ section }) => section === null)) return null;
    return named.map(({ section }) => section!);
  }

  async #acceptPair(pair: Pair, names: readonly string[] | null, history: ProjectHistory): Promise<void> {
    const { source, target, report } = await inspectPair(pair, this.#project, history);
    const { findings, sections = [] } = report;
    const parts = (names ?? [null]).flatMap((name) => this.#partsNamed(target, name));
    const errors = findings.filter(
      (finding) => finding.level === 'error' && (names === null || isIn(finding, parts, target, sections)),
    );
    if (errors.length > 0) return this.#refuse(pair, errors);
    const commit = await history.commitOf(pair.source, source.text);
    this.lock = acceptSections(this.lock, { source, target, sections, commit }, parts, names === null);
    this.#accepted += parts.length;
  }

  #partsNamed(target: { readonly path: string; readonly text: string }, name: string | null): TextPart[] {
    const parts = partsNamed({ target }, name);
    if (parts.length === 0) throw noSuchSection(this.#project.show(target.path), name ?? '', target);
    return parts;
  }

  #refuse(pair: Pair, errors: readonly Finding[]): void {
    this.#refused++;
    const path = this.#project.show(pair.target);
    for (const { target, message, ruleId } of errors)
      this.#context.stderr.write(
        `${path}${target ? `:${target.startLine}:${target.startColumn}` : ''}  ${message}  ${ruleId}\n`,
      );
  }
}

/** Whether a finding stands in one of these parts of the translation. That a section is missing altogether is no error of those around the gap. */
function isIn(
  { target, source }: Finding,
  parts: readonly TextPart[],
  { text, path }: { text: string; path: string },
  sections: readonly SectionReport[],
): boolean {
  if (!target) return true;
  const own = source && sections.findLast((section) => section.source && section.source.line <= source.startLine);
  if (own?.state === 'missing') return false;
  const all = outlineOf(text, path);
  const part = all.findLast(({ line }) => line <= target.startLine) ?? all[0];
  return parts.some(({ line }) => line === part?.line);
}

function nothingNamed(): ConfigError {
  return new ConfigError({
    en: 'Missing path, expected a translation, `PATH#SECTION`, or `--all` for every one of them',
    ko: '빠진 경로: 번역문이나 `경로#절`을 쓰거나, 모두 승인하려면 `--all`을 써야 합니다',
  });
}

function noSuchSection(shown: string, name: string, target: { path: string; text: string }): InputError {
  const slugs = outlineOf(target.text, target.path)
    .filter(({ depth }) => depth > 0)
    .map(({ slug }) => `\`${slug}\``)
    .join(', ');
  return new InputError({
    en: `Cannot find section \`${name}\` in \`${shown}\`, expected one of ${slugs}`,
    ko: `찾을 수 없는 절: \`${name}\` (\`${shown}\`), 있는 절: ${slugs}`,
  });
}

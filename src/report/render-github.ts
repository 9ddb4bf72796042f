import type { Level, Report } from '../types.ts';
import { type Listed, levels, listFindings, mostSeriousFirst } from './list-findings.ts';
import type { RenderOptions } from './render-options.ts';

/** GitHub shows so many annotations of each level that one step writes, and drops the rest without a word. */
const mostOfLevel = 10;

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Workflow commands that annotate the lines of a pull request, the most serious first. What is past GitHub's limit is counted in a last
 * notice, which has its own place among the notices.
 */
export function renderGithub(report: Report, { language }: Pick<RenderOptions, 'language'>): string {
  const listed = mostSeriousFirst(listFindings(report));
  const all = levels.map((level) => listed.filter(({ finding }) => finding.level === level));
  const { unjudged = [] } = report;
  const isOver = all.some((ofLevel, index) => ofLevel.length + (index === 0 ? unjudged.length : 0) > mostOfLevel);
  // What could not be judged has its place among the errors, and what is not shown its own among the notices.
  const taken = (level: Level): number => (level === 'error' ? unjudged.length : level === 'note' && isOver ? 1 : 0);
  const shown = all.map((ofLevel, index) => ofLevel.slice(0, Math.max(0, mostOfLevel - taken(levels[index]!))));
  const hidden = levels.map((level, index) => ({ level, count: all[index]!.length - shown[index]!.length }));
  const lines = [
    ...unjudged.map(
      ({ target, message }) =>
        `::error file=${escapeProperty(target)},title=diglot%3A ${notJudged[language]}::${escapeData(message)}`,
    ),
    ...shown.flat().map(annotation),
  ];
  if (isOver) lines.push(`::notice title=diglot::${escapeData(notShown[language](hidden))}`);
  return lines.map((line) => `${line}\n`).join('');
}

type Hidden = readonly { readonly level: Level; readonly count: number }[];

const notShown: Readonly<Record<RenderOptions['language'], (hidden: Hidden) => string>> = {
  en: (hidden) =>
    `Not shown as annotations: ${list(hidden, (level, count) => `${count} ${level}${count === 1 ? '' : 's'}`)} (GitHub shows ${mostOfLevel} of a level)`,
  ko: (hidden) =>
    `주석으로 표시하지 않음: ${list(hidden, (level, count) => `${koreanLevels[level]} ${count}건`)} (GitHub에서는 수준마다 ${mostOfLevel}개까지 표시)`,
};

const notJudged: Readonly<Record<RenderOptions['language'], string>> = { en: 'not judged', ko: '판단하지 못함' };

const koreanLevels: Readonly<Record<Level, string>> = { error: '오류', warning: '경고', note: '참고' };

function list(hidden: Hidden, say: (level: Level, count: number) => string): string {
  return hidden
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => say(level, count))
    .join(', ');
}

function annotation({ finding, path, place }: Listed): string {
  const properties = {
    file: path,
    ...(place ? { line: place.startLine, endLine: place.endLine } : {}),
    // GitHub ignores columns of an annotation that spans lines.
    ...(place && place.startLine === place.endLine ? { col: place.startColumn, endColumn: place.endColumn } : {}),
    title: `diglot: ${finding.ruleId}`,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[finding.level]} ${written.join(',')}::${escapeData(finding.message)}`;
}

/** As GitHub's own toolkit escapes them: without this a message could end its command and start another. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

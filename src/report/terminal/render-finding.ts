import stringWidth from 'fast-string-width';
import type { Finding, Place } from '../../types.ts';
import { type Run, markDifference } from './difference.ts';
import { fitRuns, padEnd, wrapText } from './fit.ts';
import type { Canvas } from './canvas.ts';
import { visible } from './visible.ts';

/** Where a finding stands: the paths and locales of its document. */
export interface Side {
  readonly locale: string;
  readonly path: string | null;
}

/** Blanks before a finding's level. */
const margin = '    ';

/** Columns below which a snippet says too little to share its line with its place. */
const narrowSnippet = 36;

/** The lines of one finding: level and message, the two places with their text, the rule at the right edge. */
export function renderFinding(finding: Finding, source: Side, target: Side, canvas: Canvas): string[] {
  const { width, style, words } = canvas;
  const levelWidth = Math.max(...Object.values(words.level).map((name) => stringWidth(name)));
  const indent = margin + ' '.repeat(levelWidth + 2);
  const lines = wrapText(visible(finding.message), width - indent.length);
  const level = style(finding.level, padEnd(words.level[finding.level], levelWidth));
  const head = lines.map((line, index) => (index === 0 ? `${margin}${level}  ${line}` : indent + line));

  const runs = runsOf(finding);
  const labelWidth = Math.max(stringWidth(source.locale), stringWidth(target.locale));
  const places = [
    ...placeLines(finding.target, runs.target, target, 'target', labelWidth, indent, canvas),
    ...placeLines(finding.source, runs.source, source, 'source', labelWidth, indent, canvas),
  ];
  return attachRule(head, places, indent, finding, canvas);
}

/** The rule stands at the end of the message where there is room, else on a line of its own. */
function attachRule(
  head: string[],
  places: string[],
  indent: string,
  { ruleId, message }: Finding,
  canvas: Canvas,
): string[] {
  const { width, style } = canvas;
  const last = wrapText(visible(message), width - indent.length).at(-1)!;
  const gap = width - indent.length - stringWidth(last) - ruleId.length;
  const rule = style('faint', ruleId);
  if (gap >= 2) return [...head.slice(0, -1), head.at(-1)! + ' '.repeat(gap) + rule, ...places];
  return [...head, ' '.repeat(Math.max(0, width - ruleId.length)) + rule, ...places];
}

function placeLines(
  place: Place | null,
  runs: readonly Run[],
  { locale, path }: Side,
  role: 'source' | 'target',
  labelWidth: number,
  indent: string,
  { width, style }: Canvas,
): string[] {
  if (place === null || path === null) return [];
  const link = `${visible(path)}:${place.startLine}:${place.startColumn}`;
  const label = padEnd(locale, labelWidth);
  // What only says where something should stand steps back.
  const shown = (text: string): string => (runs.some(({ differs }) => differs) ? text : style('faint', text));
  const room = width - indent.length - labelWidth - 2;
  const shared = room - stringWidth(link) - 2;
  if (runs.every(({ text, differs }) => text.trim() === '' && !differs))
    return [`${indent}${label}  ${style('faint', link)}`];
  if (shared >= narrowSnippet) {
    const snippet = shown(fitRuns(runs, shared, role, style));
    const plain = fitRuns(runs, shared, role, (_role, text) => text);
    const gap = ' '.repeat(shared - stringWidth(plain) + 2);
    return [`${indent}${label}  ${snippet}${gap}${style('faint', link)}`];
  }
  const below = indent + ' '.repeat(labelWidth + 2);
  return [`${indent}${label}  ${style('faint', link)}`, below + shown(fitRuns(runs, Math.max(room, 20), role, style))];
}

/** What follows the first part of a place that holds several: its heading stands for a section. */
const furtherParts = /\r?\n[ \t]*\r?\n[^]*$/;

/**
 * The text around both places, cut into runs. What a finding is about can be told from its facts: with both a source
 * and a target value the two texts are compared, with one of them that side is marked.
 */
function runsOf({ facts, source, target }: Finding): { source: Run[]; target: Run[] } {
  const hasSource = facts['source'] !== undefined;
  const hasTarget = facts['target'] !== undefined;
  if (hasSource && hasTarget && source && target) {
    const marked = markDifference(source.snippet.text, target.snippet.text);
    return { source: around(source, marked.source), target: around(target, marked.target) };
  }
  const marks = (place: Place, isAbout: boolean): Run[] => {
    const { text } = place.snippet;
    if (text === '' && !isAbout) return around(place, []);
    const first = text.replace(furtherParts, '');
    const rest = { text: text.slice(first.length), differs: false };
    return around(place, [{ text: first, differs: isAbout }, ...(rest.text === '' ? [] : [rest])]);
  };
  return {
    source: source ? marks(source, hasSource && !hasTarget) : [],
    // An empty place is where something is missing: that is marked as well.
    target: target ? marks(target, !hasSource || hasTarget || target.snippet.text === '') : [],
  };
}

function around({ snippet }: Place, runs: readonly Run[]): Run[] {
  return [{ text: snippet.before, differs: false }, ...runs, { text: snippet.after, differs: false }];
}

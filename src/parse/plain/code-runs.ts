import { codeEvidence } from './code-evidence.ts';
import { finalMark } from './prose.ts';
import type { TextLine } from './text-line.ts';

/**
 * What a change between prose and code costs, by the number of blank lines at which it happens: hardly ever within a
 * block of lines, seldom at one blank line, freely at two or more, for a lost fence leaves a blank line of its own.
 */
const changeCost = [5, 1.5, 0] as const;

/** A short stretch set off by two or more blank lines on both sides is a little more likely to be code. */
const setOff = 0.7;

/** Much more so where two such gaps have no other reason in a document in which most of them come from lost fences. */
const unexplained = 3;
const shortStretch = 12;

/** After a line that ends with a colon. */
const announced = 1;

/** The lines of a string over several lines are no evidence, whatever they say. */
const longestString = 60;

/** For each line whether it is code, and whether two blank lines in a row are mostly what fences have left. */
export interface CodeLabels {
  readonly code: readonly boolean[];
  readonly fencesLost: boolean;
}

/**
 * Tells code from prose: the cheapest labelling of all lines under `codeEvidence` and `changeCost`, found by dynamic
 * programming over two states (Viterbi 1967). A second pass uses what the first one shows about the document's blank lines.
 */
export function labelCode(lines: readonly TextLine[]): CodeLabels {
  const evidence = lineEvidence(lines);
  const stretches = wideStretches(lines);
  const first = evidence.slice();
  for (const { from, to } of stretches) if (isOneRun(lines, from, to)) first[from]! += setOff;
  const code = cheapest(lines, first);
  const fencesLost = areFencesLost(lines, code);
  if (!fencesLost) return { code, fencesLost };
  stretches.forEach(({ from, to }, index) => {
    const stray = index > 0 && index < stretches.length - 1 && !code[from - 1] && !code[to + 1];
    if (stray && to - from < shortStretch && sum(evidence, from, to) + unexplained > 0) evidence[from]! += unexplained;
    else if (isOneRun(lines, from, to)) evidence[from]! += setOff;
  });
  return { code: cheapest(lines, evidence), fencesLost };
}

/** True for a few lines without a blank one between them. */
function isOneRun(lines: readonly TextLine[], from: number, to: number): boolean {
  return to - from < shortStretch && lines.slice(from + 1, to + 1).every((line) => line.gap === 0);
}

function sum(evidence: readonly number[], from: number, to: number): number {
  return evidence.slice(from, to + 1).reduce((total, one) => total + one, 0);
}

function areFencesLost(lines: readonly TextLine[], code: readonly boolean[]): boolean {
  const wide = lines.map((_, position) => position).filter((position) => position > 0 && lines[position]!.gap >= 2);
  const explained = wide.filter((position) => code[position] || code[position - 1]);
  return explained.length * 2 > wide.length;
}

/** Stretches of lines between gaps of two or more blank lines, as positions, both inclusive. */
function wideStretches(lines: readonly TextLine[]): { from: number; to: number }[] {
  const starts = lines.map((_, position) => position).filter((position) => position === 0 || lines[position]!.gap >= 2);
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? lines.length) - 1 }));
}

function lineEvidence(lines: readonly TextLine[]): number[] {
  const evidence = lines.map((line, position) => {
    const previous = lines[position - 1];
    const after = previous && line.gap > 0 && finalMark(previous.text) === 'colon' ? announced : 0;
    return codeEvidence(line) + after;
  });
  let opening: number | null = null;
  lines.forEach((line, position) => {
    if (line.text.split(/"""|'''/, 4).length % 2 === 1) return;
    if (opening !== null && position - opening <= longestString) {
      evidence.fill(0.2, opening + 1, position);
      evidence[position] = Math.max(evidence[position]!, 0.6);
      opening = null;
    } else opening = position;
  });
  return evidence;
}

function cheapest(lines: readonly TextLine[], evidence: readonly number[]): boolean[] {
  const cameFrom: [text: boolean, code: boolean][] = [];
  let text = 0;
  // Of two equal labellings the one with more prose is taken.
  let code = -0.1;
  lines.forEach((line, position) => {
    const cost = position === 0 ? 0 : changeCost[Math.min(line.gap, 2)]!;
    const textFromCode = code - cost > text;
    const codeFromText = text - cost > code;
    cameFrom.push([textFromCode, codeFromText]);
    const half = evidence[position]! / 2;
    [text, code] = [(textFromCode ? code - cost : text) - half, (codeFromText ? text - cost : code) + half];
  });
  const labels: boolean[] = [];
  let isCode = code > text;
  for (let position = lines.length - 1; position >= 0; position--) {
    labels[position] = isCode;
    const [textFromCode, codeFromText] = cameFrom[position]!;
    isCode = isCode ? !codeFromText : textFromCode;
  }
  return labels;
}

import type { Proof, Summary } from '../../types.ts';
import { padEnd, wrapText } from './fit.ts';
import type { Canvas } from './canvas.ts';
import { kindOrder } from './words.ts';
import stringWidth from 'string-width';

/** Blanks before a line of the proof. */
const margin = '  ';

/** Two lines on what was compared and what was linked, or more where they are long. */
export function renderProof(proof: Proof | Summary['proof'], canvas: Canvas): string[] {
  const { words } = canvas;
  return [
    ...labelled(words.identical, identicalParts(proof, canvas), canvas),
    ...labelled(words.linked, linkedParts(proof, canvas), canvas),
  ];
}

function identicalParts({ invariants }: Pick<Proof, 'invariants'>, { words }: Canvas): string[] {
  const parts = kindOrder.flatMap((kind) => {
    const verified = invariants[kind];
    if (!verified || (verified.source === 0 && verified.differing === 0)) return [];
    if (verified.source === 0) return [words.added(kind, verified.differing)];
    return [words.count(kind, verified.identical, verified.source)];
  });
  return parts.length > 0 ? parts : [words.nothingComparable];
}

function linkedParts(proof: Proof | Summary['proof'], { words }: Canvas): string[] {
  const { sections, blocks, lowestConfidence } = proof;
  const lowest = lowestConfidence === null ? '' : ` ${words.lowest(lowestConfidence.toFixed(2))}`;
  return [
    words.links('sections', sections.linked, sections.source),
    words.links('blocks', blocks.linked, blocks.source) + lowest,
    words.translated(blocks.translated, blocks.linked),
    ...('form' in proof && proof.form === 'plain' ? [words.plainText] : []),
  ];
}

/** Parts after a label, separated by `·`, never broken inside a part. */
function labelled(label: string, parts: readonly string[], { width, style, words }: Canvas): string[] {
  const labelWidth = Math.max(stringWidth(words.identical), stringWidth(words.linked)) + 2;
  // A blank that does not break keeps a part together while lines are broken.
  const text = parts.map((part) => part.replaceAll(' ', '\u00A0')).join(' · ');
  const lines = wrapText(text, width - margin.length - labelWidth).map((line) => line.replaceAll('\u00A0', ' '));
  return lines.map((line, index) => margin + style('faint', padEnd(index === 0 ? label : '', labelWidth) + line));
}

import type { Proof, Summary, WaivedFinding } from '../../types.ts';
import { padEnd } from './fit.ts';
import type { Canvas } from './canvas.ts';
import { kindOrder } from './words.ts';
import stringWidth from 'fast-string-width';

/** Blanks before a line of the proof. */
const margin = '  ';

/** Two lines on what was compared and what was linked, or more where they are long. `missing` counts documents that could not be. */
export function renderProof(proof: Proof | Summary['proof'], canvas: Canvas, missing = 0): string[] {
  const { words } = canvas;
  return [
    ...labelled(words.identical, identicalParts(proof, canvas), canvas),
    ...labelled(words.linked, linkedParts(proof, missing, canvas), canvas),
  ];
}

/** What somebody accepted, by rule; no line where nothing is. */
export function renderWaived(waived: readonly WaivedFinding[], canvas: Canvas): string[] {
  if (waived.length === 0) return [];
  const byRule = new Map<string, number>();
  for (const { finding } of waived) byRule.set(finding.ruleId, (byRule.get(finding.ruleId) ?? 0) + 1);
  const parts = [...byRule].map(([ruleId, count]) => ({ text: `${count} ${ruleId}`, isComplete: true }));
  return labelled(canvas.words.accepted, parts, canvas);
}

/** A part of a line, and whether it says that something is lacking. */
interface Part {
  readonly text: string;
  readonly isComplete: boolean;
}

function identicalParts({ invariants }: Pick<Proof, 'invariants'>, { words }: Canvas): Part[] {
  const parts = kindOrder.flatMap((kind): Part[] => {
    const verified = invariants[kind];
    if (!verified || (verified.source === 0 && verified.differing === 0)) return [];
    const { source, identical, differing } = verified;
    if (source === 0) return [{ text: words.added(kind, differing), isComplete: false }];
    return [{ text: words.count(kind, identical, source), isComplete: identical === source && differing === 0 }];
  });
  return parts.length > 0 ? parts : [{ text: words.nothingComparable, isComplete: true }];
}

function linkedParts(proof: Proof | Summary['proof'], missing: number, { words }: Canvas): Part[] {
  const { sections, blocks, lowestConfidence } = proof;
  const lowest = lowestConfidence === null ? '' : ` ${words.lowest(lowestConfidence.toFixed(2))}`;
  const linked = words.links('blocks', blocks.linked, blocks.source) + lowest;
  // A source block may be linked to several translated ones, so that there can be more of those.
  const isTranslated = blocks.translated >= blocks.linked;
  return [
    {
      text: words.links('sections', sections.linked, sections.source),
      isComplete: sections.linked === sections.source,
    },
    { text: linked, isComplete: blocks.linked === blocks.source },
    {
      text: isTranslated
        ? words.allTranslated(blocks.linked === blocks.source)
        : words.translated(blocks.translated, blocks.linked),
      isComplete: isTranslated,
    },
    ...(missing > 0 ? [{ text: words.missingDocuments(missing), isComplete: false }] : []),
    ...('form' in proof && proof.form === 'plain' ? [{ text: words.plainText, isComplete: false }] : []),
  ];
}

/** Parts after a label, separated by `·`; a line is never broken inside a part. */
function labelled(label: string, parts: readonly Part[], { width, style, words }: Canvas): string[] {
  const labelWidth = Math.max(...[words.identical, words.linked, words.accepted].map((name) => stringWidth(name))) + 2;
  const room = width - margin.length - labelWidth;
  const lines: Part[][] = [];
  let used = 0;
  for (const part of parts) {
    const partWidth = stringWidth(part.text) + separator.length;
    if (lines.length === 0 || used + partWidth > room) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(part);
    used += partWidth;
  }
  return lines.map((line, index) => {
    const shown = line.map(({ text, isComplete }) => style(isComplete ? 'faint' : 'warning', text));
    const end = index < lines.length - 1 ? style('faint', separator.trimEnd()) : '';
    return (
      margin +
      style('faint', padEnd(index === 0 ? label : '', labelWidth)) +
      shown.join(style('faint', separator)) +
      end
    );
  });
}

const separator = ' · ';

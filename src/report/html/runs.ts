import type { SpanStyle, Stretch, TextBlock } from '../../types.ts';
import type { Run } from './page-data.ts';

/** A stretch of a text that a finding is about. */
export interface Mark extends Stretch {
  readonly finding: number;
}

/** What lies over the text of a block; all offsets count into the text of the document. */
export interface Overlay {
  readonly marks: readonly Mark[];
  /** Characters that differ from the other side. */
  readonly differing: readonly Stretch[];
}

const letters: Readonly<Record<SpanStyle, string>> = {
  strong: 's',
  emphasis: 'e',
  deleted: 'x',
  code: 'c',
  link: 'l',
  syntax: 'm',
};

/** What nobody sees, or what reorders text: shown by its code point. Line breaks and tabs are left to the page. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** A stretch of a document's text cut where its looks change; joined again the runs are the text, hidden characters named. */
export function runsOf(text: string, { start, end }: Stretch, block: TextBlock, { marks, differing }: Overlay): Run[] {
  const layers = [
    ...block.styles.map((layer) => ({ ...layer, letter: letters[layer.style] ?? '', finding: null })),
    ...block.invariants.map((layer) => ({ ...layer, letter: layer.verified ? 'v' : 'i', finding: null })),
    ...differing.map((layer) => ({ ...layer, letter: 'd', finding: null })),
    ...marks.map((layer) => ({ ...layer, letter: '', finding: layer.finding })),
    ...(block.containers.includes('quote') ? matches(text, { start, end }, quoteMark, 'q') : []),
    ...(block.kind === 'heading' ? matches(text, { start, end }, headingId, 'm') : []),
  ].filter((layer) => layer.start < end && layer.end > start && layer.end > layer.start);
  const runs: Run[] = [];
  for (const { from, to, over } of cut({ start, end }, layers)) {
    const looks = [...new Set(over.map(({ letter }) => letter))].toSorted().join('');
    const finding = over.findLast((layer) => layer.finding !== null)?.finding ?? null;
    append(runs, text.slice(from, to), looks, finding);
  }
  return runs;
}

/** The pieces between all edges, each with the layers over it in their order. A sweep: a line may hold thousands of addresses. */
function* cut<Layer extends Stretch>(
  { start, end }: Stretch,
  layers: readonly Layer[],
): Generator<{ from: number; to: number; over: Layer[] }> {
  const edges = new Map<number, { opens: number[]; closes: number[] }>();
  const edge = (at: number): { opens: number[]; closes: number[] } => {
    const known = edges.get(at) ?? { opens: [], closes: [] };
    edges.set(at, known);
    return known;
  };
  edge(start);
  edge(end);
  layers.forEach((layer, index) => {
    edge(Math.max(start, layer.start)).opens.push(index);
    edge(Math.min(end, layer.end)).closes.push(index);
  });
  const ordered = [...edges.keys()].toSorted((one, other) => one - other);
  const open = new Set<number>();
  for (let at = 0; at + 1 < ordered.length; at++) {
    const { opens, closes } = edges.get(ordered[at]!)!;
    for (const index of closes) open.delete(index);
    for (const index of opens) open.add(index);
    const over = [...open].toSorted((one, other) => one - other).map((index) => layers[index]!);
    yield { from: ordered[at]!, to: ordered[at + 1]!, over };
  }
}

function append(runs: Run[], text: string, looks: string, finding: number | null): void {
  let from = 0;
  for (const match of text.matchAll(unseen)) {
    if (match.index > from) runs.push(run(text.slice(from, match.index), looks, finding));
    const name = `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    runs.push(run(name, `${looks}h`, finding));
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push(run(text.slice(from), looks, finding));
}

function run(text: string, looks: string, finding: number | null): Run {
  if (finding !== null) return [text, looks, finding];
  return looks === '' ? text : [text, looks];
}

/** What begins the further lines of a block in a quotation. */
const quoteMark = /(?<=\n)[ \t]*>[ \t>]*/g;

/** An explicit id at the end of a heading. */
const headingId = /[ \t]\{#[^{}]{1,200}\}\s*$/g;

function matches(
  text: string,
  { start, end }: Stretch,
  pattern: RegExp,
  letter: string,
): (Stretch & { letter: string; finding: null })[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => {
    const from = start + match.index;
    return { start: from, end: from + match[0].length, letter, finding: null };
  });
}

import stringWidth from 'fast-string-width';
import type { Run } from './difference.ts';
import type { Role, Style } from './style.ts';
import { visible, visibleInDetail } from './visible.ts';

/** The smallest piece that a line may be cut at: a grapheme, or one of the marks around what differs. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly differs: boolean;
}

/** Made when it is first needed: it takes as long to make as a page to align. */
let graphemes: Intl.Segmenter | undefined;

/** Each character of ASCII stands by itself (save CR LF, which `visible` writes out). */
const isPlain = /^[ -~]*$/;

function segment(text: string): readonly string[] {
  if (isPlain.test(text)) return text.split('');
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/**
 * Runs on one line of at most `width` columns, `▸◂` around what differs and in the colour of `role`. What is too long is
 * cut (`…`) around the first difference, or at its end where nothing differs.
 */
export function fitRuns(runs: readonly Run[], width: number, role: Role, style: Style): string {
  const pieces = runs.flatMap(toPieces);
  const [from, to] = widthOf(pieces) <= width ? [0, pieces.length] : chooseWindow(pieces, width);
  const text = groupRuns(pieces.slice(from, to)).map((run) => (run.differs ? style(role, run.text) : run.text));
  const tail = cutsDifference(pieces, to) ? style(role, '…◂') : to < pieces.length ? '…' : '';
  return (from > 0 ? '…' : '') + text.join('') + tail;
}

/** Text cut at its end to at most `width` columns. */
export function fitText(text: string, width: number): string {
  return fitRuns([{ text, differs: false }], width, 'faint', (_role, plain) => plain);
}

function toPieces({ text: written, differs }: Run): Piece[] {
  const shown = differs ? `▸${visibleInDetail(written)}◂` : visible(written);
  return segment(shown).map((text) => ({
    text,
    // Ambiguous marks and all else as fast-string-width counts them; a terminal cannot show less than nothing.
    width: stringWidth(text),
    differs,
  }));
}

/** Whether a cut before a piece falls into what differs, which then needs a mark to close it. */
function cutsDifference(pieces: readonly Piece[], to: number): boolean {
  return pieces[to - 1]?.differs === true && pieces[to]?.differs === true;
}

/** Bounds of the pieces to keep, so that they and the signs of the cuts fit. */
function chooseWindow(pieces: readonly Piece[], width: number): readonly [number, number] {
  const first = pieces.findIndex(({ differs }) => differs);
  let from = Math.max(0, first);
  let to = from;
  let used = 0;
  const fits = (start: number, end: number, piece: Piece | undefined): boolean => {
    const signs = (start > 0 ? 1 : 0) + (end < pieces.length ? 1 : 0) + (cutsDifference(pieces, end) ? 1 : 0);
    return piece !== undefined && used + piece.width + signs <= width;
  };
  const extend = (): boolean => {
    if (!fits(from, to + 1, pieces[to])) return false;
    used += pieces[to]!.width;
    to += 1;
    return true;
  };
  const reachBack = (): boolean => {
    if (from === 0 || !fits(from - 1, to, pieces[from - 1])) return false;
    from -= 1;
    used += pieces[from]!.width;
    return true;
  };
  // The difference itself comes first, as far as it fits; then context, a piece on either side in turn.
  while (pieces[to]?.differs && extend());
  if (cutsDifference(pieces, to)) return [from, to];
  for (let grew = true; grew; ) grew = [reachBack(), extend()].includes(true);
  return [from, to];
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

function groupRuns(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const { text, differs } of pieces) {
    const last = runs.at(-1);
    if (last?.differs === differs) runs[runs.length - 1] = { text: last.text + text, differs };
    else runs.push({ text, differs });
  }
  return runs;
}

/** A text broken at blanks into lines of at most `width` columns; a longer word stays whole. At least one line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The text with blanks after it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

import type { Bitext, Block, Cell, Range } from '../../types.ts';
import { trusted } from '../compare-invariants.ts';
import { groupBy } from '../group-by.ts';
import { SharedWords } from '../shared-words.ts';

/** Two titles of a table that stand above each other's cells. */
export interface ExchangedTitles {
  /** Number of the table in the source. */
  readonly table: number;
  /** The titles as the target has them, in the order of its columns. */
  readonly titles: readonly [string, string];
  readonly source: Range;
  readonly target: Range;
  readonly confidence: number;
}

/** So much more must words say for the exchange of two titles than against it: one word that both languages share. */
const evident = 1;

/** Tables with more columns are made by machines, and no title in them is a slip of the pen. */
const mostColumns = 40;

/** Rows that are looked at to see whether the cells have moved with their titles. */
const mostRows = 50;

/**
 * Titles of columns that have changed places while the cells below them have not: told by words that each shares with the other's in the
 * source. Where the cells moved as well the table was only laid out anew.
 */
export function exchangedTitles(bitext: Bitext): ExchangedTitles[] {
  const linked = bitext.blocks.filter(
    ({ source, target }) => source.length === 1 && target.length === 1 && source[0]!.row && target[0]!.row,
  );
  if (linked.length === 0) return [];
  const rows = groupBy(linked, ({ source: [row] }) => row!.row!.table);
  const words = new SharedWords(bitext);
  return [...rows].flatMap(([table, beads]) => {
    const header = beads.find(({ source: [row], target: [other] }) => row!.row!.header && other!.row!.header);
    const [source, target] = [header?.source[0], header?.target[0]];
    if (!source || !target || header!.confidence < trusted) return [];
    const body = beads
      .filter((bead) => bead !== header)
      .slice(0, mostRows)
      .map(({ source: [row], target: [other] }) => [row!, other!] as const);
    return pairsOf(source, target, words)
      .filter((columns) => body.reduce((sum, pair) => sum + across(pair, columns, words), 0) < 0)
      .map(([one, other]) => ({
        table,
        titles: [target.row!.cells[one]!.text, target.row!.cells[other]!.text] as const,
        source: source.range,
        target: target.row!.cells[one]!.range,
        confidence: header!.confidence,
      }));
  });
}

type Columns = readonly [number, number];

/** Columns of which the titles are exchanged, each in one pair at most. */
function pairsOf(source: Block, target: Block, words: SharedWords): Columns[] {
  const width = source.row!.cells.length;
  if (width !== target.row!.cells.length || width > mostColumns) return [];
  const pairs: Columns[] = [];
  for (let one = 0; one < width; one++)
    for (let other = one + 1; other < width; other++)
      if (
        !pairs.flat().includes(one) &&
        !pairs.flat().includes(other) &&
        across([source, target], [one, other], words) >= evident
      )
        pairs.push([one, other]);
  return pairs;
}

/** How much more the words of two cells of a row say that they are exchanged than that they are not; negative where they say that they are not. */
function across([source, target]: readonly [Block, Block], [one, other]: Columns, words: SharedWords): number {
  const [from, to] = [source.row!.cells, target.row!.cells];
  const between = (here: Cell | undefined, there: Cell | undefined): number =>
    here && there ? words.between(here.text, there.text) + (here.text === there.text ? 1 : 0) : 0;
  return (
    between(from[one], to[other]) +
    between(from[other], to[one]) -
    between(from[one], to[one]) -
    between(from[other], to[other])
  );
}

// What is compared: diglot, and what checkers do that know no more than position. All of them read documents with diglot's parser, so
// that only the pairing differs (and the two see the headings that diglot recovers where a translation lost its marks).
import { alignDocuments } from '../../dist/index.js';

/**
 * By name: two documents → `sections`, { source, target } lines of headings (null for none), and `blocks`, lists of
 * [first line, last line] of both sides; diglot's with their confidence.
 */
export const aligners = {
  diglot: (source, target) => {
    const bitext = alignDocuments(source, target);
    return {
      sections: bitext.sections
        .map(({ source: [from], target: [to], confidence }) => ({
          source: lineOf(from),
          target: lineOf(to),
          confidence,
        }))
        .filter((bead) => bead.source !== null || bead.target !== null),
      blocks: bitext.blocks.map((bead) => ({
        source: bead.source.map(linesOf),
        target: bead.target.map(linesOf),
        confidence: bead.confidence,
      })),
    };
  },
  'level and order': (source, target) => {
    const level = ({ depth }) => depth;
    const sections = inOrderBy(source.sections, target.sections, level);
    return {
      sections: sections.filter(([from]) => from.depth > 0).map(([from, to]) => linkOf(from, to)),
      blocks: sections.flatMap(([from, to]) => inOrderBy(from.blocks, to.blocks, ({ kind }) => kind)).map(blockLink),
    };
  },
  order: (source, target) => {
    const headed = ({ sections }) => sections.filter(({ depth }) => depth > 0);
    const all = () => 0;
    return {
      sections: inOrderBy(headed(source), headed(target), all).map(([from, to]) => linkOf(from, to)),
      blocks: inOrderBy(source.blocks, target.blocks, all).map(blockLink),
    };
  },
};

/** The first part that has a key with the first part that has it on the other side, the second with the second, and so on. */
function inOrderBy(sources, targets, keyOf) {
  const waiting = new Map();
  for (const target of targets) {
    const key = keyOf(target);
    if (!waiting.has(key)) waiting.set(key, { next: 0, list: [] });
    waiting.get(key).list.push(target);
  }
  return sources.flatMap((source) => {
    const queue = waiting.get(keyOf(source));
    return queue && queue.next < queue.list.length ? [[source, queue.list[queue.next++]]] : [];
  });
}

function linkOf(from, to) {
  return { source: lineOf(from), target: lineOf(to) };
}

function blockLink([from, to]) {
  return { source: [linesOf(from)], target: [linesOf(to)] };
}

/** The line of a section's heading, null where it has none. */
function lineOf(section) {
  return section && section.depth > 0 ? (section.blocks[0]?.range ?? section.range).start.line : null;
}

function linesOf({ range }) {
  return [range.start.line, range.end.line];
}

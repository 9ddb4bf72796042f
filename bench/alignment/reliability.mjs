// How much the confidence of beads is worth: of those given 0.9, nine in ten should be right.
import { lineIndex } from './score.mjs';

/** Beads by confidence, in ten bins. */
export class Reliability {
  bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }));

  add(confidence, right) {
    const bin = this.bins[Math.min(9, Math.floor(confidence * 10))];
    bin.count++;
    bin.sum += confidence;
    if (right) bin.right++;
  }

  get count() {
    return this.bins.reduce((sum, { count }) => sum + count, 0);
  }

  /** The expected calibration error: by how much the share that is right differs from the confidence, over all beads. */
  get error() {
    const differences = this.bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.sum), 0);
    return differences / (this.count || 1);
  }
}

/**
 * Notes the beads of sections that can be judged: links in `linked`, what has no counterpart in `unlinked`. `lost` are the source
 * lines whose counterpart the damage took away; where the gold names every heading (`complete`), what it does not link has none.
 */
export function noteSections({ links, complete, all }, sections, { linked, unlinked }) {
  const known = new Map(links);
  const targets = new Set(known.values());
  const sources = new Set(all.map(([source]) => source));
  for (const { source, target, confidence } of sections) {
    if (source !== null && target !== null) {
      if (known.has(source) || targets.has(target)) linked.add(confidence, known.get(source) === target);
      else if (complete) linked.add(confidence, false);
    } else if (source !== null) {
      if (complete || sources.has(source)) unlinked.add(confidence, !known.has(source));
    } else if (complete || targets.has(target)) unlinked.add(confidence, !targets.has(target));
  }
}

/** The same for blocks: a bead is right where all its blocks belong together. */
export function noteBlocks({ links, all }, blocks, { linked, unlinked }) {
  const [before, bySource, byTarget] = [
    lineIndex(all, 'source'),
    lineIndex(links, 'source'),
    lineIndex(links, 'target'),
  ];
  for (const { source, target, confidence } of blocks) {
    const froms = source.map(bySource);
    const tos = target.map(byTarget);
    if (source.length > 0 && target.length > 0) {
      if ([...froms, ...tos].every((met) => met.size === 0)) continue;
      linked.add(
        confidence,
        froms.every((from) => tos.every((to) => [...from].some((link) => to.has(link)))),
      );
    } else if (source.length > 0) {
      if (before(source[0]).size > 0) unlinked.add(confidence, froms[0].size === 0);
    } else if (tos[0].size > 0) unlinked.add(confidence, false);
  }
}

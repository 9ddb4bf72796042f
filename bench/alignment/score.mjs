// Counts which links are right. Only links of which the gold knows an end are judged.

/** Counts of right, drawn and known links; `recalled` are the known ones that were found. */
export class Score {
  known = 0;
  drawn = 0;
  right = 0;
  recalled = 0;
  pairs = 0;

  add({ known, drawn, right, recalled }) {
    this.known += known;
    this.drawn += drawn;
    this.right += right;
    this.recalled += recalled;
    this.pairs++;
  }

  /** The harmonic mean of precision and recall, in per cent; 0 where nothing is right. */
  get f1() {
    const precision = this.right / (this.drawn || 1);
    const recall = this.recalled / (this.known || 1);
    return (100 * 2 * precision * recall) / (precision + recall || 1);
  }
}

/** Sections: a link is right where both its headings are those of a known link. */
export function scoreSections(links, sections) {
  const known = new Map(links);
  const targets = new Set(known.values());
  const judged = sections.filter(
    ({ source, target }) => source !== null && target !== null && (known.has(source) || targets.has(target)),
  );
  const right = judged.filter(({ source, target }) => known.get(source) === target).length;
  return { known: links.length, drawn: judged.length, right, recalled: right };
}

/** Blocks: a link is right where both its blocks overlap those of a known link. */
export function scoreBlocks(links, blocks) {
  const drawn = blocks.flatMap((bead) => bead.source.flatMap((from) => bead.target.map((to) => [from, to])));
  const bySource = lineIndex(links, 'source');
  const byTarget = lineIndex(links, 'target');
  const found = new Set();
  let judged = 0;
  let right = 0;
  for (const [from, to] of drawn) {
    const sources = bySource(from);
    const targets = byTarget(to);
    if (sources.size === 0 && targets.size === 0) continue;
    judged++;
    const both = [...sources].filter((link) => targets.has(link));
    if (both.length > 0) right++;
    for (const link of both) found.add(link);
  }
  return { known: links.length, drawn: judged, right, recalled: found.size };
}

/** The links that overlap a range of lines on one side. */
export function lineIndex(links, side) {
  const byLine = new Map();
  for (const link of links)
    for (let line = link[side][0]; line <= link[side][1]; line++) {
      if (!byLine.has(line)) byLine.set(line, []);
      byLine.get(line).push(link);
    }
  return ([first, last]) => {
    const met = new Set();
    for (let line = first; line <= last; line++) for (const link of byLine.get(line) ?? []) met.add(link);
    return met;
  };
}

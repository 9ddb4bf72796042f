// What happens to translations, done to pairs whose links are known: each damage changes the target and carries the links along.
//
// Shares no code with what it measures: headings are found line by line, outside fences and front matter.

/** Where headings stand: `line` (0-based) and `depth`. */
export function headingsOf(lines) {
  return classify(lines).flatMap((kind, line) =>
    kind === 'heading' ? [{ line, depth: lines[line].match(/^#+/)[0].length }] : [],
  );
}

/** What each line is: a `heading`, the `fence` of a code block, `code`, `front` matter or `text`. */
export function classify(lines) {
  let fence = null;
  const front = /^(?:---|\+\+\+)$/.test(lines[0]) ? lines.indexOf(lines[0], 1) : -1;
  return lines.map((line, at) => {
    if (at <= front) return 'front';
    const mark = line.match(/^\s{0,3}(`{3,}|~{3,})/)?.[1];
    if (fence) {
      const closes = mark && mark[0] === fence[0] && mark.length >= fence.length && /^\s*[`~]+\s*$/.test(line);
      if (!closes) return 'code';
      fence = null;
      return 'fence';
    }
    if (mark) fence = mark;
    return mark ? 'fence' : /^#{1,6}\s+\S/.test(line) ? 'heading' : 'text';
  });
}

/** A pair whose target consists of `pieces` of it, [first, last] 0-based and inclusive, and of foreign lines. */
function rebuilt(pair, pieces) {
  const target = [];
  const at = new Map();
  for (const piece of pieces) {
    if (piece.foreign) {
      target.push(...piece.foreign);
      continue;
    }
    for (let line = piece.first; line <= piece.last; line++) {
      at.set(line + 1, target.length + 1);
      target.push(pair.target[line]);
    }
  }
  const links = pair.links.filter(([, line]) => at.has(line)).map(([source, line]) => [source, at.get(line)]);
  return { ...pair, target, links };
}

/** What stands before the first heading, and each heading with what follows up to the next one. */
function partsOf(lines) {
  const starts = headingsOf(lines).map(({ line }) => line);
  const parts = starts.map((first, number) => ({ first, last: (starts[number + 1] ?? lines.length) - 1 }));
  return { opening: { first: 0, last: (starts[0] ?? lines.length) - 1 }, parts };
}

function dropped(pair, rng) {
  const { opening, parts } = partsOf(pair.target);
  const kept = parts.map(() => rng.next() >= 0.25);
  if (parts.length > 0 && kept.every(Boolean)) kept[rng.below(parts.length)] = false;
  return rebuilt(pair, [opening, ...parts.filter((_, number) => kept[number])]);
}

function moved(pair, rng) {
  const { opening, parts } = partsOf(pair.target);
  for (let count = 0; count < Math.max(1, parts.length / 8); count++) {
    const from = rng.below(Math.max(1, parts.length - 1));
    const to = Math.min(parts.length - 1, from + 1 + rng.below(3));
    parts.splice(to, 0, ...parts.splice(from, 1));
  }
  return rebuilt(pair, [opening, ...parts]);
}

function added(pair, rng, other) {
  const foreign = partsOf(other.target).parts;
  if (foreign.length === 0) return null;
  const { opening, parts } = partsOf(pair.target);
  const pieces = [opening];
  for (const part of parts) {
    pieces.push(part);
    if (rng.next() >= 0.2) continue;
    const { first, last } = rng.pick(foreign);
    pieces.push({ foreign: other.target.slice(first, last + 1) });
  }
  return rebuilt(pair, pieces);
}

function relevelled(pair, rng) {
  const target = [...pair.target];
  for (const { line, depth } of headingsOf(target)) {
    if (rng.next() >= 0.3) continue;
    if (rng.next() < 0.5 && depth > 1) target[line] = target[line].slice(1);
    else if (depth < 6) target[line] = `#${target[line]}`;
  }
  return { ...pair, target };
}

function wrecked(pair, rng, other) {
  let now = pair;
  for (const damage of [dropped, added, moved, relevelled]) now = damage(now, rng, other) ?? now;
  return now;
}

/** Every mark is lost, as when a page is copied from a browser: what was a heading is a line as any other. */
function plain(pair) {
  const kinds = classify(pair.target);
  const target = pair.target.map((line, at) => {
    if (kinds[at] === 'fence') return '';
    if (kinds[at] === 'code') return line;
    const bare = kinds[at] === 'heading' ? line.replace(/^#+\s+/, '').replace(/\s+#+$/, '') : line;
    return bare
      .replace(/^(\s*)[-*+]\s+/, '$1ㆍ')
      .replace(/\*\*|`/g, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
  });
  return { ...pair, target, extension: '.txt' };
}

/** By name: a pair with `links` [source line, target line] (1-based), a generator and another pair → the damaged pair, or null. */
export const sectionDamages = {
  natural: (pair) => pair,
  dropped,
  moved,
  added,
  relevelled,
  wrecked,
  plain,
};

/** A pair whose target has some lines replaced: `edits` are { first, last, lines }, 1-based, inclusive, in order. */
function edited(pair, edits) {
  if (edits.length === 0) return null;
  const target = [];
  const at = new Map();
  let line = 1;
  for (const { first, last, lines } of [...edits, { first: pair.target.length + 1, last: 0, lines: [] }]) {
    for (; line < first; line++) at.set(line, [target.push(pair.target[line - 1]), target.length]);
    const start = target.length + 1;
    target.push(...lines);
    for (; line <= last; line++) if (lines.length > 0) at.set(line, [start, target.length]);
  }
  const links = pair.links.flatMap(({ source, target: [first, last], type }) => {
    const [start, end] = [at.get(first), at.get(last)];
    return start && end ? [{ source, target: [start[0], end[1]], type }] : [];
  });
  return { ...pair, target, links };
}

function droppedBlocks(pair, rng) {
  const lost = pair.links.filter(({ type }) => type !== 'heading' && rng.next() < 0.2);
  return edited(
    pair,
    lost.map(({ target: [first, last] }) => ({ first, last, lines: [] })),
  );
}

function droppedSections(pair, rng) {
  const lost = partsOf(pair.target).parts.filter(() => rng.next() < 0.25);
  return edited(
    pair,
    lost.map(({ first, last }) => ({ first: first + 1, last: last + 1, lines: [] })),
  );
}

function merged(pair, rng) {
  const edits = [];
  for (let at = 0; at + 1 < pair.links.length; at++) {
    const [one, next] = [pair.links[at], pair.links[at + 1]];
    if (one.type !== 'paragraph' || next.type !== 'paragraph' || rng.next() >= 0.4) continue;
    const lines = [one, next].flatMap(({ target: [first, last] }) => pair.target.slice(first - 1, last));
    edits.push({ first: one.target[0], last: next.target[1], lines });
    at++;
  }
  return edited(pair, edits);
}

/** A sentence of some length that ends, and what follows. */
const twoSentences = /^(.{20,}?(?:[다요오음함]\.\s|。|[a-zäöüßéèáó]\.\s))\s*(\S.{15,})$/;

function split(pair, rng) {
  const edits = [];
  for (const { type, target } of pair.links) {
    if (type !== 'paragraph' || rng.next() > 0.4) continue;
    const [first, last] = target;
    const halves = pair.target
      .slice(first - 1, last)
      .join(' ')
      .match(twoSentences);
    if (halves) edits.push({ first, last, lines: [halves[1].trimEnd(), '', halves[2]] });
  }
  return edited(pair, edits);
}

/** By name: a pair with `links` { source, target, type } (line ranges, 1-based, inclusive) and a generator → the damaged pair, or null. */
export const blockDamages = {
  natural: (pair) => pair,
  dropped: droppedBlocks,
  merged,
  split,
  'sections dropped': droppedSections,
};

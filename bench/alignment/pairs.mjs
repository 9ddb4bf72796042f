// Reads pairs of documents with what is known about their links.
//
// A corpus is a folder with `gold.jsonl` (pairs whose headings carried the same id on both sides, or were linked by hand) and
// `gold_blocks.jsonl` (pairs whose blocks run in parallel). Each line names a pair, `en` and `target` (paths), `locale`, and
// `sections` ({ en_line, target_line }) or `blocks` ({ type, en, target } with [first line, last line]). `stripped/` holds the
// documents whose headings lost their ids, with unchanged line numbers: where one is there it is read instead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { random } from '../hostile-documents.mjs';

/** Folders of corpora among the arguments, and those in the arguments. */
export function corporaIn(folders) {
  const isCorpus = (folder) => existsSync(join(folder, 'gold.jsonl'));
  return folders.flatMap((folder) =>
    isCorpus(folder)
      ? [folder]
      : readdirSync(folder)
          .toSorted()
          .map((name) => join(folder, name))
          .filter(isCorpus),
  );
}

/** Which pairs have links of sections that are known for certain. */
const certain = new Set(['id', 'structure', 'mixed', 'po', 'manual']);

/** At most `most` pairs of a corpus in a language, drawn with `seed`, with links [source line, target line] of headings. */
export function sectionPairs(corpus, language, most, seed) {
  const known = read(corpus, 'gold.jsonl', language).filter(
    ({ sections = [], kind = 'id' }) => sections.length > 3 && certain.has(kind),
  );
  return draw(known, most, seed).map((gold) => ({
    ...documents(corpus, gold),
    links: gold.sections.map((section) => [section.en_line, section.target_line]),
    complete: gold.complete === true && !gold.ambiguous?.length,
  }));
}

/** The same for blocks: links { source, target, type }. */
export function blockPairs(corpus, language, most, seed) {
  const known = read(corpus, 'gold_blocks.jsonl', language).filter(({ blocks }) => blocks.length > 5);
  return draw(known, most, seed).map((gold) => ({
    ...documents(corpus, gold),
    links: gold.blocks.map(({ en, target, type }) => ({ source: en, target, type })),
  }));
}

/** True where nothing but prose stands in a source: no code of any form. */
export function isProse({ source }) {
  return !source.some((line) => /`|~~~|^(?: {4}|\t)\s*\S/.test(line));
}

/** A pair without what is copied rather than translated: where links go, addresses, and what HTML says. */
export function withoutAddresses(pair) {
  const [source, target] = [pair.source.map(bare), pair.target.map(bare)];
  // Blocks that held nothing else are no longer there to be linked.
  const holds = (lines, range) => lines.slice(range[0] - 1, range[1]).some((line) => line.trim());
  const links = pair.links.filter(
    (link) => Array.isArray(link) || (holds(source, link.source) && holds(target, link.target)),
  );
  return { ...pair, source, target, links };
}

function bare(line) {
  return line
    .replace(/^\[[^\]]+\]:\s.*$/, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .replace(/(?:https?:\/\/|www\.)[^\s)>\]]+|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+/g, '');
}

/** A language is asked for by its subtag: `zh` takes zh-CN and zh-TW as well. */
function read(corpus, file, language) {
  const path = join(corpus, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ locale }) => locale.split('-')[0] === language);
}

function draw(all, most, seed) {
  const rng = random(seed);
  return all
    .map((gold) => ({ gold, rank: rng.next() }))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ gold }) => gold);
}

function documents(corpus, { en, target, locale }) {
  const lines = (path) => {
    const stripped = join(corpus, 'stripped', path);
    return readFileSync(existsSync(stripped) ? stripped : join(corpus, path), 'utf8').split('\n');
  };
  const name = `${basename(corpus)}/${target}`;
  return {
    corpus: basename(corpus),
    name,
    locale,
    extension: extname(target),
    source: lines(en),
    target: lines(target),
  };
}

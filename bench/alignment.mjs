// How many links between sections and between blocks are right, on pairs whose links are known, as they were published and damaged:
// diglot beside pairing by order and by heading level and order. And how much a confidence is worth.
//
//   npm run bench:alignment -- CORPORA... [--locale ko,ja,zh] [--pairs 40] [--blocks 30] [--seed 1] [--misses 20] [--page bench/ALIGNMENT.md]
//
// CORPORA are folders of corpora, or corpora (`alignment/pairs.mjs` says what one is). Without --page the tables are printed. Needs a build.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from '../dist/index.js';
import { aligners } from './alignment/aligners.mjs';
import { blockDamages, sectionDamages } from './alignment/damage.mjs';
import { blockPairs, corporaIn, isProse, sectionPairs, withoutAddresses } from './alignment/pairs.mjs';
import { noteBlocks, noteSections, Reliability } from './alignment/reliability.mjs';
import { Score, scoreBlocks, scoreSections } from './alignment/score.mjs';
import { random } from './hostile-documents.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    Object.entries({ locale: 'ko,ja,zh', pairs: '40', blocks: '30', seed: '1', misses: '0', page: '' }).map(
      ([name, value]) => [name, { type: 'string', default: value }],
    ),
  ),
});
const seed = Number(values.seed);
const corpora = corporaIn(positionals);
const languages = values.locale.split(',').map((locale) => locale.split('-')[0]);
const names = new Intl.DisplayNames('en', { type: 'language' });

const kinds = {
  sections: { damages: sectionDamages, seedOf: (at, name) => seed * 31 + at * 977 + name.length },
  blocks: { damages: blockDamages, seedOf: (at, name) => seed * 17 + at * 389 + name.length },
};
const judge = { sections: scoreSections, blocks: scoreBlocks };
const note = { sections: noteSections, blocks: noteBlocks };
const certainty = Object.fromEntries(
  Object.keys(kinds).map((kind) => [kind, { linked: new Reliability(), unlinked: new Reliability() }]),
);
const misses = [];

const text = [...languages.map(tablesOf), reliabilityTables()].join('\n');
if (values.page) writeFileSync(values.page, page(text));
else console.log(text);
for (const miss of misses.slice(0, Number(values.misses))) console.log(miss);

/** All tables of a language. */
function tablesOf(language) {
  const read = (take, most) => corpora.flatMap((corpus) => take(corpus, language, Number(most), seed));
  const sections = read(sectionPairs, values.pairs);
  const blocks = read(blockPairs, values.blocks);
  const prose = {
    sections: sections.filter(isProse).map(withoutAddresses),
    blocks: blocks.filter(isProse).map(withoutAddresses),
  };
  return `## ${names.of(language)}

### Sections

${table('sections', measure('sections', sections))}

### Blocks

${table('blocks', measure('blocks', blocks))}

### Prose alone: sections

${prose.sections.length > 0 ? table('sections', measure('sections', prose.sections), true) : 'No such pair.'}

### Prose alone: blocks

${prose.blocks.length > 0 ? table('blocks', measure('blocks', prose.blocks), true) : 'No such pair.'}
`;
}

/** Scores by corpus, aligner and damage. */
function measure(kind, pairs) {
  const scores = new Map();
  pairs.forEach((pair, at) => {
    for (const [name, damage] of Object.entries(kinds[kind].damages)) {
      const damaged = damage(pair, random(kinds[kind].seedOf(at, name)), foreignTo(pair, at, pairs));
      if (!damaged) continue;
      const documents = [
        parse(`en/${pair.name}`, 'en', pair.extension, pair.source),
        parse(pair.name, pair.locale, damaged.extension, damaged.target),
      ];
      for (const [aligner, align] of Object.entries(aligners)) {
        const result = align(...documents)[kind];
        const counts = judge[kind](damaged.links, result);
        for (const corpus of [pair.corpus, 'all']) scoreOf(scores, corpus, aligner, name).add(counts);
        if (aligner !== 'diglot') continue;
        note[kind]({ ...damaged, all: pair.links }, result, certainty[kind]);
        if (counts.right < counts.drawn || counts.recalled < counts.known)
          misses.push(`${kind} ${name} ${pair.name}: ${JSON.stringify(counts)}`);
      }
    }
  });
  return scores;
}

/** The next pair of another corpus: within one, the same clause may stand in several documents, and is then not foreign. */
function foreignTo(pair, at, pairs) {
  const next = [...pairs.slice(at + 1), ...pairs.slice(0, at)];
  return next.find(({ corpus }) => corpus !== pair.corpus) ?? next[0] ?? pair;
}

function scoreOf(scores, corpus, aligner, damage) {
  const key = `${corpus}\t${aligner}`;
  if (!scores.has(key)) scores.set(key, {});
  const row = scores.get(key);
  row[damage] ??= new Score();
  return row[damage];
}

function parse(path, locale, extension, lines) {
  return parseDocument({ path: path.replace(/\.\w+$/, extension), locale, text: lines.join('\n') });
}

/** F1 by corpus and aligner (rows) and damage (columns); `whole` gives the sum of all corpora alone. */
function table(kind, scores, whole = false) {
  const damages = Object.keys(kinds[kind].damages);
  const head = ['corpus', 'pairs', 'links', 'paired by', ...damages];
  const keys = [...scores.keys()].map((key) => key.split('\t'));
  const order = Object.keys(aligners);
  const rows = [...new Set(keys.map(([corpus]) => corpus))]
    .filter((corpus) => corpus === 'all' || !whole)
    .toSorted((one, other) => (one === 'all') - (other === 'all') || (one < other ? -1 : 1))
    .flatMap((corpus) =>
      order.map((aligner) => {
        const row = scores.get(`${corpus}\t${aligner}`);
        const first = aligner === order[0];
        const { pairs, known } = row.natural;
        const cells = damages.map((damage) => (row[damage] ? row[damage].f1.toFixed(2) : '–'));
        return [first ? corpus : '', first ? pairs : '', first ? known : '', aligner, ...cells];
      }),
    );
  return markdown(head, rows);
}

/** How often beads of each confidence are right. */
function reliabilityTables() {
  const what = {
    'Linked sections': certainty.sections.linked,
    'Sections without a counterpart': certainty.sections.unlinked,
    'Linked blocks': certainty.blocks.linked,
    'Blocks without a counterpart': certainty.blocks.unlinked,
  };
  const head = ['confidence', ...Object.keys(what).map((name) => `${name}: right of beads`)];
  const rows = Array.from({ length: 10 }, (_, bin) => [
    `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`,
    ...Object.values(what).map(({ bins }) => {
      const { count, right } = bins[bin];
      return count === 0 ? '–' : `${((100 * right) / count).toFixed(1)} % of ${count}`;
    }),
  ]);
  const errors = Object.values(what).map(({ error }) => `**${error.toFixed(3)}**`);
  return `## Confidence

Beads of all tables above that the gold can judge, by the confidence that diglot gave them. The last line is the expected calibration
error: by how much the share that is right differs from the confidence, on average.

${markdown(head, [...rows, ['expected calibration error', ...errors]])}
`;
}

function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 || head[column] === 'paired by' ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

function page(tables) {
  return `# Alignment measured

F1 of links, in per cent, on pairs whose links are known: headings that carried the same id in both languages (removed before
diglot saw them) or were linked by hand, and blocks of documents that run in parallel. Written by
\`npm run bench:alignment -- CORPORA --locale ${values.locale} --pairs ${values.pairs} --blocks ${values.blocks} --seed ${values.seed} --page bench/ALIGNMENT.md\`
(${corpora.map((folder) => basename(folder)).join(', ')}); the corpora are translated documentation and policies under open licences and not part of this repository.

Each target is read as it was published and damaged:

| damage | what happens to the target |
| --- | --- |
| natural | nothing |
| dropped | a quarter of its sections is gone; of blocks, a fifth |
| sections dropped | of blocks: a quarter of the sections is gone with all that stands in them |
| moved | an eighth of its sections stands up to three places further down |
| added | sections of a document of another corpus stand between its own, behind one in five |
| relevelled | three headings in ten are a level up or down |
| wrecked | all of these at once |
| plain | no marks are left: headings, lists, fences, links and emphasis are lines of text |
| merged | two paragraphs side by side become one, at four in ten of the places |
| split | four in ten of the paragraphs with two sentences become two |

**order** links the first part with the first, the second with the second. **level and order** does so among headings of the
same level, and among blocks of the same kind within the sections so linked. Both read documents with diglot's parser, so that they
also see the headings that it recovers where a translation has lost its marks.

*Prose alone* are the documents in which no code stands, with addresses and where links go removed from both sides: there
nothing is copied, and parts are told apart by what they say alone.

${tables}`;
}

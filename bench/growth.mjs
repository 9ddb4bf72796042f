// How the time of reading and of aligning grows with the documents: ten times as long should take at most 13 times as long, up to 2 MB,
// and aligning a policy should take less than reading it.
//
//   npm run bench:growth [-- --bytes 2000000 --forms policies,numbered]
//
// Ends with 1 where that does not hold. Times are those that the processor spent, the least of some runs in one warm process, so that what
// else runs does not count. Documents too large to be read as Markdown are read as plain text, which is another method: no growth is given
// from the one to the other. Needs a build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alignDocuments, parseDocument } from '../dist/index.js';

const { values } = parseArgs({
  options: { bytes: { type: 'string', default: '2000000' }, forms: { type: 'string', default: '' } },
});
const mostGrowth = 13;
/** A step from less than this many milliseconds says more about the clock than about growth. */
const leastTime = 20;

const docs = (side) =>
  readdirSync(join(import.meta.dirname, '../docs', side))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readFileSync(join(import.meta.dirname, '../docs', side, name), 'utf8'))
    .join('\n');
const policy = { en: docs('en'), ko: docs('ko') };
const repeated = (en, ko) => (count) => [en.repeat(count), ko.repeat(count)];
const numbered = (line) => (count) => {
  const text = Array.from({ length: count }, (_, at) => line(at)).join('');
  return [text, text];
};

/** By name: how many times its piece → source and target. The first two are what people write, the others what nobody does. */
const forms = {
  'our policies again and again': repeated(policy.en, policy.ko),
  'the same, each time of another project': (count) =>
    ['en', 'ko'].map((side) =>
      Array.from({ length: count }, (_, at) => policy[side].replace(/lantern/gi, nameOf(at))).join('\n'),
    ),
  'equal short sections': repeated('## Overview\n\nSome text.\n\n', '## 개요\n\n어떤 글.\n\n'),
  'equal headings alone': repeated('# a\n', '# 가\n'),
  'numbered sections': numbered((at) => `## ${at}. 제목 ${at}\n\n${at}일\n\n`),
  'equal paragraphs': repeated('Some text.\n\n', '어떤 글.\n\n'),
  'one list': repeated('- Report what you find.\n', '- 찾은 것을 알려 주십시오.\n'),
  'one table': numbered((at) => (at === 0 ? '| id | version |\n| --- | --- |\n' : `| LAN-2026-${at} | < 1.${at} |\n`)),
};

const wanted = values.forms ? values.forms.split(',') : [];
const written = Object.keys(forms).slice(0, 2);
let slow = 0;
for (const [name, make] of Object.entries(forms))
  if (wanted.length === 0 || wanted.some((part) => name.includes(part))) run(name, make);
console.log(slow === 0 ? 'holds' : `${slow} times it does not hold`);
process.exitCode = slow > 0 ? 1 : 0;

function run(name, make) {
  const piece = Buffer.byteLength(make(200)[1]) / 200;
  console.log(`\n${name}\n  kilobytes  blocks  form      reading ms         aligning ms        aligning / reading`);
  let before = null;
  for (const size of [Number(values.bytes) / 100, Number(values.bytes) / 10, Number(values.bytes)]) {
    const texts = make(Math.max(1, Math.round(size / piece)));
    const now = measure(texts, before === null ? 6 : size < Number(values.bytes) ? 4 : 2);
    const growth = (what) => {
      if (before === null || before.form !== now.form || before[what] < leastTime) return '         ';
      const times = now[what] / before[what];
      if (times > mostGrowth) slow++;
      return ` × ${times.toFixed(1).padStart(5)}${times > mostGrowth ? '!' : ' '}`;
    };
    const share = now.align / now.parse;
    const tooMuch = share > 1 && written.includes(name);
    if (tooMuch) slow++;
    console.log(
      `  ${(Buffer.byteLength(texts[1]) / 1000).toFixed(0).padStart(9)} ${String(now.blocks).padStart(7)}  ${now.form.padEnd(8)}${now.parse.toFixed(0).padStart(7)}${growth('parse')}  ${now.align.toFixed(0).padStart(7)}${growth('align')}  ${share.toFixed(2).padStart(8)}${tooMuch ? '!' : ''}`,
    );
    before = now;
  }
}

/** The least times of reading both documents and of aligning them. */
function measure([source, target], rounds) {
  const least = { parse: Number.POSITIVE_INFINITY, align: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    const began = spent();
    const documents = [
      parseDocument({ path: 'en.md', locale: 'en', text: source }),
      parseDocument({ path: 'ko.md', locale: 'ko', text: target }),
    ];
    const read = spent();
    alignDocuments(...documents);
    least.align = Math.min(least.align, spent() - read);
    least.parse = Math.min(least.parse, read - began);
    Object.assign(least, { blocks: documents[1].blocks.length, form: documents[1].form });
  }
  return least;
}

/** Milliseconds that the processor spent on this process. */
function spent() {
  return process.cpuUsage().user / 1000;
}

/** Names of letters alone, each another: `bacau`, `becau`. */
function nameOf(number) {
  let name = '';
  for (let rest = number + 21 * 5 * 21 * 5; rest > 0; rest = Math.floor(rest / 105))
    name += 'bcdfghjklmnpqrstvwxyz'[rest % 21] + 'aeiou'[Math.floor(rest / 21) % 5];
  return name;
}

// How the time of reading and of aligning grows with the documents: ten times as long may take at most 13 times as long, up to 2 MB, and
// aligning must take less than reading.
//
//   npm run bench:growth [-- --bytes 2000000 --rounds 3 --forms policies,numbered]
//
// Ends with 1 where that does not hold. Times are those that the processor spent. All sizes are measured in turn, `--rounds` times after a
// round that warms up, so that what else runs slows all of them; a growth is the median of the growths of the rounds, a time the median of
// its times. Documents too large to be read as Markdown are read as plain text, which is another method: no growth is given from the one
// to the other. Needs a build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { alignDocuments, parseDocument } from '../dist/index.js';

const { values } = parseArgs({
  options: {
    bytes: { type: 'string', default: '2000000' },
    rounds: { type: 'string', default: '3' },
    forms: { type: 'string', default: '' },
  },
});
const sizes = [100, 10, 1].map((share) => Number(values.bytes) / share);
const mostGrowth = 13;
/** Short documents are read and aligned several times for one measurement. */
const repetitions = [6, 2, 1];
/** A step from less than this many milliseconds says more about the clock than about growth. */
const leastTime = 20;
/** Clears away what earlier documents left, so that it is not counted as time of the next ones. */
setFlagsFromString('--expose-gc');
const clear = runInNewContext('gc');

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

/** By name: how many pieces → source and target. The first two are what people write, the others what nobody does. */
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
let failures = 0;
for (const [name, make] of Object.entries(forms))
  if (wanted.length === 0 || wanted.some((part) => name.includes(part))) run(name, make);
console.log(failures === 0 ? 'holds' : `${failures} times it does not hold`);
process.exitCode = failures > 0 ? 1 : 0;

function run(name, make) {
  console.log(`\n${name}\n  kilobytes  blocks  form      reading ms         aligning ms        aligning / reading`);
  const texts = sizes.map((size) => textsOf(make, size));
  sizes.slice(0, 2).forEach((_, step) => measure(texts[step], repetitions[step]));
  const rounds = Array.from({ length: Number(values.rounds) }, () =>
    texts.map((pair, step) => measure(pair, repetitions[step])),
  );
  texts.forEach((pair, step) => {
    const [now, before] = [rounds[0][step], rounds[0][step - 1]];
    const time = (what) => median(rounds.map((round) => round[step][what]));
    const growth = (what) => {
      if (!before || before.form !== now.form || before[what] < leastTime) return ''.padStart(9);
      const times = median(rounds.map((round) => round[step][what] / round[step - 1][what]));
      const longer = bytesOf(pair) / bytesOf(texts[step - 1]);
      return ` × ${times.toFixed(1).padStart(5)}${judged(times <= (mostGrowth * longer) / 10)}`;
    };
    const share = median(rounds.map((round) => round[step].align / round[step].parse));
    console.log(
      `  ${(bytesOf(pair) / 1000).toFixed(0).padStart(9)} ${String(now.blocks).padStart(7)}  ${now.form.padEnd(8)}${time('parse').toFixed(0).padStart(7)}${growth('parse')}  ${time('align').toFixed(0).padStart(7)}${growth('align')}  ${share.toFixed(2).padStart(8)}${judged(share < 1)}`,
    );
  });
}

/** The source and target of a form whose target is as near to a size in bytes as its pieces allow. */
function textsOf(make, size) {
  let [fewer, more] = [1, 2];
  while (bytesOf(make(more)) < size) [fewer, more] = [more, 2 * more];
  while (more - fewer > 1) {
    const middle = (fewer + more) >> 1;
    if (bytesOf(make(middle)) < size) fewer = middle;
    else more = middle;
  }
  return make(fewer);
}

function bytesOf([, target]) {
  return Buffer.byteLength(target);
}

function judged(isGood) {
  if (!isGood) failures++;
  return isGood ? ' ' : '!';
}

/** Milliseconds for reading both documents and for aligning them, on average. */
function measure([source, target], times) {
  const spentOn = { parse: 0, align: 0 };
  clear();
  for (let time = 0; time < times; time++) {
    const began = spent();
    const documents = [
      parseDocument({ path: 'en.md', locale: 'en', text: source }),
      parseDocument({ path: 'ko.md', locale: 'ko', text: target }),
    ];
    const read = spent();
    alignDocuments(...documents);
    spentOn.align += (spent() - read) / times;
    spentOn.parse += (read - began) / times;
    Object.assign(spentOn, { blocks: documents[1].blocks.length, form: documents[1].form });
  }
  return spentOn;
}

function median(list) {
  return list.toSorted((one, other) => one - other)[list.length >> 1];
}

/** Milliseconds that the processor spent on this process. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Names of letters alone, each another: `bacau`, `becau`. */
function nameOf(number) {
  let name = '';
  for (let rest = number + 21 * 5 * 21 * 5; rest > 0; rest = Math.floor(rest / 105))
    name += 'bcdfghjklmnpqrstvwxyz'[rest % 21] + 'aeiou'[Math.floor(rest / 21) % 5];
  return name;
}

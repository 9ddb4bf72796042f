// Asks recheck, a checker of regular expressions, whether any expression that a run uses takes more than linear time.
//
//   node bench/regex.mjs [--seconds 4]
//
// Expressions are collected while documents are checked, as they are called and from where, so that those put together at run time are
// among them. What recheck cannot decide (look-around, time) or calls super-linear is measured: an expression grows where a text four times as
// long takes far more than four times as long, for any of the texts that its own characters make. Ends with 1 where one does.
import { parseArgs } from 'node:util';
import { hostileDocument, random, randomDocument } from './hostile-documents.mjs';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } });

const callers = new Map();
const longest = 8000;
const { exec } = RegExp.prototype;
RegExp.prototype.exec = function (text) {
  if (!callers.has(this)) {
    // Before the stack is asked for: to read it takes expressions as well.
    callers.set(this, null);
    const stack = new Error().stack;
    const start = stack.indexOf('/dist/');
    if (start >= 0) callers.set(this, stack.slice(start + '/dist/'.length, stack.indexOf('.js', start)));
  }
  return exec.call(this, text);
};
const { checkPair } = await import('../dist/index.js');
const { readsAlike } = await import('../dist/parse/markdown/native/alike.js');
const { valuePackOf } = await import('../dist/locales/values/index.js');
const { mask } = await import('../dist/parse/markdown/native/mask.js');
const rng = random(1);
for (let count = 0; count < 120; count++) {
  const source = count % 3 ? randomDocument(rng) : hostileDocument(rng, 400);
  const target = count % 2 ? randomDocument(rng) : source;
  const path = count % 4 ? 'a.md' : 'a.txt';
  checkPair({ path, locale: 'en', text: source }, { path, locale: ['ko', 'ja', 'de'][count % 3], text: target });
  for (const line of target.split('\n\n')) readsAlike(line) && mask(line);
}
RegExp.prototype.exec = exec;
// Readers of values are asked only for texts that hold something for them, and none of those above may.
for (const locale of ['en', 'ko', 'ja', 'zh', 'zh-TW', 'de', 'fr', 'es', 'pt', 'ru'])
  for (const reader of valuePackOf(locale).readers) callers.set(reader.expression(), `locales/values (${locale})`);

const expressions = new Map();
for (const [expression, caller] of callers) if (caller) expressions.set(String(expression), { expression, caller });
let bad = 0;
let safe = 0;
let measured = 0;
for (const [text, { expression, caller }] of expressions) {
  const verdict = judge(expression);
  if (verdict === 'safe') {
    safe++;
    continue;
  }
  const worst = measure(expression);
  measured++;
  if (worst.grows) bad++;
  const growth = `${worst.grows ? 'GROWS' : 'linear'} (${worst.milliseconds.toFixed(1)} ms at ${longest})`;
  console.log(`${verdict.padEnd(8)} ${growth.padEnd(30)} ${caller}  ${text.slice(0, 100)}`);
  if (worst.grows) console.log(`         on ${JSON.stringify(worst.pump)} repeated`);
}
console.log(
  `${expressions.size} expressions: ${safe} linear by recheck, ${measured - bad} of the other ${measured} linear as measured, ${bad} super-linear`,
);
process.exitCode = bad > 0 ? 1 : 0;

/** The slowest of many texts, each a short text repeated, and whether time grows faster than the text does. */
function measure(expression) {
  let worst = { milliseconds: 0, grows: false, pump: '' };
  for (const pump of pumps(expression.source))
    for (const end of ['', '\n\u0000']) {
      const make = (length) => pump.repeat(length / pump.length) + end;
      const milliseconds = time(expression, make(longest));
      if (milliseconds <= worst.milliseconds) continue;
      // Below this a clock cannot tell; a quadratic expression is far above.
      const grows = milliseconds > 4 && grown(expression, make);
      if (!worst.grows || grows) worst = { milliseconds, grows, pump };
    }
  return worst;
}

/** Four times the text: four times as long where time is linear, sixteen times where it is quadratic. The least of some runs: others share the machine. */
function grown(expression, make) {
  const least = (length) => Math.min(...Array.from({ length: 5 }, () => time(expression, make(length))));
  return least(longest * 4) / Math.max(0.05, least(longest)) > 9;
}

function time(expression, text) {
  const began = performance.now();
  expression.lastIndex = 0;
  if (expression.global) for (const match of text.matchAll(expression)) void match;
  else expression.test(text);
  return performance.now() - began;
}

/** Short texts of the characters that an expression names, and of some that it may mean. */
function pumps(source) {
  const named = [...source.replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]|[{(][?=!<]*|[\])}]/g, ' ')].filter(
    (character) => character > ' ',
  );
  const characters = [...new Set(['a', 'A', '1', ' ', '\n', '가', '.', ...named])].slice(0, 28);
  return [
    ...characters,
    ...characters.flatMap((one) => characters.filter((other) => other !== one).map((other) => one + other)),
  ];
}

function judge({ source, flags }) {
  try {
    const { status, complexity } = checkSync(source, flags, {
      timeout: Number(values.seconds) * 1000,
      checker: 'automaton',
    });
    return status === 'vulnerable'
      ? complexity.type === 'polynomial'
        ? `O(n^${complexity.degree})`
        : 'O(2^n)'
      : status;
  } catch {
    return 'unknown';
  }
}

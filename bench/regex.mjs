// Asks recheck, a checker of regular expressions, whether any expression that a run uses takes more than linear time.
//
//   node bench/regex.mjs [--seconds 4]
//
// Expressions are collected while documents are checked, as they are called and from where, so that those put together at run time are
// among them. Ends with 1 where one of the folders below has a super-linear one; what recheck cannot decide (look-around, time) is listed.
import { parseArgs } from 'node:util';
import { hostileDocument, random, randomDocument } from './hostile-documents.mjs';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } });
const own = /^(?:invariants|compare|rules)\//;

const callers = new Map();
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
const rng = random(1);
for (let count = 0; count < 120; count++) {
  const source = count % 3 ? randomDocument(rng) : hostileDocument(rng, 400);
  const target = count % 2 ? randomDocument(rng) : source;
  const path = count % 4 ? 'a.md' : 'a.txt';
  checkPair({ path, locale: 'en', text: source }, { path, locale: ['ko', 'ja', 'de'][count % 3], text: target });
}
RegExp.prototype.exec = exec;

const expressions = new Map();
for (const [expression, caller] of callers) if (caller) expressions.set(String(expression), { expression, caller });
let bad = 0;
let safe = 0;
for (const [text, { expression, caller }] of expressions) {
  const verdict = judge(expression);
  if (verdict === 'safe') safe++;
  else console.log(`${verdict.padEnd(12)} ${caller}  ${text.slice(0, 120)}`);
  if (verdict.startsWith('O(') && own.test(caller)) bad++;
}
console.log(`${expressions.size} expressions, ${safe} linear, ${bad} super-linear in invariants, compare and rules`);
process.exitCode = bad > 0 ? 1 : 0;

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

// How much the history of a large repository costs: 2,000 pairs of documents and 5,000 commits, made here. Beside it stands what trackers by date do
// (Lunaria and others): `git log --follow` for each document, here for a sample of them. On a busy machine the seconds of the processor
// count, which do not depend on what else runs.
//
//   npm run bench:history [-- --pairs 2000 --commits 5000 --sample 40 --keep]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '2000' },
    commits: { type: 'string', default: '5000' },
    sample: { type: 'string', default: '40' },
    keep: { type: 'boolean', default: false },
  },
});
const pairs = Number(values.pairs);
const commits = Number(values.commits);
const sample = Number(values.sample);
const bin = resolve(import.meta.dirname, '../bin/diglot.js');
const root = mkdtempSync(join(tmpdir(), 'diglot-bench-'));

makeRepository();
const folders = ['--source', 'en', '--target', 'ko=ko'];
const check = ['check', ...folders, '--format', 'json', '--fail-on', 'never'];
const without = run('check without history', [...check, '--no-history']);
const withHistory = run('check with history', check);
const reviewed = run('review of a change of three files', ['review', '--base', 'HEAD~1', ...folders]);
const followed = runPeer();
const ratio = (one, other) => (one / other).toFixed(2);
console.log(
  `check with history: ${ratio(withHistory.seconds, without.seconds)} × without (${ratio(withHistory.processor, without.processor)} × its processor time), wanted at most 1.5`,
);
console.log(
  `history alone: ${ratio(withHistory.seconds - without.seconds, followed)} × \`git log --follow\` of every document`,
);
console.log(`review: ${reviewed.seconds.toFixed(2)} s, wanted at most 2`);
if (values.keep) console.log(root);
else rmSync(root, { recursive: true, force: true });

/** Seconds by the clock, and of the processor (threads are in it, git is not). */
function run(title, argv) {
  const tell = `import { writeSync } from 'node:fs';
process.on('exit', () => { const { userCPUTime, systemCPUTime } = process.resourceUsage(); writeSync(3, String(userCPUTime + systemCPUTime)); });`;
  const began = performance.now();
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, bin, ...argv],
    { cwd: root, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const seconds = (performance.now() - began) / 1000;
  const processor = Number(output[3]) / 1e6;
  console.log(
    `${title}: ${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s), exit ${status}${status === 2 ? `\n${stderr}` : ''}`,
  );
  return { seconds, processor };
}

/** Seconds that `git log --follow` would take for all documents, one after the other. */
function runPeer() {
  const began = performance.now();
  for (let at = 0; at < sample; at++) {
    const number = Math.floor((at * pairs) / sample);
    for (const side of ['en', 'ko'])
      git(['log', '--follow', '--format=%H %cI', '--', `${side}/part ${number % 40}/문서 ${number}.md`], '');
  }
  const seconds = (((performance.now() - began) / 1000) * pairs) / sample;
  console.log(`git log --follow of ${2 * pairs} documents: ${seconds.toFixed(1)} s (from ${2 * sample} of them)`);
  return seconds;
}

/** A repository whose first commit holds all pairs; each commit after it changes one side of a pair, as translators and authors do. */
function makeRepository() {
  const random = generator(7);
  const versions = Array.from({ length: pairs }, () => ({ en: 0, ko: 0 }));
  const path = (side, number) => `${side}/part ${number % 40}/문서 ${number}.md`;
  const lines = ['blob', 'mark :1', 'data 0', ''];
  const put = (side, number) => {
    const text = textOf(side, number, versions[number][side]);
    lines.push(`M 100644 inline "${path(side, number)}"`, `data ${Buffer.byteLength(text)}`, text);
  };
  const commit = (at, change) => {
    const when = `${1600000000 + at * 3600} +0000`;
    lines.push('commit refs/heads/main', `committer Bench <bench@example.org> ${when}`, 'data 6', `step ${at % 10}`);
    change();
  };
  commit(0, () => {
    for (let number = 0; number < pairs; number++) for (const side of ['en', 'ko']) put(side, number);
  });
  for (let at = 1; at < commits; at++)
    commit(at, () => {
      // The last changes a source and two translations: what is reviewed.
      const last = at === commits - 1;
      for (let file = 0; file < (last ? 3 : 1); file++) {
        const number = Math.floor(random() * pairs);
        const side = (last ? file === 0 : random() < 0.5) ? 'en' : 'ko';
        versions[number][side]++;
        put(side, number);
      }
    });
  git(['init', '-q', '-b', 'main'], '');
  git(['fast-import', '--quiet'], `${lines.join('\n')}\n`);
  git(['reset', '-q', '--hard'], '');
}

function git(argv, input) {
  const { status, stderr } = spawnSync('git', argv, { cwd: root, input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`git ${argv[0]}: ${stderr}`);
}

/** A policy of eight sections; every version rewrites one of them. */
function textOf(side, number, version) {
  const sections = Array.from({ length: 8 }, (_, at) => {
    const revision = Math.floor((version + 7 - at) / 8);
    return side === 'en'
      ? `## Part ${at + 1}\n\nWrite to <team-${number}@example.org> within ${at + revision + 2} days. We answer what you report about part ${at + 1}, revision ${'again '.repeat(revision)}and tell you when version 1.${at}.${number} is mended.\n\n- Keep the report to yourself until then.\n- See https://example.org/policy/${number}/${at} for all the rest.\n`
      : `## 제${at + 1}부\n\n${at + revision + 2}일 이내에 <team-${number}@example.org>로 알려 주십시오. 제${at + 1}부에 대한 신고에 ${'다시 '.repeat(revision)}답변하고 1.${at}.${number} 버전에서 고쳐지면 알려 드립니다.\n\n- 그때까지 신고 내용을 공개하지 마십시오.\n- 나머지는 https://example.org/policy/${number}/${at} 에 있습니다.\n`;
  });
  return `# ${side === 'en' ? 'Policy' : '정책'} ${number}\n\n${sections.join('\n')}`;
}

/** Mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

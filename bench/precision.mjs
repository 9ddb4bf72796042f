// Counts the identity errors that natural pairs raise, and draws a sample of them to be read by a person.
//
//   node bench/precision.mjs CORPORA [MORE] [--locale ko] [--values ko,ja,zh-cn] [--across 'ja>ko,zh>ko'] [--sample 100] [--seed 1]
//     [--page bench/PRECISION.md]
//
// CORPORA is a folder of corpora, each with en/ and LOCALE/, and with a drift.jsonl where it has translations of an older source (lines with
// case, locale, source_old, source_new, target, target_fixed). Of MORE, a folder of the same kind, numbers and dates
// alone are read; for the page of this repository it held the READMEs of bat 0.22.1, rich 13.3.1 and @biomejs/biome 2.5.15. Without --page the sample is printed; with it the page is written, with the
// verdicts of bench/precision-verdicts.tsv (a key and a verdict on each line) and `not read` for what has none. Needs a build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPair } from '../dist/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    Object.entries({ locale: 'ko', values: 'ko,ja,zh-cn', across: '', sample: '100', seed: '1', page: '' }).map(
      ([name, value]) => [name, { type: 'string', default: value }],
    ),
  ),
});
const [root = '.'] = positionals;
const { pairs, invariants, errors } = measure(root, values.locale);
// Of numbers, dates, durations and limits there are few: all of them are read, in all locales and wherever texts say the same.
const warnings = onceEach(
  positionals.flatMap((folder) => [
    ...values.values.split(',').flatMap((locale) => warningsOf(folder, 'en', locale, `${locale}: `)),
    ...drifted(folder),
    ...values.across.split(',').flatMap((languages) => {
      const [one, other] = languages.split('>');
      return other ? warningsOf(folder, one, other, `${one} > ${other}: `) : [];
    }),
  ]),
);
const sample = draw(errors, Number(values.sample), Number(values.seed));
if (values.page) writeFileSync(values.page, page());
else for (const { key } of [...sample, ...warnings]) console.log(key);

function measure(root, locale) {
  const found = { pairs: 0, invariants: {}, errors: [] };
  for (const corpus of readdirSync(root).toSorted())
    for (const path of documents(join(root, corpus, 'en'))) {
      const [source, target] = [join(root, corpus, 'en', path), join(root, corpus, locale, path)];
      if (!existsSync(target)) continue;
      found.pairs++;
      const read = (file, language) => ({
        path: `${language}/${path}`,
        locale: language,
        text: readFileSync(file, 'utf8'),
      });
      const report = checkPair(read(source, 'en'), read(target, locale));
      for (const [kind, { source: count }] of Object.entries(report.proof.invariants))
        found.invariants[kind] = (found.invariants[kind] ?? 0) + count;
      for (const finding of report.findings)
        if (finding.category === 'identity' && finding.level === 'error')
          found.errors.push(describe(`${corpus}/${path}`, finding));
    }
  return found;
}

/** The warnings of a pair of files, with the text of the target's line, by which they are told apart. */
function warningsOfPair(source, target, path, prefix) {
  const text = readFileSync(target.file, 'utf8');
  const report = checkPair(
    { path: `${source.locale}/${path}`, locale: source.locale, text: readFileSync(source.file, 'utf8') },
    { path: `${target.locale}/${path}`, locale: target.locale, text },
  );
  return report.findings
    .filter(({ category, level }) => category === 'meaning' && level === 'warning')
    .map((finding) => {
      const { key } = describe(path, finding);
      const line = text.split('\n')[finding.target.startLine - 1] ?? '';
      const told = `${finding.ruleId} ${finding.messageId} ${JSON.stringify(finding.facts)} ${line.slice(0, 80)}`;
      return { key: `${prefix}${key}`, told };
    });
}

function warningsOf(root, one, other, prefix) {
  return readdirSync(root)
    .toSorted()
    .flatMap((corpus) =>
      documents(join(root, corpus, one)).flatMap((path) => {
        const [source, target] = [one, other].map((locale) => ({ locale, file: join(root, corpus, locale, path) }));
        return existsSync(target.file) ? warningsOfPair(source, target, path, `${prefix}${corpus}/`) : [];
      }),
    );
}

/** Translations against an older or newer state of their source. */
function drifted(root) {
  return readdirSync(root)
    .toSorted()
    .flatMap((corpus) => {
      const list = join(root, corpus, 'drift.jsonl');
      if (!existsSync(list)) return [];
      const cases = readFileSync(list, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      return cases.flatMap((one) =>
        [one.target, one.target_fixed].filter(Boolean).flatMap((translation) =>
          [one.source_new, one.source_old].flatMap((original) => {
            const source = { locale: 'en', file: join(root, corpus, original) };
            const target = { locale: one.locale, file: join(root, corpus, translation) };
            const prefix = `${one.locale}, ${original === one.source_new ? 'newer' : 'older'} source: `;
            return existsSync(source.file) && existsSync(target.file)
              ? warningsOfPair(source, target, one.case, prefix)
              : [];
          }),
        ),
      );
    });
}

/** What the same line says in several states of a document is one warning. */
function onceEach(all) {
  const seen = new Set();
  return all.filter(({ told }) => !seen.has(told) && seen.add(told));
}

function documents(folder, under = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, under), { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = under ? `${under}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return documents(folder, path);
      return /\.(?:mdx?|markdown)$/.test(path) ? [path] : [];
    });
}

/** Positions and values, no sentences: long values are cut, and of code only the place is named. */
function describe(path, { ruleId, messageId, facts, source, target }) {
  const shown = (value) => (ruleId === 'mismatched-code' ? '' : cut(String(value ?? '')));
  const places = `${source?.startLine ?? '-'}/${target?.startLine ?? '-'}`;
  return {
    ruleId,
    messageId,
    key: [path, places, ruleId, messageId, shown(facts.source), shown(facts.target)].join('\t'),
  };
}

function cut(value) {
  const line = value.replace(/\s+/g, ' ').replaceAll('|', '¦');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

/** A sample without replacement, in the order of the documents. What is drawn depends on itself and the seed: an error that is mended changes no other's lot. */
function draw(all, count, seed) {
  const lot = ({ key }) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  const chosen = new Set(
    all
      .map((error) => [lot(error), error])
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .slice(0, count)
      .map(([, error]) => error),
  );
  return all.filter((error) => chosen.has(error));
}

function page() {
  const file = new URL('precision-verdicts.tsv', import.meta.url);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const verdicts = new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf('\t')), line.slice(line.lastIndexOf('\t') + 1)]),
  );
  const judged = (drawn) => {
    const rows = drawn.map(({ key }) => [...key.split('\t'), verdicts.get(key) ?? 'not read']);
    const read = rows.filter((row) => row.at(-1) !== 'not read');
    const right = read.filter((row) => !row.at(-1).startsWith('false'));
    const share = read.length ? ((100 * right.length) / read.length).toFixed(1) : '-';
    return {
      text: `${read.length} read, ${right.length} of them true or explained by a mode\n(${share} %)`,
      table: tableOf(rows),
    };
  };
  const [identity, meaning] = [judged(sample), judged(warnings)];
  const more = positionals
    .slice(1)
    .flatMap((folder) => readdirSync(folder))
    .join(', ');
  const command = [
    `node bench/precision.mjs CORPORA${more ? ' MORE' : ''} --locale ${values.locale} --values ${values.values}`,
    ...(values.across ? [`--across '${values.across}'`] : []),
    `--sample ${values.sample} --seed ${values.seed} --page bench/PRECISION.md`,
  ].join(' ');
  const byRule = Object.entries(Object.groupBy?.(errors, ({ ruleId }) => ruleId) ?? grouped(errors));
  return `# Precision on natural pairs

Identity errors that ${pairs} pairs (\`en\` → \`${values.locale}\`) raise as they were published, before anybody looked at them with
diglot. Written by
\`${command}\`.

| kind | in the sources | errors | per 1,000 |
| --- | ---: | ---: | ---: |
${byRule
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([rule, found]) => {
    const kind = rule.replace('mismatched-', '');
    const total = invariants[kind] ?? 0;
    return `| ${kind} | ${total} | ${found.length} | ${total ? ((1000 * found.length) / total).toFixed(1) : '-'} |`;
  })
  .join('\n')}

## A sample, read by hand

${sample.length} of ${errors.length} errors, drawn with seed ${values.seed}; ${identity.text}. *True*: the two documents say different things. *Mode*: a documented mode accepts it.
*False*: diglot is wrong. Of code only the place is named.

${identity.table}

## Numbers, dates, durations and limits

All ${warnings.length} warnings that natural pairs raise: English against ${values.values}; translations against an older or newer state of their
source; and, with a \`>\`, two translations of one source against each other.${more ? ` MORE: ${more}.` : ''} ${meaning.text}.

${meaning.table}
`;
}

function tableOf(rows) {
  const shown = (cell, column) => (cell && (column === 4 || column === 5) ? `\`${cell.replaceAll('`', "'")}\`` : cell);
  return [
    '| document | lines | rule | message | source | target | verdict |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.map(shown).join(' | ')} |`),
  ].join('\n');
}

function grouped(all) {
  const groups = {};
  for (const error of all) (groups[error.ruleId] ??= []).push(error);
  return groups;
}

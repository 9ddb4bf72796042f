import type { DocumentReport, Finding, Level, Report } from '../../types.ts';
import { type Canvas, levelRank } from './canvas.ts';
import { fitText } from './fit.ts';
import { renderFinding } from './render-finding.ts';
import { renderProof, renderWaived } from './render-proof.ts';
import { createStyle } from './style.ts';
import { visible } from './visible.ts';
import { type Language, words } from './words.ts';

/** How to show a report. */
export interface TerminalOptions {
  readonly color: boolean;
  /** Columns; less than 40 are taken for 40. */
  readonly width: number;
  readonly language: Language;
  /** Findings below this level are left out, and with them the documents that have no others. @default show all */
  readonly leastLevel?: Level;
}

/** More documents than this, and those without findings get one line each. */
const fullyShown = 12;

/**
 * The report for a terminal, with a line break at its end: by document, then by section, then what was proven; a closing
 * summary last. Differing characters are marked by `▸◂` with colour and without.
 */
export function renderTerminal(report: Report, { color, width, language, leastLevel }: TerminalOptions): string {
  const canvas: Canvas = { width: Math.max(40, width), style: createStyle(color), words: words[language] };
  const isShown = ({ level }: Finding): boolean => levelRank[level] >= levelRank[leastLevel ?? 'note'];
  const documents = report.documents
    .map((document) => ({ ...document, findings: document.findings.filter(isShown) }))
    .filter(({ findings }) => leastLevel === undefined || findings.length > 0);
  const isCompact = documents.length > fullyShown;
  const parts = documents.map((document) => renderDocument(document, report.sourceLocale, isCompact, canvas));
  const separated = parts.flatMap((lines, index) => (needsGap(lines, parts[index + 1]) ? [...lines, ''] : lines));
  return `${[...separated, ...renderSummary(report, leastLevel !== undefined, canvas)].join('\n')}\n`;
}

/** Documents of one line follow one another without a blank line. */
function needsGap(lines: readonly string[], next: readonly string[] | undefined): boolean {
  return next === undefined || lines.length > 1 || next.length > 1;
}

function renderDocument(document: DocumentReport, sourceLocale: string, isCompact: boolean, canvas: Canvas): string[] {
  const { findings, proof, locale } = document;
  const header = renderHeader(document, canvas);
  if (isCompact && findings.length === 0) return [header];
  const source = { locale: sourceLocale, path: document.source };
  const target = { locale, path: document.target };
  const sections = groupBySection(findings).flatMap((group) => [
    '',
    ...renderSectionTitle(group[0]!, document, canvas),
    ...group.flatMap((finding) => renderFinding(finding, source, target, canvas)),
  ]);
  const gap = findings.length > 0 && proof ? [''] : [];
  const proven = proof ? renderProof(proof, canvas) : [];
  return [header, ...sections, ...gap, ...proven, ...renderWaived(document.waived ?? [], canvas)];
}

function renderHeader({ locale, source, target, findings }: DocumentReport, { style, words: say }: Canvas): string {
  const worst = Math.max(0, ...findings.map(({ level }) => levelRank[level]));
  const sign =
    worst === 3
      ? style('error', '✖')
      : worst === 2
        ? style('warning', '⚠')
        : worst === 1
          ? style('note', '·')
          : style('good', '✔');
  const targetText =
    target === null ? style('faint', `${visible(locale)} ${say.noTranslation}`) : style('title', visible(target));
  const sourceText = style('faint', `← ${source === null ? say.noSource : visible(source)}`);
  return `${sign} ${targetText} ${sourceText}`;
}

/** `Source title · target title`; no line for a finding of the document as a whole. */
function renderSectionTitle(
  { ruleId, section, targetSection, source, target }: Finding,
  document: DocumentReport,
  { width, style, words: say }: Canvas,
): string[] {
  if (source === null && target === null) return [];
  // Where a lost section should stand is in another one, which is not its translation.
  const counterpart = ruleId === 'missing-section' ? say.missingSection : targetSection;
  const titles = [section, counterpart].filter((title) => title !== '').map(visible);
  const unique = titles[0] === titles[1] ? titles.slice(0, 1) : titles;
  if (unique.length === 0 && document.proof?.sections.source === 0) return [];
  return [`  ${style('title', fitText(unique.join(' · ') || say.noHeading, width - 2))}`];
}

/** Findings that follow one another in the same section. */
function groupBySection(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first?.section === finding.section && first.targetSection === finding.targetSection) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function renderSummary(
  { documents, summary, since, history = [], unjudged: unjudgedPairs = [] }: Report,
  isQuiet: boolean,
  canvas: Canvas,
): string[] {
  const { style, words: say } = canvas;
  const { findings } = summary;
  const total = findings.error + findings.warning + findings.note;
  const { unjudged = 0 } = summary;
  const found =
    total > 0 || unjudged === 0 || documents.length > 0
      ? [
          total > 0
            ? say.counts(findings, summary.documentsWithFindings, summary.documents)
            : say.clean(summary.documents),
        ]
      : [];
  const counts = [...found, ...(unjudged > 0 ? [say.unjudged(unjudged)] : [])].join(' · ');
  const line =
    findings.error + unjudged > 0
      ? style('error', `✖ ${counts}`)
      : findings.warning > 0
        ? style('warning', `⚠ ${counts}`)
        : total > 0
          ? style('note', `· ${counts}`)
          : style('good', `✔ ${counts}`);
  // Of a single document all has been said above.
  const needsProof = !isQuiet && documents.length > 1 && documents.some(({ proof }) => proof !== null);
  const missing = documents.filter(({ target }) => target === null).length;
  const waived = documents.flatMap((document) => document.waived ?? []);
  const all = documents.flatMap((document) => document.findings);
  const [worst] = all.toSorted(bySeriousness);
  const fixable = all.filter((finding) => finding.fixable).length;
  const next = [...(worst ? [say.explain(worst.ruleId)] : []), ...(fixable > 0 ? [say.fix(fixable)] : [])];
  return [
    line,
    ...(needsProof ? [...renderProof(summary.proof, canvas, missing), ...renderWaived(waived, canvas)] : []),
    ...(unjudgedPairs.length > 0
      ? [`  ${style('error', visible(say.notJudged(unjudgedPairs.map(({ target }) => target).join(', '))))}`]
      : []),
    ...(since ? [`  ${style('faint', visible(say.since(since)))}`] : []),
    ...history.map((note) => `  ${style('faint', visible(say.past(note)))}`),
    `  ${say.caveat}`,
    ...(next.length > 0 ? [`  ${style('faint', next.join(' · '))}`] : []),
  ];
}

function bySeriousness(one: Finding, other: Finding): number {
  return levelRank[other.level] - levelRank[one.level];
}

import type { DocumentReport, Finding, Locale, Report } from '../types.ts';
import { countWords, textAt } from './figures.ts';
import { oldestChange, staleSections } from './section-past.ts';

/** What is to be done in a section, gravest first. `correct`: a value or a mark differs; the others take a translator. */
export type Task = 'correct' | 'translate' | 'update' | 'review';

/** How much hangs on it. `high`: contacts, keys, identifiers, or security; `medium`: meaning is lost or out of date. */
export type Risk = 'high' | 'medium' | 'low';

/** One line of the coordinator's list: all that is to be done in a section of a pair. */
export interface WorkItem {
  readonly locale: Locale;
  /** The translation; where there is none, its source. */
  readonly document: string;
  /** Empty before the first heading, and for a document as a whole. */
  readonly section: string;
  /** In the order of `Task`, each once. */
  readonly tasks: readonly Task[];
  /** Words of the source to be translated or looked at; null where the report does not hold the texts. */
  readonly words: number | null;
  /** The day (ISO) since which the source says something else; null where nothing is stale or that is not known. */
  readonly since: string | null;
  readonly risk: Risk;
  /** Findings behind it. */
  readonly findings: number;
}

const tasks: readonly Task[] = ['correct', 'translate', 'update', 'review'];
const risks: readonly Risk[] = ['high', 'medium', 'low'];

/** Rules whose findings say that words are still to be translated. */
const untranslated: ReadonlySet<string> = new Set([
  'missing-document',
  'missing-section',
  'missing-block',
  'untranslated-block',
  'partly-translated-block',
  'wrong-language',
]);

/** What is to be done, by locale, the riskiest first, then by document in the order of the report. Notes alone make no work. */
export function workList(report: Report): WorkItem[] {
  const items = report.documents.flatMap((document) => itemsOf(document));
  return items.toSorted(
    (one, other) => compareText(one.locale, other.locale) || risks.indexOf(one.risk) - risks.indexOf(other.risk),
  );
}

function itemsOf(document: DocumentReport): WorkItem[] {
  const bySection = new Map<string, Finding[]>();
  for (const finding of document.findings)
    bySection.set(finding.section, [...(bySection.get(finding.section) ?? []), finding]);
  return [...bySection].flatMap(([section, findings]) => {
    const work = findings.filter(({ level }) => level !== 'note');
    if (work.length === 0) return [];
    const stale = staleSections(document).filter(({ source }) => source?.title === section);
    return [
      {
        locale: document.locale,
        document: document.target ?? document.source ?? '',
        section,
        tasks: tasks.filter((task) => work.some((finding) => taskOf(finding) === task)),
        words: wordsOf(work, document),
        since: oldestChange(stale),
        risk: risks.find((risk) => work.some((finding) => riskOf(finding) === risk))!,
        findings: work.length,
      },
    ];
  });
}

function taskOf({ ruleId, category }: Finding): Task {
  if (untranslated.has(ruleId)) return 'translate';
  if (category === 'drift') return 'update';
  return category === 'identity' || category === 'security' || category === 'markup' ? 'correct' : 'review';
}

function riskOf({ category, level }: Finding): Risk {
  const isGrave = category === 'identity' || category === 'security' || category === 'drift';
  if (level === 'error') return isGrave ? 'high' : 'medium';
  return category === 'meaning' || category === 'drift' ? 'medium' : 'low';
}

/** Words behind findings; a stretch that several findings are about counts once. */
function wordsOf(findings: readonly Finding[], document: DocumentReport): number | null {
  if (!document.texts) return null;
  const seen = new Set<string>();
  return findings.reduce((sum, finding) => {
    const place = finding.source ?? finding.target;
    const key = JSON.stringify([finding.source !== null, place?.startLine, place?.startColumn, place?.endLine]);
    // Only what counts is remembered: another finding at the same place may be about words.
    const words = wordsOfOne(finding, document);
    if (words === 0 || seen.has(key)) return sum;
    seen.add(key);
    return sum + words;
  }, 0);
}

function wordsOfOne(finding: Finding, document: DocumentReport): number {
  // Of a stale section only the words that changed are to be looked at.
  const { words } = finding.facts;
  if (finding.category === 'drift' && typeof words === 'number') return words;
  if (!untranslated.has(finding.ruleId)) return 0;
  const { source, target } = finding;
  if (source) return countWords(textAt(document, 'source', source) ?? '');
  // What is left in the source's language where the source has nothing like it is to be translated all the same.
  if (target) return countWords(textAt(document, 'target', target) ?? '');
  return countWords(document.texts?.source?.text ?? '');
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

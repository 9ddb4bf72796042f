import type { DocumentReport, Finding, Fix, Level, Place, Report, UnjudgedPair, WaivedFinding } from '../types.ts';
import type { RenderOptions, RuleInfo } from './render-options.ts';

/** The parts of SARIF 2.1.0 that are written here. */
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly snippet?: { readonly text: string };
}

/**
 * SARIF 2.1.0, one run. Columns count UTF-16 units. A finding keeps its identity when lines move: `partialFingerprints` holds the finding's
 * own fingerprint, which knows no paths, and the path beside it.
 */
export function renderSarif(report: Report, { language, rules }: Pick<RenderOptions, 'language' | 'rules'>): string {
  const positions = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        rules: rules.map((rule) => descriptor(rule, language)),
      },
    },
    ...(report.unjudged ? { invocations: [invocation(report.unjudged)] } : {}),
    columnKind: 'utf16CodeUnits',
    results: report.documents.flatMap((document) => [
      ...document.findings.map((finding) => result(finding, document, positions)),
      ...(document.waived ?? []).map((waived) => ({
        ...result(waived.finding, document, positions),
        suppressions: [suppression(waived)],
      })),
    ]),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What could not be judged is no result: SARIF has a place of its own for it. */
function invocation(unjudged: readonly UnjudgedPair[]): object {
  return {
    executionSuccessful: false,
    toolExecutionNotifications: unjudged.map(({ target, message }) => ({
      level: 'error',
      message: { text: message },
      locations: [location(target, null)],
    })),
  };
}

function descriptor({ id, category, level, summary, page }: RuleInfo, language: RenderOptions['language']): unknown {
  const text = summary[language];
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: page || text, ...(page ? { markdown: page } : {}) },
    defaultConfiguration: { level },
    properties: {
      tags: ['translation', category],
      'problem.severity': problemSeverity[level],
      precision: 'high',
      // What code scanning calls high; only a security rule may say how severe it is.
      ...(category === 'security' ? { 'security-severity': '7.0' } : {}),
    },
  };
}

const problemSeverity: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

function result(
  finding: Finding,
  { source, target, locale }: DocumentReport,
  positions: ReadonlyMap<string, number>,
): object {
  const { ruleId, level, message, fingerprint, fix } = finding;
  const index = positions.get(ruleId);
  const place = target === null ? location(source, finding.source) : location(target, finding.target);
  const hasCounterpart = target !== null && source !== null && finding.source !== null;
  return {
    ruleId,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level,
    message: { text: message },
    locations: [place],
    ...(hasCounterpart
      ? {
          relatedLocations: [
            { id: 1, ...location(source, finding.source), message: { text: finding.section || source } },
          ],
        }
      : {}),
    partialFingerprints: { 'diglot/v1': fingerprint, 'diglotPath/v1': target ?? source ?? '' },
    ...(fix && target !== null ? { fixes: [edit(target, fix)] } : {}),
    properties: { category: finding.category, locale, messageId: finding.messageId, facts: finding.facts },
  };
}

/** A comment stands in the document; a waiver and the baseline are files of their own. */
function suppression({ by, reason }: WaivedFinding): object {
  return { kind: by === 'comment' ? 'inSource' : 'external', ...(reason === '' ? {} : { justification: reason }) };
}

function location(path: string | null, place: Place | null): object {
  const artifactLocation = { uri: toUri(path ?? ''), uriBaseId: '%SRCROOT%' };
  // What is about a document as a whole stands at its first line: code scanning shows nothing that has no line.
  return { physicalLocation: { artifactLocation, region: place ? region(place) : { startLine: 1 } } };
}

function region({ startLine, startColumn, endLine, endColumn, snippet: { text } }: Place): Region {
  const isWhole = startLine === endLine && text !== '' && text.length === endColumn - startColumn;
  return { startLine, startColumn, endLine, endColumn, ...(isWhole ? { snippet: { text } } : {}) };
}

function edit(path: string, { startLine, startColumn, endLine, endColumn, text }: Fix): object {
  return {
    artifactChanges: [
      {
        artifactLocation: { uri: toUri(path), uriBaseId: '%SRCROOT%' },
        replacements: [{ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent: { text } }],
      },
    ],
  };
}

/** A relative path as a URI reference: Hangul and blanks escaped, and a colon, which would read as a scheme. Half a character is none. */
function toUri(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}

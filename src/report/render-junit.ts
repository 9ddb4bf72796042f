import type { DocumentReport, Finding, Report, UnjudgedPair } from '../types.ts';
import { fails } from './list-findings.ts';
import type { RenderOptions } from './render-options.ts';

/** JUnit asks when, where and how long. The same input must give the same bytes, so nothing is said of it. */
const unsaid = 'timestamp="1970-01-01T00:00:00" hostname="localhost"';

/**
 * JUnit XML: a suite for each pair; a finding that fails the run is a failed case, all others are told in the suite's output. A pair that
 * does not fail has one case that passed.
 */
export function renderJunit(report: Report, { failOn }: Pick<RenderOptions, 'failOn'>): string {
  const suites = report.documents.map((document, index) => suite(document, index, failOn));
  const { length } = report.documents;
  const broken = (report.unjudged ?? []).map((pair, index) => brokenSuite(pair, length + index));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.flat(),
    ...broken.flat(),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(document: DocumentReport, id: number, failOn: RenderOptions['failOn']): string[] {
  const path = document.target ?? document.source ?? '';
  const failures = document.findings.filter(({ level }) => fails(level, failOn));
  const others = document.findings.filter(({ level }) => !fails(level, failOn));
  const cases = failures.length > 0 ? failures.map((finding) => failedCase(finding, path)) : [passedCase(path)];
  const counts = `tests="${cases.length}" failures="${failures.length}" errors="0" time="0"`;
  return [
    `<testsuite name="${escapeXml(path)}" package="diglot" id="${id}" ${unsaid} ${counts}>`,
    '<properties>',
    `<property name="locale" value="${escapeXml(document.locale)}"/>`,
    `<property name="source" value="${escapeXml(document.source ?? '')}"/>`,
    '</properties>',
    ...cases,
    `<system-out>${others.map((finding) => `${escapeXml(describe(finding, path))}\n`).join('')}</system-out>`,
    '<system-err></system-err>',
    '</testsuite>',
  ];
}

/** A pair that could not be judged: what JUnit calls an error, which is no failure. */
function brokenSuite({ locale, source, target, message }: UnjudgedPair, id: number): string[] {
  const counts = 'tests="1" failures="0" errors="1" time="0"';
  return [
    `<testsuite name="${escapeXml(target)}" package="diglot" id="${id}" ${unsaid} ${counts}>`,
    '<properties>',
    `<property name="locale" value="${escapeXml(locale)}"/>`,
    `<property name="source" value="${escapeXml(source)}"/>`,
    '</properties>',
    `<testcase name="diglot check" classname="${escapeXml(target)}" time="0">`,
    `<error message="${escapeXml(message)}" type="unjudged">${escapeXml(message)}</error>`,
    '</testcase>',
    '<system-out></system-out>',
    '<system-err></system-err>',
    '</testsuite>',
  ];
}

function failedCase(finding: Finding, path: string): string {
  const { level, ruleId, message } = finding;
  const name = escapeXml(`${ruleId}: ${message}`);
  return [
    `<testcase name="${name}" classname="${escapeXml(path)}" time="0">`,
    `<failure message="${escapeXml(message)}" type="${level}">${escapeXml(describe(finding, path))}</failure>`,
    '</testcase>',
  ].join('');
}

function passedCase(path: string): string {
  return `<testcase name="diglot check" classname="${escapeXml(path)}" time="0"/>`;
}

function describe({ level, ruleId, message, target }: Finding, path: string): string {
  const place = target ? `:${target.startLine}:${target.startColumn}` : '';
  return `${path}${place} ${level} ${message} (${ruleId})`;
}

/** What XML 1.0 cannot hold, not even escaped: controls, lone surrogates and two noncharacters. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function escapeXml(text: string): string {
  return text
    .replaceAll(forbidden, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

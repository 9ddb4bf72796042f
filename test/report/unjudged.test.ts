import { describe, expect, it } from 'vitest';
import { renderBadge, renderFigures } from '../../src/report/render-figures.ts';
import { renderGithub } from '../../src/report/render-github.ts';
import { renderGitlab } from '../../src/report/render-gitlab.ts';
import { renderJunit } from '../../src/report/render-junit.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderRdjson } from '../../src/report/render-rdjson.ts';
import { renderSarif } from '../../src/report/render-sarif.ts';
import { renderWorkList } from '../../src/report/render-work-list.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { renderTerminal } from '../../src/report/terminal/render-terminal.ts';
import type { Report } from '../../src/types.ts';
import { checkedReport, cleanPair } from './checked-report.ts';
import { reportOf, unjudgedPair } from './shared-report.ts';

const clean = checkedReport(cleanPair);
const report: Report = { ...clean, summary: { ...clean.summary, unjudged: 1 }, unjudged: [unjudgedPair] };
const options = { language: 'en', failOn: 'error', rules: [], script: '', style: '' } as const;

describe('a document that could not be judged is told of in', () => {
  const renderers: readonly (readonly [string, (of: Report) => string])[] = [
    ['the terminal', (of) => renderTerminal(of, { ...options, color: false, width: 100 })],
    ['markdown', (of) => renderMarkdown(of, options)],
    ['html', (of) => renderHtml(of, options)],
    ['github', (of) => renderGithub(of, options)],
    ['gitlab', renderGitlab],
    ['junit', (of) => renderJunit(of, options)],
    ['rdjson', renderRdjson],
    ['sarif', (of) => renderSarif(of, options)],
    ['the work list', (of) => renderWorkList(of, options)],
  ];

  it.each(renderers)('%s', (_name, render) => {
    expect(render(report)).toContain('broken.md');
    expect(render(clean)).not.toContain('broken.md');
  });

  it('the figures, and a badge that is not green', () => {
    expect(JSON.parse(renderFigures(report)).total.unjudged).toBe(1);
    expect(JSON.parse(renderBadge(report, options))).toMatchObject({ message: 'not judged', color: 'lightgrey' });
    expect(JSON.parse(renderBadge(clean, options)).color).toBe('brightgreen');
  });
});

it('a run that could not judge something does not look like one that found nothing', () => {
  const shown = (of: Report): string => renderTerminal(of, { ...options, color: false, width: 100 });
  expect(shown(report)).toContain('✖ Nothing to report in 1 document · 1 document could not be judged');
  expect(shown(clean)).toContain('✔ Nothing to report in 1 document');
  expect(renderJunit(report, options)).toContain('errors="1"');
  expect(JSON.parse(renderSarif(report, options)).runs[0].invocations[0].executionSuccessful).toBe(false);
  expect(JSON.parse(renderSarif(clean, options)).runs[0].invocations).toBeUndefined();
});

it('among ten annotations of errors it has its place', () => {
  const full = { ...reportOf(12, 'error'), unjudged: [unjudgedPair] };
  const errors = renderGithub(full, options)
    .split('\n')
    .filter((line) => line.startsWith('::error'));
  expect(errors).toHaveLength(10);
  expect(errors[0]).toBe(
    '::error file=ko/broken.md,title=diglot%3A not judged::Cannot read `ko/broken.md`: broken UTF-8 at byte 10',
  );
  expect(renderGithub(full, options)).toContain('Not shown as annotations: 3 errors');
});

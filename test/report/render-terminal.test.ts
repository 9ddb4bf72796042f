import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderTerminal } from '../../src/report/terminal/render-terminal.ts';
import type { Report } from '../../src/types.ts';
import { clean, finding, place, sampleReport } from './sample-report.ts';

const render = (report: Report, more: Partial<Parameters<typeof renderTerminal>[1]> = {}): string =>
  renderTerminal(report, { color: false, width: 100, language: 'en', ...more });

const reportOf = (documents: Report['documents']): Report => ({ ...sampleReport, documents });

describe('the whole report', () => {
  test('in English', () => expect(render(sampleReport)).toMatchSnapshot());
  test('in Korean', () => expect(render(sampleReport, { language: 'ko' })).toMatchSnapshot());
  test('in a narrow terminal', () => expect(render(sampleReport, { width: 56 })).toMatchSnapshot());
});

test('colour adds nothing but colour', () => {
  const coloured = render(sampleReport, { color: true });
  expect(coloured).toContain('\u001B[');
  expect(stripVTControlCharacters(coloured)).toBe(render(sampleReport));
});

test.each([60, 80, 100, 140])('no line is wider than %i columns, rule and place stand at the right edge', (width) => {
  const lines = render(sampleReport, { width }).split('\n');
  expect(lines.filter((line) => stringWidth(line) > width && !line.includes('What is not listed'))).toEqual([]);
  expect(
    lines.filter(
      (line) => line.endsWith('hidden-character') && stringWidth(line) !== width && !line.includes('explain'),
    ),
  ).toEqual([]);
});

test('a report read back from JSON is shown alike', () => {
  expect(render(JSON.parse(JSON.stringify(sampleReport)) as Report)).toBe(render(sampleReport));
});

describe('only what fails the run', () => {
  test('leaves out lesser findings, and documents without others', () => {
    const shown = render(sampleReport, { leastLevel: 'error' });
    expect(shown).toContain('mismatched-email');
    expect(shown).not.toContain('lost-markup');
    expect(shown).not.toContain('mismatched-table-shape');
    expect(shown).not.toContain('docs/ko/advisories.md');
  });

  test('keeps the closing line', () => {
    expect(render(sampleReport, { leastLevel: 'error' })).toContain(
      '✖ 5 errors, 1 warning, 1 note in 2 of 3 documents',
    );
  });
});

test('many documents: those without findings take a line each', () => {
  const many = Array.from({ length: 20 }, (_, index) => clean(`en/${index}.md`, `ko/${index}.md`));
  const lines = render(reportOf([...many, sampleReport.documents[0]!])).split('\n');
  expect(lines.slice(0, 21)).toEqual([...many.map(({ source, target }) => `✔ ${target} ← ${source}`), '']);
});

test('a single document is not summed up twice', () => {
  expect(render(reportOf([clean('en/a.md', 'ko/a.md')])).match(/identical/g)).toHaveLength(1);
  expect(render(sampleReport).match(/identical/g)).toHaveLength(3);
});

test('nothing in a document reaches the terminal as a command', () => {
  const evil = '\u001B]0;pwned\u0007\u202E';
  const document = {
    ...clean(`en/${evil}.md`, `ko/${evil}.md`),
    findings: [
      finding({
        message: evil,
        section: evil,
        targetSection: evil,
        source: place(1, `${evil}[${evil}]${evil}`),
        target: place(1, `[${evil}x]`),
      }),
    ],
  };
  const shown = render(reportOf([document])).replaceAll('\n', '');
  expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(shown).toContain('U+001B]0;pwnedU+0007U+202E');
});

test('findings of one section share its title, as long as they follow one another', () => {
  const of = (section: string): ReturnType<typeof finding> => finding({ section, targetSection: section });
  const document = { ...clean('en/a.md', 'ko/a.md'), findings: [of('One'), of('One'), of('Two'), of('One')] };
  const titles = render(reportOf([document]))
    .split('\n')
    .filter((line) => /^ {2}(?:One|Two)$/.test(line));
  expect(titles).toEqual(['  One', '  Two', '  One']);
});

test('a section that is missing has no translated title', () => {
  const lost = finding({
    ruleId: 'missing-section',
    section: 'Contact',
    targetSection: '감사',
    facts: { source: 'Contact' },
  });
  const document = { ...clean('en/a.md', 'ko/a.md'), findings: [lost] };
  expect(render(reportOf([document]))).toContain('\n  Contact · (missing)\n');
  expect(render(reportOf([document]), { language: 'ko' })).toContain('\n  Contact · (없음)\n');
});

describe('what a finding is about is marked', () => {
  const shown = (more: Parameters<typeof finding>[0]): string =>
    render(reportOf([{ ...clean('en/a.md', 'ko/a.md'), findings: [finding(more)] }]));

  test('where both values are known and only the translation has a place', () => {
    const facts = { source: 'a.example', target: 'b.example' };
    expect(shown({ facts, source: null, target: place(3, '[a.example → b.example]를 보십시오') })).toContain(
      '▸a.example → b.example◂를 보십시오',
    );
  });

  test('however long it is', () => {
    expect(shown({ facts: {}, source: null, target: place(3, `[${'word '.repeat(30)}]`) })).toMatch(/▸word word .*…◂/);
  });

  test('of a section its heading', () => {
    const facts = { source: 'Contact' };
    expect(shown({ facts, source: place(3, '[## Contact\n\nCall us.]'), target: place(9, '[]') })).toContain(
      '▸## Contact◂↵↵Call us.',
    );
  });
});

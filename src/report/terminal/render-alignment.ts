import type { Bead, Bitext, Block, LinkReason, Section } from '../../types.ts';
import { fitText, padEnd, wrapText } from './fit.ts';
import { type Style, createStyle } from './style.ts';
import { visible } from './visible.ts';
import type { Language } from './words.ts';

/** How to show an alignment. */
export interface AlignmentOptions {
  readonly color: boolean;
  /** Columns; less than 60 are taken for 60. */
  readonly width: number;
  readonly language: Language;
  /** Say on what evidence each link rests. */
  readonly why: boolean;
}

/** A part of a document as one line of the listing. */
interface Line {
  readonly line: number;
  readonly text: string;
}

/** Columns of what does not depend on the width: line numbers, confidence, blanks. */
const fixedColumns = 2 + 5 + 2 + 2 + 5 + 2 + 2 + 4;

/** Links less sure than this are shown in the colour of warnings. */
const doubtful = 0.5;

/** Reasons that are less than this share of the evidence are left out where stronger ones stand. */
const leastShare = 0.05;
const ofWords: ReadonlySet<LinkReason['what']> = new Set(['words', 'loan-words', 'dictionary']);
/** How many of the terms of a reason are shown. */
const mostTerms = 3;
const reasonIndent = ' '.repeat(9);

const titles = {
  en: { sections: 'Sections', blocks: 'Blocks', moved: 'moved', linked: 'linked', alone: 'no counterpart' },
  ko: { sections: '절', blocks: '블록', moved: '옮겨짐', linked: '연결됨', alone: '대응 없음' },
} as const;

const reasonNames: Readonly<Record<Language, Readonly<Record<LinkReason['what'], string>>>> = {
  en: {
    id: 'same heading id',
    invariants: 'same values',
    words: 'words kept',
    'loan-words': 'loan words',
    dictionary: 'translated words',
    'same-text': 'same text',
    shape: 'same form',
    length: 'length',
    order: 'order',
    neighbours: 'neighbours',
    key: 'same row key',
  },
  ko: {
    id: '같은 제목 id',
    invariants: '같은 값',
    words: '그대로 둔 단어',
    'loan-words': '외래어',
    dictionary: '번역된 단어',
    'same-text': '같은 글',
    shape: '같은 구성',
    length: '길이',
    order: '순서',
    neighbours: '이웃',
    key: '같은 행 키',
  },
};

/** The sections and blocks of a bitext, source on the left, target on the right, each link with its confidence. */
export function renderAlignment(bitext: Bitext, options: AlignmentOptions): string {
  const style = createStyle(options.color);
  const say = titles[options.language];
  const sections = bitext.sections.filter(({ source, target }) =>
    [...source, ...target].some(({ depth }) => depth > 0),
  );
  return `${[
    `${style('title', visible(bitext.source.path))} ↔ ${style('title', visible(bitext.target.path))}`,
    '',
    heading(say.sections, sections, options),
    ...sections.flatMap((bead) => beadLines(bead, sectionLine, options, style)),
    '',
    heading(say.blocks, bitext.blocks, options),
    // Headings are linked with their sections, whose reasons stand above.
    ...bitext.blocks.flatMap((bead) =>
      beadLines(bead, blockLine, { ...options, why: options.why && bead.source[0]?.kind !== 'heading' }, style),
    ),
  ].join('\n')}\n`;
}

/** `Blocks  30 of 31 linked`, counted in beads. */
function heading(title: string, beads: readonly Bead<unknown>[], { color, language }: AlignmentOptions): string {
  const linked = beads.filter(({ source, target }) => source.length > 0 && target.length > 0).length;
  const counts =
    language === 'ko'
      ? `${titles.ko.linked} ${linked}/${beads.length}`
      : `${linked} of ${beads.length} ${titles.en.linked}`;
  const style = createStyle(color);
  return `${style('title', title)}  ${style('faint', counts)}`;
}

function sectionLine({ depth, title, blocks, range }: Section): Line {
  return { line: (blocks[0]?.range ?? range).start.line, text: `${'#'.repeat(depth)} ${title}` };
}

function blockLine({ kind, text, range }: Block): Line {
  return { line: range.start.line, text: `${kind}  ${text}` };
}

function beadLines<T>(bead: Bead<T>, toLine: (part: T) => Line, options: AlignmentOptions, style: Style): string[] {
  const side = Math.floor((Math.max(60, options.width) - fixedColumns) / 2);
  const rows = Array.from({ length: Math.max(bead.source.length, bead.target.length) }, (_, index) => {
    const source = cell(bead.source[index], toLine, side);
    const target = cell(bead.target[index], toLine, side);
    return `  ${source}  ${target}${index === 0 ? `  ${confidence(bead, style)}` : ''}`;
  });
  const moved = bead.moved ? `  ${style('warning', titles[options.language].moved)}` : '';
  return [rows[0]! + moved, ...rows.slice(1), ...(options.why ? whyLines(bead, options, style) : [])];
}

/** A line number and a text, in columns of fixed width. */
function cell<T>(part: T | undefined, toLine: (part: T) => Line, width: number): string {
  if (part === undefined) return ' '.repeat(5 + 2 + width);
  const { line, text } = toLine(part);
  return `${String(line).padStart(5)}  ${padEnd(fitText(text, width), width)}`;
}

function confidence({ confidence: value, source, target }: Bead<unknown>, style: Style): string {
  const text = value.toFixed(2);
  if (source.length === 0 || target.length === 0) return style('faint', text);
  return value < doubtful ? style('warning', text) : text;
}

/** What a link rests on, or that there is none, below the bead. */
function whyLines<T>(
  { source, target, reasons }: Bead<T>,
  { language, width }: AlignmentOptions,
  style: Style,
): string[] {
  const alone = source.length === 0 || target.length === 0;
  const text = alone ? titles[language].alone : reasonText(reasons, language);
  if (text === '') return [];
  return wrapText(text, Math.max(60, width) - reasonIndent.length).map((line) => reasonIndent + style('faint', line));
}

function reasonText(reasons: readonly LinkReason[], language: Language): string {
  return reasons
    .filter(({ what, weight, shared }, position) => {
      // Words whose like a stronger reason named already would only be a number here.
      const told = ofWords.has(what) && shared.length === 0;
      return position === 0 || (weight >= leastShare && !told);
    })
    .map(({ what, weight, shared }) => {
      const terms = shared.slice(0, mostTerms).map(visible);
      const named = terms.length > 0 ? ` (${terms.join(', ')})` : '';
      return `${reasonNames[language][what]} ${Math.round(weight * 100)} %${named}`;
    })
    .join(' · ');
}

import { readFileSync } from 'node:fs';
import { didYouMean } from '../config/describe-issue.ts';
import { nearest } from '../config/nearest.ts';
import { ConfigError } from '../config/user-error.ts';
import type { Render } from '../report/render-options.ts';

/** The formats of a report that are a function of the report alone; `terminal` depends on the terminal as well. */
export type FileFormat = Exclude<ReportFormat, 'terminal'>;

/** Every format of a report, in the order in which they are listed to users. */
export const reportFormats = [
  'terminal',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'rdjson',
  'markdown',
  'html',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A format and the file that it goes to; null for standard output. */
export interface Output<Format extends string = ReportFormat> {
  readonly format: Format;
  readonly file: string | null;
}

/** Formats that show the documents, or count their bytes: the report has to hold both texts. */
const textFormats: ReadonlySet<string> = new Set(['html', 'rdjson']);

/** True where one of the outputs cannot do without the texts of the documents. */
export function needTexts(outputs: readonly Output<string>[]): boolean {
  return outputs.some(({ format }) => textFormats.has(format));
}

/** Parses one `--format`, `FORMAT` or `FORMAT=FILE`, and adds it to those before it. Throws a `ConfigError`. */
export function collectOutput(text: string, earlier: readonly Output[]): Output[] {
  return [...earlier, parseOutput(text, reportFormats)];
}

/** `FORMAT` or `FORMAT=FILE`. Throws a `ConfigError` for a format that is not among the known ones. */
export function parseOutput<Format extends string>(text: string, known: readonly Format[]): Output<Format> {
  const at = text.indexOf('=');
  const name = at === -1 ? text : text.slice(0, at);
  const file = at === -1 ? null : text.slice(at + 1);
  const format = known.find((candidate) => candidate === name);
  if (format !== undefined && file !== '') return { format, file };
  const expected = known.map((candidate) => `\`${candidate}\``).join(', ');
  const guess = format === undefined ? didYouMean(nearest(name, known)) : { en: '', ko: '' };
  throw new ConfigError({
    en: `Incorrect value \`${text}\` for \`--format\`, expected ${expected}, or one of them and a file: \`sarif=out.sarif\`${guess.en}`,
    ko: `잘못된 값: \`${text}\` (\`--format\`), 올바른 값: ${expected}, 또는 파일과 함께: \`sarif=out.sarif\`${guess.ko}`,
  });
}

/**
 * Where everything goes: formats without a file go to `output`, or to standard output. Throws a `ConfigError` where two would go to the
 * same place, for neither could be read.
 */
export function placeOutputs<Format extends string>(
  asked: readonly Output<Format>[],
  output: string | undefined,
  byDefault: Format,
): Output<Format>[] {
  // With a file for every format, `--output` asks for one more.
  const isLacking = asked.length === 0 || (output !== undefined && asked.every(({ file }) => file !== null));
  const all: Output<Format>[] = isLacking ? [...asked, { format: byDefault, file: null }] : [...asked];
  const placed = all.map(({ format, file }) => ({ format, file: file ?? output ?? null }));
  const twice = placed.find(({ file }, index) => placed.some((other, at) => at < index && other.file === file));
  if (!twice) return placed;
  const place = twice.file === null ? null : `\`${twice.file}\``;
  throw new ConfigError({
    en: `Two formats would be written to ${place ?? 'standard output'}, expected a file for all but one: \`--format ${twice.format}=FILE\``,
    ko: `같은 곳에 쓰는 두 형식: ${place ?? '표준 출력'}, 하나만 남기고 파일을 정해야 합니다: \`--format ${twice.format}=FILE\``,
  });
}

/** The renderer of a format; each is loaded only when it is called for. */
export async function loadRenderer(format: Exclude<FileFormat, 'json'>): Promise<Render> {
  return loaders[format]();
}

const loaders: Readonly<Record<Exclude<FileFormat, 'json'>, () => Promise<Render>>> = {
  jsonl: async () => (await import('../report/render-jsonl.ts')).renderJsonl,
  sarif: async () => (await import('../report/render-sarif.ts')).renderSarif,
  github: async () => (await import('../report/render-github.ts')).renderGithub,
  gitlab: async () => (await import('../report/render-gitlab.ts')).renderGitlab,
  junit: async () => (await import('../report/render-junit.ts')).renderJunit,
  rdjson: async () => (await import('../report/render-rdjson.ts')).renderRdjson,
  markdown: async () => (await import('../report/render-markdown.ts')).renderMarkdown,
  html: async () => loadHtml(),
};

/** The HTML report. The page's script and style are files of their own in the build: see `scripts/build-page.mjs`. */
export async function loadHtml(earlierErrors: readonly number[] = []): Promise<Render> {
  const { renderHtml } = await import('../report/html/render-html.ts');
  const read = (name: string): string => readFileSync(new URL(`../../dist/page/${name}`, import.meta.url), 'utf8');
  const assets = { script: read('page.js'), style: read('page.css'), earlierErrors };
  return (report, options) => renderHtml(report, { ...options, ...assets });
}

import { type Output, parseOutput } from './formats.ts';

/** Formats for a person who plans the work. */
export const workFormats = ['html', 'markdown', 'csv', 'json', 'badge'] as const;
/** One of them. */
export type WorkFormat = (typeof workFormats)[number];

/** Parses one `--format`, `FORMAT` or `FORMAT=FILE`, and adds it to those before it. Throws a `ConfigError`. */
export function collectWorkOutput(text: string, earlier: readonly Output<WorkFormat>[]): Output<WorkFormat>[] {
  return [...earlier, parseOutput(text, workFormats)];
}

/**
 * The number of lines that front matter takes, 0 without any. Null where it opens and never closes: remark-frontmatter then reads no more
 * lists and quotes, the native parser does.
 */
export function afterFrontMatter(lines: readonly string[]): number | null {
  const opening = /^(---|\+\+\+)[ \t]*$/.exec(lines[0]!);
  if (!opening) return 0;
  const closing = lines.findIndex((line, at) => at > 0 && line.startsWith(opening[1]!) && line.slice(3).trim() === '');
  return closing < 0 ? null : closing + 1;
}

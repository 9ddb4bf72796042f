/** A block of code between fences, as its opening line tells it. */
export interface Fence {
  /** `` ` `` or `~`, and how many of them. */
  readonly mark: string;
  readonly size: number;
  readonly inQuote: boolean;
  /** Columns before the opening fence. */
  readonly indent: number;
  /** Columns that the list item takes in which it stands, 0 outside of one. */
  readonly offset: number;
}

/** What a line is to an open fence; null where the parsers might disagree. */
export function passFence(fence: Fence, line: string, isLast: boolean): 'code' | 'closing' | null {
  const close = closing(fence, line);
  if (close === null || close) return close && 'closing';
  if (!fence.inQuote && fence.indent === 0) return 'code';
  // A fence that is cut off by the end of its container ends at another offset for each of them.
  const goesOn = fence.inQuote
    ? /^ {0,3}>(?! {0,4}\t)/.test(line)
    : line === '' || line.startsWith(' '.repeat(fence.indent));
  return goesOn && !isLast ? 'code' : null;
}

/** True for a closing fence; null for one that is a closing fence only if its container is what it seems to be. */
function closing({ mark, size, inQuote, indent, offset }: Fence, line: string): boolean | null {
  if (!line.includes(mark)) return false;
  const match = /^([ \t>]*)(`{3,}|~{3,})[ \t]*$/.exec(line);
  if (!match || match[2]![0] !== mark || match[2]!.length < size) return false;
  const before = match[1]!;
  if (inQuote) return /^ {0,3}> {0,4}$/.test(before) || null;
  if (indent === 0 && offset === 0) return /^ {0,3}$/.test(before);
  return (/^ +$/.test(before) && before.length >= indent && before.length <= offset + 3) || null;
}

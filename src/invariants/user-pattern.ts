import { RE2JS } from 're2js';

/** Something of the user's own that must survive translation: `{"kind": "ticket", "pattern": "LAN-[0-9]+"}`. */
export interface UserPattern {
  /** What the user calls it; shown in messages. */
  readonly kind: string;
  /** Matches in a text, in reading order: UTF-16 offsets, `end` exclusive. Empty matches are left out. */
  readonly find: (text: string) => readonly { readonly start: number; readonly end: number }[];
}

/** Longest pattern that is accepted: matching costs the pattern's length times the text's. */
export const longestPattern = 500;

/**
 * Compiles a pattern of the user's. RE2's engine runs in time linear in the text whatever the pattern, so that no configuration can make
 * a run hang; the price is that it knows neither look-around nor back-references. Throws a `RangeError` that says what is wrong.
 */
export function compilePattern(kind: string, pattern: string): UserPattern {
  if (pattern.length > longestPattern) throw new RangeError(`longer than ${longestPattern} characters`);
  const compiled = compile(pattern);
  return {
    kind,
    find(text) {
      const found: { start: number; end: number }[] = [];
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (end > start) found.push({ start, end });
      }
      return found;
    },
  };
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

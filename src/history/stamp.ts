/** What a translation itself says of the version that it was made from. */
export interface Stamp {
  /** The key as others write it, for example `sourceCommit`. */
  readonly key: string;
  /** Hexadecimal: of a commit, of a file, or of a file's content; perhaps abbreviated. */
  readonly value: string;
}

/**
 * Keys by which tools and projects stamp translations: `l10n.sourceCommit` (MDN), `default_lang_commit` (OpenTelemetry), `translated_from`,
 * `source-blob`, `original_hash` (co-op translator).
 */
const stampKey =
  /(?:^|[\s{"'.*#-])(sourceCommit|source[-_]commit|default_lang_commit|translated[-_]from|source[-_]blob|original_hash)["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:(?:blob|commit|sha1|sha256|md5):)?([0-9a-f]{7,64})(?![0-9A-Za-z])/im;

const comments = /<!--[\s\S]{0,4000}?-->|\{\/\*[\s\S]{0,4000}?\*\/\}/g;

/** The stamp in a text's front matter or in one of its comments, or null. Words in prose that look like one are none. */
export function findStamp(text: string): Stamp | null {
  const front = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n\1[ \t]*(?:\r?\n|$)/.exec(text)?.[2];
  for (const place of [front ?? '', ...(text.match(comments) ?? [])]) {
    const found = stampKey.exec(place);
    if (found) return { key: found[1]!, value: found[2]!.toLowerCase() };
  }
  return null;
}

import { afterFrontMatter } from './front-matter-end.ts';
import { BlockShape } from './block-shape.ts';

/** Characters that are needed as stand-ins, and such as one parser or the other does not take for what they are. */
const unusual = /[\u2800-\u28ff\ue000-\uf8ff\ufeff\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]/;
/** Line ends and surrogates that lack their other half. */
const halved = /\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** What both have: most texts have none of it. */
const suspect = /[\u2800-\u28ff\ud800-\uf8ff\ufeff\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/;

/** Escaped marks among marks, a tilde beside half of a pair of surrogates or in an address in angle brackets, a break at the end of a label. */
const odd =
  /\\[*_~][*_~]|[*_~]\\[*_~]|[\ud800-\udfff]~|~[\ud800-\udfff]|<[^\s<>~]{0,200}~[^\s<>@]{0,200}@|\\\r?\n[ \t>]{0,200}\]/;

/** An address of which a part is escaped or written as a character reference: it is linked as it reads. */
const disguised =
  /\\@|@[\\&]|\\<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,200}[@:]|https?(?:\\:|:\\\/|:\/\\\/)|www\\\.|&(?:#|(?:commat|period|colon|sol|lowbar|hyphen|dash|plus);)/i;

/** A blank that the native parser takes for one in a label, and ours does not. */
const otherBlank = /[^\S \t\r\n]/;

/**
 * Longer texts, and such with more character references, are left to remark: the native parser copies what it has of a text at each
 * reference, and ends the process where that no longer fits (40,000 of them in a paragraph).
 */
const longest = 100_000;
const mostReferences = 1000;

/** The native parser expands no more text than this from definitions. */
const mostExpanded = 100_000;

/**
 * True where both parsers are known to read the blocks of a text alike. Looks once at each line and says no to whatever has been seen to be
 * read in two ways, and to its whole neighbourhood: a text that is sent back only costs time.
 */
export function readsAlike(text: string): boolean {
  if (text.length > longest || hasMore('&', mostReferences, text)) return false;
  if (suspect.test(text) && (unusual.test(text) || halved.test(text))) return false;
  const hasEscapes = text.includes('\\');
  if ((hasEscapes || text.includes('~')) && odd.test(text)) return false;
  if ((hasEscapes || text.includes('&')) && disguised.test(text)) return false;
  const lines = text.includes('\r') ? text.split(/\r?\n/) : text.split('\n');
  const first = afterFrontMatter(lines);
  if (first === null) return false;
  const shape = new BlockShape();
  for (let at = first; at < lines.length; at++) if (!shape.accepts(lines[at]!, lines[at + 1] ?? null)) return false;
  if (shape.longestDefinition === 0) return true;
  return !otherBlank.test(text) && shape.longestDefinition * text.split(']').length <= mostExpanded;
}

/** True where a character stands so often in a text, or more often. */
function hasMore(character: string, most: number, text: string): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count < most; at = text.indexOf(character, at + 1)) count++;
  return count >= most;
}

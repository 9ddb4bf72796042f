import type { Document } from '../types.ts';

/**
 * What prose and code are hardly ever written with: all that shows nothing or turns the direction of the text, what passes for a Latin
 * letter, and what a composed text (NFC) does not hold; and much else. In two, since the engine calls a function for each character that
 * it compares with more than sixteen ranges.
 */
const unusual =
  /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\xAD\u0131\u017F\u0251-\u200F\u2028-\u218F\u2329\u232A]|[\u2800-\u3000\u302A-\u302F\u3099\u309A\u3164\uA000-\uABFF\uD7A4-\uD83B\uD83F-\uDBFF\uE000-\uFF00\uFF10-\uFF19\uFF21-\uFFFF]/;

const known = new WeakMap<Document, boolean>();

/** False where nothing that is said of single characters can be said of a text: most texts need not be searched for each kind of them. */
export function holdsUnusual(document: Document): boolean {
  let holds = known.get(document);
  if (holds === undefined) known.set(document, (holds = unusual.test(document.text)));
  return holds;
}

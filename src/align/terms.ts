import type { Block } from '../types.ts';

/** Words of Latin letters and digits: what a translation may keep. */
const latin = /[A-Za-z][A-Za-z0-9_.+#-]{0,60}[A-Za-z0-9_+#]|\d+(?:[.,:]\d+)*/g;

/** The terms of a block that a translation tends to keep, as keys that are equal where the terms are. */
export function termsOf(block: Block): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { kind, value } of block.invariants) {
    if (kind !== 'code' && kind !== 'pgp-block') terms.add(value.toLowerCase());
    else for (const line of value.split('\n')) if (/\S/.test(line)) terms.add(`=${line.trim()}`);
  }
  for (const [word] of block.text.slice(0, 20_000).matchAll(latin)) terms.add(word.toLowerCase());
  return terms;
}

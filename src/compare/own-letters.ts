import { scriptsOf } from '../locales/script.ts';
import type { Locale } from '../types.ts';

/** By their locales: a run knows but a few, and an expression is compiled for each. */
const known = new Map<string, RegExp | null>();

/** A letter of the target's script that the source's locale does not use; null where both locales are written in the same script. */
export function ownLetters(source: Locale, target: Locale): RegExp | null {
  const name = `${source} ${target}`;
  let own = known.get(name);
  if (own === undefined) known.set(name, (own = findOwn(source, target)));
  return own;
}

function findOwn(source: Locale, target: Locale): RegExp | null {
  const foreign = scriptsOf(source);
  const own = scriptsOf(target).filter((script) => script !== 'Other' && !foreign.includes(script));
  return own.length > 0 ? new RegExp(`[${own.map((script) => String.raw`\p{Script=${script}}`).join('')}]`, 'u') : null;
}

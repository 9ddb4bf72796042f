import type { Wording } from './define-rule.ts';
import { quote } from './quote.ts';

/** Words a line of code or of a key that differs; where a side has no such line, that it is missing or new. Facts: `source`, `target`, `line`, `character`. */
export const lineWording: Readonly<Record<'en' | 'ko', (thing: string) => Wording>> = {
  en:
    (thing) =>
    ({ source, target, line, character }) => {
      if (target === '') return `Missing ${thing} ${quote(source)}, expected it as in the source (line ${line})`;
      if (source === '') return `Unexpected ${thing} ${quote(target)}, not in the source (line ${line})`;
      return `Unexpected ${thing} ${quote(target)}, expected ${quote(source)} as in the source (line ${line}, character ${character})`;
    },
  ko:
    (thing) =>
    ({ source, target, line, character }) => {
      if (target === '') return `빠진 ${thing}, 원문: ${quote(source)} (${line}행)`;
      if (source === '') return `원문에 없는 ${thing}: ${quote(target)} (${line}행)`;
      return `원문과 다른 ${thing}: ${quote(target)}, 원문: ${quote(source)} (${line}행 ${character}번째 글자)`;
    },
};

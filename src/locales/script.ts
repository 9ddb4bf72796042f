import { codeUnitAt } from '../code-units.ts';
import type { Locale } from '../types.ts';

/** Scripts in which a locale's prose is written, most usual first, as names of the Unicode property `Script`. */
export type Script =
  | 'Latin'
  | 'Hangul'
  | 'Han'
  | 'Hiragana'
  | 'Katakana'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Hebrew'
  | 'Devanagari'
  | 'Thai'
  | 'Bengali'
  | 'Tamil'
  | 'Georgian'
  | 'Armenian'
  | 'Ethiopic'
  | 'Khmer'
  | 'Other';

/** ISO 15924 codes as `Intl.Locale` gives them. */
const byCode: Readonly<Record<string, readonly Script[]>> = {
  Latn: ['Latin'],
  Kore: ['Hangul', 'Han'],
  Jpan: ['Hiragana', 'Katakana', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
  Cyrl: ['Cyrillic'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Hebr: ['Hebrew'],
  Deva: ['Devanagari'],
  Thai: ['Thai'],
  Beng: ['Bengali'],
  Taml: ['Tamil'],
  Geor: ['Georgian'],
  Armn: ['Armenian'],
  Ethi: ['Ethiopic'],
  Khmr: ['Khmer'],
};

/** The scripts of a locale's prose; `['Latin']` where the tag is not known to ICU, `['Other']` for a script that is not told apart. */
export function scriptsOf(locale: Locale): readonly Script[] {
  const code = likelyScript(locale);
  return code === undefined ? ['Latin'] : (byCode[code] ?? ['Other']);
}

/** Scripts by locale: ICU takes its time over each, and a run knows but a few, these two most often. */
const likelyScripts = new Map<Locale, string | undefined>([
  ['en', 'Latn'],
  ['ko', 'Kore'],
]);

function likelyScript(locale: Locale): string | undefined {
  if (!likelyScripts.has(locale)) likelyScripts.set(locale, askForScript(locale));
  return likelyScripts.get(locale);
}

function askForScript(locale: Locale): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().script;
  } catch {
    return undefined;
  }
}

const letter = /\p{L}/u;
const told: readonly (readonly [Script, RegExp])[] = [...new Set(Object.values(byCode).flat())].map((script) => [
  script,
  new RegExp(String.raw`\p{Script=${script}}`, 'u'),
]);

/** The scripts that letters are counted by. */
export const countedScripts: readonly Script[] = [...told.map(([script]) => script), 'Other'];

/**
 * How many letters of each of the `countedScripts` a text has, in their order; those of scripts that are not told apart count as `Other`.
 * The next call writes over the numbers.
 */
export function countScripts(text: string): Uint32Array {
  letters.fill(0);
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let code = codeUnitAt(text, at);
    // A pair of surrogates, mostly.
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    letters[known[code] || scriptNumber(code)]!++;
  }
  return counts;
}

/** The number of the first script; 0 stands for what was not asked for, 1 for what is no letter. */
const firstScript = 2;

/** The letters of one text, by the number of their script. */
const letters = new Uint32Array(firstScript + countedScripts.length);
const counts = letters.subarray(firstScript);

/** Numbers of scripts by code point, as far as they were asked for: a text is written in a few hundred characters. */
const known = new Uint8Array(0x1_0000);

function scriptNumber(code: number): number {
  const character = String.fromCodePoint(code);
  const number = letter.test(character) ? firstScript + countedScripts.indexOf(scriptOfLetter(character)) : 1;
  if (code < known.length) known[code] = number;
  return number;
}

function scriptOfLetter(character: string): Script {
  if (character <= '\u024f') return 'Latin';
  return told.find(([, expression]) => expression.test(character))?.[0] ?? 'Other';
}

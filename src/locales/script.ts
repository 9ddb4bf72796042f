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

/** How many letters of each script a text has; scripts that are not told apart count as `Other`. */
export function countScripts(text: string): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>();
  for (const character of text) {
    const script = scriptOf(character);
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

/** Scripts by character, as far as they were asked for: a text is written in a few hundred characters. */
const known = new Map<string, Script | null>();

/** The script of a letter; null for what is none. */
function scriptOf(character: string): Script | null {
  const found = known.get(character);
  if (found !== undefined) return found;
  const script = letter.test(character) ? scriptOfLetter(character) : null;
  known.set(character, script);
  return script;
}

function scriptOfLetter(character: string): Script {
  if (character <= '\u024f') return 'Latin';
  return told.find(([, expression]) => expression.test(character))?.[0] ?? 'Other';
}

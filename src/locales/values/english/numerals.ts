const units = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What a number is multiplied by in words. */
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};

const numerals = new Map<string, number>([
  ...units.map((word, position) => [word, position + 1] as const),
  ...tens.map((word, position) => [word, (position + 2) * 10] as const),
  ['a', 1],
  ['half a', 0.5],
  ['zero', 0],
]);

/** Source of an expression for `hundred`, `thousand`, … */
export const scaleWord: string = `(?:${Object.keys(scales).join('|')})`;

const simple = `(?:(?:${tens.join('|')})(?:[ -](?:${units.slice(0, 9).join('|')})(?![a-z]))?|${units.toReversed().join('|')}|zero)`;

/** Words that a numeral has at least one of. */
export const numeralWords: readonly string[] = [...units, ...tens, 'zero', ...Object.keys(scales)];

/** Source of an expression for numbers in words up to a few millions: `two`, `twenty-one`, `a dozen`, `three hundred`. */
export const englishNumeral: string = `(?:${simple}(?:[ -]${scaleWord}(?![a-z]))?|a ${scaleWord}(?![a-z]))`;

/** The number that English words state; null where they are none. */
export function parseEnglishNumeral(text: string): number | null {
  let total = 0;
  for (const word of text.toLowerCase().split(/[ -]/)) {
    const scale = scales[word];
    const numeral = numerals.get(word);
    if (scale !== undefined) total = Math.max(total, 1) * scale;
    else if (numeral !== undefined) total += numeral;
    else return null;
  }
  return total;
}

/** What a scale word multiplies by; 1 where there is none. */
export function scaleOf(word: string | undefined): number {
  return scales[word?.toLowerCase() ?? ''] ?? 1;
}

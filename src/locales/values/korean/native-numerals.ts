/** Native numerals in the form that stands before a counter, 1–10; the tens in the form that stands before a unit. */
const nativeUnits: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const nativeTens: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};

/** Words for so many days. */
export const nativeDays: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
};

const units = Object.keys(nativeUnits).join('|');
const tens = Object.keys(nativeTens).join('|');

/** Words that a native numeral begins with. */
export const nativeWords: readonly string[] = ['스무', ...Object.keys(nativeTens), ...Object.keys(nativeUnits)];

/** Source of an expression for native numerals before a counter: `두`, `열한`, `스무`, `서른다섯`. */
export const nativeNumeral: string = `(?:스무|(?:${tens})(?:${units})?|${units})`;

/** The number of a native numeral as `nativeNumeral` finds it. */
export function parseNative(text: string): number | null {
  if (text === '스무') return 20;
  const ten = Object.entries(nativeTens).find(([word]) => text.startsWith(word));
  const rest = ten ? text.slice(ten[0].length) : text;
  const unit = nativeUnits[rest];
  return rest === '' || unit !== undefined ? (ten?.[1] ?? 0) + (unit ?? 0) : null;
}

/** Digits and multipliers of a language that counts in ten thousands, by character. */
export interface MyriadNumerals {
  readonly digits: Readonly<Record<string, number>>;
  /** 10, 100, 1000: they multiply the digit before them. */
  readonly small: Readonly<Record<string, number>>;
  /** 10⁴, 10⁸, 10¹²: they multiply all that stands before them. */
  readonly large: Readonly<Record<string, number>>;
  /** Characters for `and some`, between a number and what multiplies it: `250여만`, `250多万`. */
  readonly some: string;
}

/** Sino-Korean numerals as they are spelt in Hangul. */
export const sinoKorean: MyriadNumerals = {
  digits: { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 },
  small: { 십: 10, 백: 100, 천: 1000 },
  large: { 만: 1e4, 억: 1e8, 조: 1e12 },
  some: '여',
};

/** Japanese and Chinese numerals, simplified and traditional. */
export const hanNumerals: MyriadNumerals = {
  digits: { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  small: { 十: 10, 百: 100, 千: 1000 },
  large: { 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 },
  some: '多余餘',
};

/** Source of an expression for numerals of at least two characters, a multiplier among them (`二十`, `三百五十`, `십오`). */
export function compoundOf({ digits, small, large }: MyriadNumerals): string {
  const digit = `[${Object.keys(digits).join('')}]`;
  const scale = `[${Object.keys({ ...small, ...large }).join('')}]`;
  return `(?:${digit}${scale}{1,2}(?:${digit}${scale}{0,2}){0,6}|${scale}(?:${digit}${scale}{0,2}){1,6})`;
}

/** Source of what follows digits and multiplies them: `만`, `천만`, `억 4천만`, each with further digits. */
export function scalesOf({ small, large, some }: MyriadNumerals): string {
  // Machine translations set a blank before the large ones.
  const scale = `(?:[${Object.keys(small).join('')}]?[${Object.keys(large).join('')}]|[${Object.keys(small).join('')}])`;
  return String.raw`(?:[${some}] ?)?${scale}(?: ?\d{1,4}(?:,\d{3})?${scale}){0,3}(?:\d{1,4}(?![\d,]))?`;
}

/** The number of digits and multipliers mixed (`3억 4천만`, `10万`, `二十一`); null where another character is among them. */
export function parseMyriads(text: string, { digits, small, large, some }: MyriadNumerals): number | null {
  let total = 0;
  let section = 0;
  let figure: number | null = null;
  for (const [token] of text.replace(/[,\s]/g, '').matchAll(/\d+(?:\.\d+)?|[^\d]/g)) {
    const digit = /\d/.test(token) ? Number(token) : digits[token];
    if (digit !== undefined) {
      if (figure !== null && /\d/.test(token)) return null;
      figure = figure === null ? digit : figure * 10 + digit;
    } else if (small[token] !== undefined) {
      section += (figure ?? 1) * small[token];
      figure = null;
    } else if (large[token] !== undefined) {
      total += (section + (figure ?? (section > 0 ? 0 : 1))) * large[token];
      section = 0;
      figure = null;
    } else if (figure === null || !some.includes(token)) return null;
  }
  return total + section + (figure ?? 0);
}

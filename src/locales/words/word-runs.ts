/** Kinds of runs of characters that are one word or number each; arabic and devanagari are told apart from nothing but each other. */
export const runKinds = {
  number: 1,
  latin: 2,
  hangul: 3,
  katakana: 4,
  kanaOrHan: 5,
  cyrillic: 6,
  arabic: 7,
  devanagari: 8,
} as const;

const { number, latin, katakana, kanaOrHan } = runKinds;
/** What stands inside a word of Latin letters, behind its first one, beside digits. */
const insideLatin = 9;

const [point, comma, colon] = [0x2e, 0x2c, 0x3a];

/** By UTF-16 code unit the kind of run that begins with it or goes on with it, 0 for what stands between words. */
const kinds = new Uint8Array(0x1_0000);
const ranges: readonly (readonly [kind: number, first: string, last: string])[] = [
  [number, '0', '9'],
  [latin, 'A', 'Z'],
  [latin, 'a', 'z'],
  [latin, '\u00c0', '\u024f'],
  [insideLatin, '_', '_'],
  [insideLatin, "'", "'"],
  [insideLatin, '’', '’'],
  [runKinds.hangul, '가', '힣'],
  [kanaOrHan, '\u3041', '\u309f'],
  [kanaOrHan, '\u3400', '\u9fff'],
  [kanaOrHan, '々', '々'],
  [kanaOrHan, '\u30fb', '\u30fb'],
  [katakana, '\u30a1', '\u30fa'],
  [katakana, '\u30fc', '\u30fc'],
  [runKinds.cyrillic, '\u0400', '\u052f'],
  [runKinds.arabic, '\u0620', '\u065f'],
  [runKinds.arabic, '\u066e', '\u06d3'],
  [runKinds.devanagari, '\u0900', '\u0963'],
  [runKinds.devanagari, '\u0971', '\u097f'],
];
for (const [kind, first, last] of ranges) kinds.fill(kind, first.charCodeAt(0), last.charCodeAt(0) + 1);

/** Finds the runs of letters or digits among the first `length` code units of a text that are one word or number each, in order. Linear in `length`. */
export class Runs {
  /** Of the current run: 0-based, `end` exclusive. */
  start = 0;
  end = 0;
  /** One of `runKinds`. */
  kind = 0;
  readonly #codes: Uint16Array;
  readonly #length: number;

  constructor(codes: Uint16Array, length: number) {
    this.#codes = codes;
    this.#length = length;
  }

  /** Goes on to the next run; false where there is none. */
  next(): boolean {
    const codes = this.#codes;
    const length = this.#length;
    let start = this.end;
    let kind = 0;
    for (; start < length; start++) {
      kind = kinds[codes[start]!]!;
      if (kind !== 0 && kind !== insideLatin) break;
    }
    if (start >= length) return false;
    const end = endOfRun(codes, start, length, kind);
    // Several katakana are a loan word; a single one is as likely a part of a word in other letters.
    const isSingle = kind === katakana && end === start + 1;
    this.start = start;
    this.kind = isSingle ? kanaOrHan : kind;
    this.end = isSingle ? endOfJapanese(codes, end, length) : end;
    return true;
  }
}

function endOfRun(codes: Uint16Array, start: number, length: number, kind: number): number {
  if (kind === number) return endOfNumber(codes, start + 1, length);
  if (kind === latin) return endOfLatin(codes, start + 1, length);
  if (kind === kanaOrHan) return endOfJapanese(codes, start + 1, length);
  let end = start + 1;
  while (end < length && kinds[codes[end]!] === kind) end++;
  return end;
}

function endOfLatin(codes: Uint16Array, from: number, length: number): number {
  for (let end = from; end < length; end++) {
    const kind = kinds[codes[end]!]!;
    if (kind !== latin && kind !== number && kind !== insideLatin) return end;
  }
  return length;
}

function endOfJapanese(codes: Uint16Array, from: number, length: number): number {
  for (let end = from; end < length; end++) {
    const kind = kinds[codes[end]!]!;
    if (kind !== kanaOrHan && kind !== katakana) return end;
  }
  return length;
}

/** Points, commas and colons between digits are part of a number. */
function endOfNumber(codes: Uint16Array, from: number, length: number): number {
  for (let end = from; end < length; end++) {
    const code = codes[end]!;
    if (kinds[code] === number) continue;
    const isInside = code === point || code === comma || code === colon;
    if (!isInside || end + 1 === length || kinds[codes[end + 1]!] !== number) return end;
  }
  return length;
}

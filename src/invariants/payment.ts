import { type Finder, matches, type Token } from './finder.ts';
import { digit } from './traits.ts';

/** Coins: bech32 (`bc1…`), base58 with a checksum (`1…`, `3…`, and the letters of others), Ethereum with the case of EIP-55. */
const coin =
  /(?<![0-9A-Za-z])(?:(?:bc1|BC1|ltc1|tb1)[0-9A-Za-z]{11,87}|[13LMDTr][1-9A-HJ-NP-Za-km-z]{25,34}|[48][1-9A-HJ-NP-Za-km-z]{94}|0x[0-9A-Fa-f]{40})(?![0-9A-Za-z])/g;

/** An international bank account number, at most; how long it is its country tells. */
const account = /(?<![0-9A-Za-z])[A-Z]{2}\d{2}(?:[ \u00a0]?[0-9A-Z]){11,30}/g;

/** Lengths of account numbers by country (ISO 13616). */
const lengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  UA: 29,
};

/** A national account number in three or four groups; a telephone number begins with a zero and is found before. */
const national = /(?<![0-9A-Za-z.,/:+-])[1-9]\d{2,5}(?:-\d{2,7}){2,3}(?![0-9A-Za-z/:+-]|\.\d)/g;

/** Addresses to which money is sent: of coins, and bank accounts. The value has no separators. */
export const payments: Finder = {
  traits: digit,
  needs: /(?<![0-9A-Za-z])(?:[0-9A-Za-z]{14}|[A-Z]{2}\d\d)/,
  *find(text) {
    for (const token of matches(text, coin, 'payment-address'))
      if (isCoin(text.slice(token.start, token.end))) yield token;
    for (const { start, end } of matches(text, account, 'payment-address')) {
      const stop = accountEnd(text, start, end);
      if (stop !== null) yield { kind: 'payment-address', start, end: stop, canonical: withoutBlanks };
    }
  },
};

/** Numbers of bank accounts as they are written in their own country: looked for after telephone numbers. */
export const accounts: Finder = {
  traits: digit,
  needs: /\d-\d\d/,
  *find(text) {
    for (const token of matches(text, national, 'payment-address', (raw) => raw.replaceAll('-', '')))
      if (isAccount(text, token)) yield token;
  },
};

function isCoin(raw: string): boolean {
  // Without both cases it may be an OpenPGP fingerprint.
  if (raw.startsWith('0x')) return /[a-f]/.test(raw) && /[A-F]/.test(raw);
  return (raw.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0) >= 4;
}

/** Where an account number ends that begins at `start`, or null where there is none of its country's length. */
function accountEnd(text: string, start: number, end: number): number | null {
  const length = lengths[text.slice(start, start + 2)];
  if (length === undefined) return null;
  let at = start;
  for (let count = 0; count < length; at++) {
    if (at >= end) return null;
    if (/[0-9A-Z]/.test(text[at]!)) count++;
  }
  return /[0-9A-Za-z]/.test(text[at] ?? ' ') ? null : at;
}

/** True for as many digits as accounts have, and none that is a list of days or years. */
function isAccount(text: string, { start, end }: Token): boolean {
  const raw = text.slice(start, end);
  const digits = raw.replaceAll('-', '').length;
  return digits >= 10 && digits <= 16 && !/(?:^|-)(?:19|20)\d\d(?:-|$)/.test(raw);
}

function withoutBlanks(raw: string): string {
  return raw.replace(/[ \u00a0]/g, '');
}

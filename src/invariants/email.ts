import { late } from '../locales/once.ts';
import { type Finder, isAscii, latinLike, syllabic, type Token } from './finder.ts';
import { endOfHost } from './host.ts';
import { atSign } from './traits.ts';

const local = /[0-9A-Za-z.!#$%&'*+/=?^_{|}~-]/;
const latinLocal = late(`[${latinLike}]`, 'u');
/** A local part in Hangul, kana or Han (RFC 6531); after ASCII such letters are words that stand before the address. */
const foreignLocal = late(`[${syllabic}0-9A-Za-z._-]`, 'u');
const foreign = late(`[${syllabic}]`, 'u');

/** Longest local part and domain (RFC 5321, section 4.5.3.1); they bound the search to both sides of an `@`. */
const longestLocal = 64;
const longestDomain = 255;

/** E-mail addresses. Looked for from each `@` outwards, which is linear where a pattern from the left would be quadratic. */
export const emails: Finder = {
  traits: atSign,
  needs: /@/,
  *find(text) {
    let last = 0;
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const token = emailAround(text, at, last);
      if (!token) continue;
      last = token.end;
      yield token;
    }
  },
};

function emailAround(text: string, at: number, from: number): Token | null {
  const last = text[at - 1] ?? '';
  const isAllowed = !isAscii(last) && foreign().test(last) ? isForeignLocal : isLocal;
  let start = at;
  while (start > from && at - start < longestLocal && isAllowed(text[start - 1]!)) start--;
  // What may stand in an address and rarely begins one: quotes, emphasis, a slash of a path.
  while (start < at && /[.!#$%&'*+/=?^{|}~_-]/.test(text[start]!)) start++;
  const end = endOfHost(text, at + 1, at + 1 + longestDomain);
  return start === at || end === null ? null : { kind: 'email', start, end, canonical: (raw) => raw };
}

function isLocal(character: string): boolean {
  return isAscii(character) ? local.test(character) : latinLocal().test(character);
}

function isForeignLocal(character: string): boolean {
  return foreignLocal().test(character);
}

import { type Finder, latinLike, type Token } from './finder.ts';

const local = new RegExp(String.raw`[0-9A-Za-z${latinLike}.!#$%&'*+/=?^_{|}~-]`, 'u');
const domain = new RegExp(String.raw`[0-9A-Za-z${latinLike}.-]`, 'u');
const wholeDomain = new RegExp(
  String.raw`^[0-9A-Za-z${latinLike}-]+(?:\.[0-9A-Za-z${latinLike}-]+)*\.[A-Za-z${latinLike}][0-9A-Za-z${latinLike}-]+$`,
  'u',
);

/** Longest local part and domain (RFC 5321, section 4.5.3.1); they bound the search to both sides of an `@`. */
const longestLocal = 64;
const longestDomain = 255;

/** E-mail addresses. Looked for from each `@` outwards, which is linear where a pattern from the left would be quadratic. */
export const findEmails: Finder = function* (text) {
  let last = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const token = emailAround(text, at, last);
    if (!token) continue;
    last = token.end;
    yield token;
  }
};

function emailAround(text: string, at: number, from: number): Token | null {
  let start = at;
  while (start > from && at - start < longestLocal && local.test(text[start - 1]!)) start--;
  let end = at + 1;
  while (end < text.length && end - at <= longestDomain && domain.test(text[end]!)) end++;
  // What may stand in an address and rarely begins one: quotes, emphasis, a slash of a path.
  while (start < at && /[.!#$%&'*+/=?^{|}~_-]/.test(text[start]!)) start++;
  while (end > at + 1 && /[.-]/.test(text[end - 1]!)) end--;
  if (start === at || !wholeDomain.test(text.slice(at + 1, end))) return null;
  return { kind: 'email', start, end, canonical: (raw) => raw };
}

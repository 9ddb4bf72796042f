import { type Finder, latinLike, type Token } from './finder.ts';
import { withoutSeparators } from './phone.ts';

const scheme = /(?:https?|ftps?|git|ssh|wss?|irc|matrix|urn|magnet):|www\./gi;
/** What may stand in an address in running text. No Hangul, kana or Han: there it is a particle more often than a path. */
const part = new RegExp(String.raw`[!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~${latinLike}-]`, 'u');

/** URLs in running text, without the punctuation, emphasis and brackets that follow them. */
export const findUrls: Finder = function* (text) {
  scheme.lastIndex = 0;
  let last = 0;
  for (const match of text.matchAll(scheme)) {
    const start = match.index;
    if (start < last || /[0-9A-Za-z]/.test(text[start - 1] ?? ' ')) continue;
    const from = start + match[0].length;
    if (!match[0].startsWith('www') && !text.startsWith('//', from) && !/^(?:urn|magnet):/i.test(match[0])) continue;
    let end = endOfParts(text, text.startsWith('//', from) ? foreignHostEnd(text, from + 2) : from);
    end = trimmed(text, start, end);
    if (end <= from + 2) continue;
    last = end;
    yield { kind: 'url', start, end, canonical: canonicalUrl };
  }
};

/** Where a host ends that begins with a letter of any script, which cannot be a particle; `start` where there is none. */
function foreignHostEnd(text: string, start: number): number {
  if (!/[^\x00-\x7f]/.test(text[start] ?? '')) return start;
  let end = start;
  while (end < text.length && /[\p{L}\p{N}.-]/u.test(text[end]!)) end++;
  return end;
}

/** Where an address ends at the latest: at what stands in none, or at a `]` that closes something around it. */
function endOfParts(text: string, from: number): number {
  let end = from;
  for (let open = 0; end < text.length && part.test(text[end]!); end++) {
    if (text[end] === '[') open++;
    else if (text[end] === ']' && --open < 0) break;
  }
  return end;
}

/** As cmark-gfm trims extended autolinks: trailing punctuation, and a closing bracket that nothing opens. */
function trimmed(text: string, start: number, end: number): number {
  let stop = end;
  let open = 0;
  for (let at = start; at < end; at++)
    open += text[at] === '(' || text[at] === '[' ? 1 : text[at] === ')' || text[at] === ']' ? -1 : 0;
  while (stop > start) {
    const character = text[stop - 1]!;
    if ((character === ')' || character === ']') && open < 0) open++;
    else if (!/[!"'*,.:;?_~([]/.test(character)) break;
    else if (character === '(' || character === '[') open--;
    stop--;
  }
  return stop;
}

/** The value by which URLs are compared: as written. A change of one byte is a change. */
export function canonicalUrl(raw: string): string {
  return raw;
}

/** The invariant in a link's destination: an e-mail (`mailto:`), a phone number (`tel:`), a URL or a path; null for a bare `#anchor`. */
export function destinationToken(destination: string): Token | null {
  const mail = /^mailto:([^?]+)/i.exec(destination);
  if (mail)
    return {
      kind: 'email',
      start: 7,
      end: 7 + mail[1]!.length,
      canonical: (raw) => decodePercent(raw.replace(/^mailto:/i, '').split('?', 1)[0]!),
    };
  const phone = /^tel:(.+)/i.exec(destination);
  if (phone)
    return {
      kind: 'phone',
      start: 4,
      end: destination.length,
      canonical: (raw) => withoutSeparators(raw.replace(/^tel:/i, '')),
    };
  if (destination.startsWith('#') || !/\S/.test(destination)) return null;
  return { kind: 'url', start: 0, end: destination.length, canonical: canonicalUrl };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

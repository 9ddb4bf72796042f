import { late } from '../locales/once.ts';
import { allMatches, type Finder, isAscii, latinLike, type Token } from './finder.ts';
import { bareHosts, endOfHost, topOrPort } from './host.ts';
import { withoutSeparators } from './phone.ts';
import { colon, dot, dotBefore } from './traits.ts';

const scheme = /(?:https?|ftps?|git|ssh|wss?|irc|matrix|urn|magnet):|www\./gi;
/** What may stand in an address in running text. No Hangul, kana or Han: there it is a particle more often than a path. */
const part = /[!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]/;
const foreignPart = late(`[${latinLike}]`, 'u');

/** URLs in running text, without the punctuation, emphasis and brackets that follow them. */
export const urls: Finder = { traits: colon | dot, needs: /[a-z]:|www\./i, find: findUrls };

/** The tokens of `urls`, in reading order. */
export function* findUrls(text: string): Iterable<Token> {
  let last = 0;
  for (const match of allMatches(text, scheme)) {
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
}

/** Hosts in running text that have no scheme, with the path that follows them: `lantern.com/policy`. */
export const hosts: Finder = {
  traits: colon | dotBefore,
  needs: topOrPort,
  *find(text) {
    for (const { start, end } of bareHosts(text)) {
      const stop = text[end] === '/' ? trimmed(text, start, endOfParts(text, end)) : end;
      yield { kind: 'url', start, end: stop, canonical: canonicalUrl };
    }
  },
};

/** Where a host ends that begins with a letter of any script, which cannot be a particle; `start` where there is none. */
function foreignHostEnd(text: string, start: number): number {
  return endOfHost(text, start, start + longestHost) ?? start;
}

/** As in RFC 1035, section 2.3.4. */
const longestHost = 255;

/** Where an address ends at the latest: at what stands in none, or at a `]` that closes something around it. */
function endOfParts(text: string, from: number): number {
  let end = from;
  for (let open = 0; end < text.length && isPart(text[end]!); end++) {
    if (text[end] === '[') open++;
    else if (text[end] === ']' && --open < 0) break;
  }
  return end;
}

function isPart(character: string): boolean {
  return isAscii(character) ? part.test(character) : foreignPart().test(character);
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

/**
 * The invariants in a link's destination: the e-mails of a `mailto:` (all that it writes to, copies included), a phone number (`tel:`), a URL
 * or a path; none for a bare `#anchor`.
 */
export function destinationTokens(destination: string): Token[] {
  if (/^mailto:/i.test(destination)) return mailTokens(destination);
  const phone = /^tel:(.+)/i.exec(destination);
  if (phone)
    return [
      {
        kind: 'phone',
        start: 4,
        end: destination.length,
        canonical: (raw) => withoutSeparators(raw.replace(/^tel:/i, '')),
      },
    ];
  if (destination.startsWith('#') || !/\S/.test(destination)) return [];
  return [{ kind: 'url', start: 0, end: destination.length, canonical: canonicalUrl }];
}

/** The addresses that a `mailto:` names before its `?` and in the fields of receivers (RFC 6068); its subject may be translated. */
function mailTokens(destination: string): Token[] {
  return [
    ...destination.matchAll(/(?<=^mailto:|[?&](?:to|cc|bcc)=|,|%2C)[^?&,%]{0,64}(?:%(?!2C)[^?&,%]{0,64}){0,64}/gi),
  ]
    .filter(({ 0: written, index }) => written !== '' && (index === 'mailto:'.length || /@|%40/i.test(written)))
    .map((match) => ({
      kind: 'email',
      start: match.index,
      end: match.index + match[0].length,
      canonical: (raw) => decodeNeeded(raw.replace(/^mailto:/i, '')),
    }));
}

/** A text with the encoding undone of what has to be encoded (`%2B`, `%40`). A letter that need not be (`%73ecurity`) is a disguise, and stays. */
function decodeNeeded(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    const decoded = decodePercent(encoded);
    return /[0-9A-Za-z._~-]/.test(decoded) ? encoded : decoded;
  });
}

/** A text with its percent-encoding undone; as it stands where that is none. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

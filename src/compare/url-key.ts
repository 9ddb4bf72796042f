import { decodePercent } from '../invariants/url.ts';

/**
 * A URL or path without the parts that only name one of the locales, so that a link and its localised counterpart are the same:
 * `/en-US/docs/x` and `/ko/docs/x`, `?hl=en` and `?hl=ko`, `https://en.x.org/` and `https://ko.x.org/`, `CONTRIBUTING.md` and `CONTRIBUTING.ko.md`. All else of
 * the host is kept: another host is another place.
 */
export function localNeutralUrl(url: string, locales: readonly string[]): string {
  return neutralUrlOf(url, namesOf(locales));
}

/** What the URLs between some locales are without the parts that only name one of them: a function that remembers those of the last documents. */
export function neutralUrls(locales: readonly string[]): (url: string) => string {
  const names = namesOf(locales);
  const { known } = names;
  return (url) => {
    let neutral = known.get(url);
    if (neutral === undefined) {
      if (known.size >= mostKnown) known.clear();
      known.set(url, (neutral = neutralUrlOf(url, names)));
    }
    return neutral;
  };
}

/** A set of documents has fewer addresses, and most of them in many places. */
const mostKnown = 2000;

function neutralUrlOf(url: string, { names, mayStand }: LocaleNames): string {
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';
  if (!mayStand.test(url) && (origin !== '' || !url.includes('#'))) return url;
  const [path = '', ...rest] = url.slice(origin.length).split(/(?=[?#])/);
  const segments = withoutLocales(path.split('/'), names, ownerSegments(origin));
  const last = segments.length - 1;
  segments[last] = withoutSuffix(segments[last]!, names);
  const fragment = (origin === '' ? rest.filter((part) => !part.startsWith('#')) : rest).map((part) =>
    part.startsWith('?') ? withoutLocaleOfQuery(part, names) : part,
  );
  return neutralOrigin(origin, names) + segments.join('/') + fragment.join('');
}

/**
 * A URL with what a browser encodes for whoever writes it undone, so that both spellings are one: letters beyond ASCII as `%EC%96%B4` in the path,
 * as `xn--…` in the host. What is encoded though it need not be (`%70olicy`) stays so: that is a change.
 */
export function readableUrl(url: string): string {
  if (!/[^\x00-\x24\x26-\x7f]/.test(url)) return url;
  const decoded = url.replace(/(?:%[89A-Fa-f][0-9A-Fa-f]){2,}/g, (encoded) => {
    const letters = decodePercent(encoded);
    return /^[\p{L}\p{M}\p{N}]+$/u.test(letters) && letters.normalize('NFC') === letters ? letters : encoded;
  });
  const host = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#@:]*[^\x00-\x7f][^/?#@:]*)/i.exec(decoded);
  const ascii = host && asciiHost(host[2]!);
  return host && ascii ? host[1]! + ascii + decoded.slice(host[0].length) : decoded;
}

/** A host in Punycode; null where it holds anything but plain letters: a disguise must make a difference. */
function asciiHost(host: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(host) || host.normalize('NFKC') !== host) return null;
  try {
    return new URL(`https://${host}`).hostname;
  } catch {
    return null;
  }
}

/** What some locales are called in addresses. */
interface LocaleNames {
  readonly names: ReadonlySet<string>;
  /** Matches wherever a name may stand, or a letter that might be one of its letters, or a licence, which has a name in its place. */
  readonly mayStand: RegExp;
  /** URLs without the names, by the URLs. */
  readonly known: Map<string, string>;
}

/** Names by locales: a run knows but a few, and asks for them with every address. */
const namesByLocales = new Map<string, LocaleNames>();

function namesOf(locales: readonly string[]): LocaleNames {
  const key = locales.join(' ');
  let known = namesByLocales.get(key);
  if (!known) {
    const names = new Set(locales.flatMap(spellings));
    const any = [...names].map((name) => name.replace(/[^a-z0-9]/g, String.raw`\$&`)).join('|');
    const mayStand = new RegExp(String.raw`(?<![a-z])(?:${any})(?![a-z])|[^\x00-\x7f]|deed|legalcode`, 'i');
    known = { names, mayStand, known: new Map() };
    namesByLocales.set(key, known);
  }
  return known;
}

/** How sites write a locale in a path: `zh-TW` as zh-tw, zh_tw, zhtw; and by its language alone. */
function spellings(locale: string): string[] {
  const tag = locale.toLowerCase();
  const language = tag.split('-')[0]!;
  const common: Readonly<Record<string, readonly string[]>> = {
    en: ['en-us', 'en-gb', 'en_us'],
    ko: ['ko-kr', 'ko_kr', 'kr'],
    ja: ['ja-jp', 'ja_jp', 'jp'],
    zh: ['zh-cn', 'zh_cn', 'zh-hans', 'zh-tw', 'zh_tw', 'zh-hant', 'cn'],
  };
  return [tag, tag.replace('-', '_'), tag.replace('-', ''), language, ...(common[language] ?? [])];
}

/** How many segments behind the host name an account and its repository: there a locale's name is an account of somebody. */
function ownerSegments(origin: string): number {
  return /(?:\/\/|\.)(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|githubusercontent\.com|npmjs\.com|t\.me|x\.com|twitter\.com)$/i.test(
    origin,
  )
    ? 3
    : 0;
}

/** Segments without those that name a locale, nor a folder that only holds locales: `/lang/ko/`, `/i18n/ko/`. */
function withoutLocales(segments: readonly string[], names: ReadonlySet<string>, owners: number): string[] {
  const isLocale = (position: number): boolean =>
    position >= owners && position < segments.length && names.has(segments[position]!.toLowerCase());
  const isFolder = (position: number): boolean =>
    /^(?:lang|locales?|i18n|l10n|translations)$/i.test(segments[position]!);
  const kept = segments.filter(
    (_, position) =>
      !(isLocale(position) && (position > 0 || segments.length > 1)) && !(isFolder(position) && isLocale(position + 1)),
  );
  return kept.length > 0 ? kept : [''];
}

/**
 * Hosts under which anybody may have a name: there `ko.` is another owner, not another language. (A few of the public suffix list's many;
 * a host that is missing here matters only where the source's own host starts with a locale's name.)
 */
const shared =
  /^(?:(?:co|or|ne|ac|go|com|org|net|gov|edu)\.[a-z]{2}|(?:github|gitlab)\.io|(?:vercel|netlify)\.app|(?:pages|workers)\.dev|web\.app|blogspot\.com|herokuapp\.com|readthedocs\.io)$/;

function neutralOrigin(origin: string, names: ReadonlySet<string>): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([a-z_-]{2,8})\.([^.@]+\..+)$/i.exec(origin);
  if (!match || !names.has(match[2]!.toLowerCase()) || shared.test(match[3]!.toLowerCase())) return origin;
  return match[1]! + match[3]!;
}

/** A query without what only chooses the language of a page: `?hl=ko`, `&lang=en-US`. */
function withoutLocaleOfQuery(query: string, names: ReadonlySet<string>): string {
  const kept = query
    .slice(1)
    .split('&')
    .filter(
      (field) =>
        !names.has(
          /^(?:hl|lang|language|locale|lng|setlang)=([A-Za-z_-]{2,10})$/.exec(field)?.[1]?.toLowerCase() ?? '',
        ),
    );
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** A name without the locale before its extension (`a.ko.md`), or in its place: licences are published as `deed.ko`, beside `/`, and `legalcode.ko`. */
function withoutSuffix(segment: string, names: ReadonlySet<string>): string {
  const [, licence, language] = /^(deed|legalcode)(?:\.([A-Za-z_-]{2,10}))?$/.exec(segment) ?? [];
  if (licence && (!language || names.has(language.toLowerCase()))) return licence === 'deed' ? '' : licence;
  const match = /^(.+)[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.[A-Za-z]{2,5})$/.exec(segment);
  return match && names.has(match[2]!.toLowerCase()) ? match[1]! + match[3]! : segment;
}

/**
 * True where two documents stand at the same place but for a folder's name, so that a relative link of the one is right in the other:
 * `docs/en/a.md` and `docs/ko/a.md`, not `docs/a.md` and `docs/ko/a.md`.
 */
export function areParallel(source: string, target: string): boolean {
  const [from, to] = [source.split('/'), target.split('/')];
  return (
    from.length === to.length && from.slice(0, -1).filter((folder, position) => folder !== to[position]).length <= 1
  );
}

/** A relative link as a path from where the documents' own paths start; null for a URL, an absolute path or an anchor. */
export function resolveRelative(link: string, document: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|\\|$)/i.test(link)) return null;
  const resolved: string[] = [];
  const [path = '', suffix = ''] = link.split(/(?=[?#])(.*)/s);
  for (const segment of [...document.split('/').slice(0, -1), ...path.split('/')])
    if (segment === '..' && resolved.length > 0 && resolved.at(-1) !== '..') resolved.pop();
    else if (segment !== '.') resolved.push(segment);
  return resolved.join('/') + suffix;
}

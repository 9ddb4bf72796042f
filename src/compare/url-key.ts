/**
 * A URL or path without the segments and suffixes that only name one of the locales, so that a link and its localised
 * counterpart are the same: `/en-US/docs/x` and `/ko/docs/x`, `CONTRIBUTING.md` and `CONTRIBUTING.ko.md`. Hosts are kept:
 * another host is another place.
 */
export function localNeutralUrl(url: string, locales: readonly string[]): string {
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';
  const [path = '', ...rest] = url.slice(origin.length).split(/(?=[?#])/);
  const names = new Set(locales.flatMap(spellings));
  const segments = path.split('/').filter((segment, position) => position === 0 || !names.has(segment.toLowerCase()));
  if (segments.length > 1 && segments[0] !== '' && names.has(segments[0]!.toLowerCase())) segments.shift();
  const last = segments.length - 1;
  segments[last] = withoutSuffix(segments[last]!, names);
  const fragment = origin === '' ? rest.filter((part) => !part.startsWith('#')) : rest;
  return origin + segments.join('/') + fragment.join('');
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

function withoutSuffix(segment: string, names: ReadonlySet<string>): string {
  const match = /^(.+)[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.[A-Za-z]{2,5})$/.exec(segment);
  return match && names.has(match[2]!.toLowerCase()) ? match[1]! + match[3]! : segment;
}

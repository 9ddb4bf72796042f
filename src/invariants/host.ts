import { late } from '../locales/once.ts';
import { allMatches, isAscii, latinLike, syllabic } from './finder.ts';

/** Domains at the top that are written in Hangul, kana or Han: only they tell where such a name ends and a particle begins. */
const foreignTops =
  /^(?:한국|닷컴|닷넷|삼성|みんな|コム|ストア|セール|クラウド|グーグル|アマゾン|ポイント|ファッション|中国|中國|公司|网络|網絡|香港|台湾|台灣|新加坡|网址|在线|中文网|商标|移动|世界|游戏|政务|公益|我爱你|集团|网站|组织机构|机构|商城|时尚|商店)/;

const asciiLabel = /[0-9A-Za-z-]{1,63}/y;
const label = late(String.raw`[0-9A-Za-z${latinLike}-]{1,63}`, 'uy');
const foreignLabel = late(String.raw`[0-9A-Za-z${latinLike}${syllabic}-]{1,63}`, 'uy');
const asciiTop = /^[A-Za-z][0-9A-Za-z-]+$/;
const top = late(String.raw`^[A-Za-z${latinLike}][0-9A-Za-z${latinLike}-]+$`, 'u');
const foreign = late(String.raw`[${syllabic}]`, 'u');

/**
 * Where a host with at least two labels ends (offset, exclusive) that begins at `start`; null where none does. A label in Hangul, kana or
 * Han is read where another follows it, or where it begins with a known domain at the top; what follows that is a particle.
 */
export function endOfHost(text: string, start: number, limit: number): number | null {
  let end: number | null = null;
  let labels = 0;
  for (let at = start; at < limit; at++) {
    const stop = endOfLabel(text, at, labels);
    if (stop === null) break;
    labels++;
    const written = text.slice(at, stop);
    if (labels > 1 && isTop(written)) end = withoutHyphens(text, stop);
    // Digits and a hyphen may follow, a domain at the top is no number.
    else if (labels > 1) end = null;
    if (text[stop] !== '.') break;
    at = stop;
  }
  return end;
}

function isTop(written: string): boolean {
  return isAscii(written) ? asciiTop.test(written) : top().test(written) || foreign().test(written);
}

function endOfLabel(text: string, at: number, labels: number): number | null {
  const ascii = match(asciiLabel, text, at);
  if (isAscii(text[ascii ?? at] ?? '')) return ascii;
  const plain = match(label(), text, at);
  const stop = match(foreignLabel(), text, at);
  if (stop === null || stop === plain) return plain;
  const known = labels > 0 ? foreignTops.exec(text.slice(at, at + 8))?.[0] : undefined;
  if (known !== undefined) return at + known.length;
  // A word and a full stop after it: `x@lantern.example.이메일로 …` has another label only where one follows.
  return text[stop] === '.' && match(foreignLabel(), text, stop + 1) !== null && (labels === 0 || plain === null)
    ? stop
    : plain;
}

function match(expression: RegExp, text: string, at: number): number | null {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : null;
}

function withoutHyphens(text: string, end: number): number {
  let stop = end;
  while (text[stop - 1] === '-') stop--;
  return stop;
}

/** Domains at the top that are seen in policies. Those that are also extensions of files (`md`, `py`, `rs`, `sh`) are not among them. */
const tops =
  'com|org|net|edu|gov|mil|info|biz|io|dev|app|ai|co|xyz|site|online|shop|store|tech|cloud|page|link|club|live|blog|wiki|news|email|support|security|software|systems|network|foundation|community|team|world|life|top|icu|vip|click|zone|space|website|onion|eth|example|test|invalid|local|arpa|kr|jp|cn|tw|hk|sg|th|vn|de|fr|uk|eu|nl|ch|at|ca|au|nz|br|ru|ua|es|it|se|no|fi|dk|be|pt|cz|ie|il|tr|mx|ar|za|tv|me|gg|ly|to|us|fm|im|su';

const endsInTop = new RegExp(String.raw`\.(?:${tops})$`, 'i');

/** What every text holds that has a host for `bareHosts`: a domain at the top that is known, or a port. */
export const topOrPort: RegExp = new RegExp(String.raw`\.(?:${tops})(?![0-9A-Za-z])|:\d`, 'i');

/** True for a host whose domain at the top is seen in policies: elsewhere a file or a part of a program may have such a name. */
export function hasKnownTop(host: string): boolean {
  return endsInTop.test(host);
}

const candidate = late(
  String.raw`(?<![0-9A-Za-z${latinLike}${'_@./:\\\\=&?#-'}])[0-9A-Za-z${latinLike}][0-9A-Za-z${latinLike}-]{0,62}(?:\.[0-9A-Za-z${latinLike}-]{1,63}){1,6}(?::\d{1,5})?(?![0-9A-Za-z${latinLike}_@(:-]|\.[0-9A-Za-z${latinLike}])|(?<![0-9A-Za-z_@./:-])(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}(?![0-9A-Za-z:.])`,
  'gu',
);

/** Hosts without a scheme in running text, with a port where there is one: `lantern.com`, `localhost:8080`. 0-based offsets, `end` exclusive. */
export function* bareHosts(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  for (const found of allMatches(text, candidate())) {
    const [written] = found;
    const host = written.replace(/:\d+$/, '');
    // `ASP.NET` is a product, `Lantern.app` a program; a host is written in one case.
    const isHost =
      hasKnownTop(host) &&
      (host === host.toLowerCase() || host === host.toUpperCase()) &&
      !/^(?:ASP|ADO)\.NET$/.test(host);
    if (isHost || host !== written) yield { start: found.index, end: found.index + written.length };
  }
}

import { type Finder, matches, type Token } from './finder.ts';
import { digit } from './traits.ts';

const comparator = String.raw`(?:(?:<=|>=|==|!=|~=|\^|~(?! )|<|>|=|≤|≥)[ \u00a0]?)`;
const release = String.raw`(?:[-.+]?(?:alpha|beta|rc|dev|pre|post|preview|canary|nightly|final|a|b)[-.]?\d{0,6}|-(?:SNAPSHOT|RELEASE|LTS|GA)|[-+~]\d{1,6}[a-z]{1,16}\d{0,6})?`;
/** What a build adds to its version (Semantic Versioning 2.0.0, section 10). */
const build = String.raw`(?:\+[0-9A-Za-z]{1,40}(?:[.-][0-9A-Za-z]{1,40}){0,4})?`;
const digits = String.raw`\d{1,8}(?:\.(?:\d{1,8}|[xX*])){1,8}`;
const number = `${digits}${release}${build}`;

/**
 * Versions (`1.12`, `v2.4.1`, `2.4.x`, `3.0.0-rc.1`, `2.4.1+build.5`) with the comparator before them, and whole numbers that have a comparator
 * (`>= 5`). After another version a `-`, `~` or `/` makes a range or a list.
 */
const version = new RegExp(
  String.raw`(?<![0-9A-Za-z_.@:]|(?<!\.[\dxX]{1,8})[/-]|\d,(?=\d{3}(?!\d)))(?:${comparator}?[vV]?${number}|${comparator}[vV]?\d{1,8}|[vV]\d{1,4})(?![0-9A-Za-z_@%]|\.[0-9A-Za-z])`,
  'g',
);

/** A name that a version is joined to: `lantern-2.4.1.tar.gz`, `@lantern/core@2.4.1`, `lantern:2.4.1`; not what English joins to it in turn (`-based`). */
const named = new RegExp(
  String.raw`(?<![0-9A-Za-z_./@:%&=?#+-])(?:@[0-9A-Za-z_-]{1,64}/)?[A-Za-z][0-9A-Za-z_+-]{0,64}(?:[-_@][vV]?${digits}|:[vV]?\d{1,8}(?:\.\d{1,8}){2,4})(?:[._+][0-9A-Za-z]{1,40}|-(?!(?:based|like|style|compatible|specific|only|ready|and|or|to)(?![0-9a-z]))[0-9A-Za-z]{1,40}){0,8}(?![0-9A-Za-z_@/:])`,
  'g',
);

/** A version that follows the letters of a name at once: `Python3.11`. */
const glued =
  /(?<=(?<![0-9A-Za-z_./@:%&=?#+-])[A-Z][A-Za-z+]{1,32})\d{1,4}(?:\.\d{1,8}){1,3}(?![0-9A-Za-z_@%-]|\.[0-9A-Za-z])/g;

/** Decimals that count something (`2.5 GB`, `99.9%`) are numbers, not versions. */
const unit =
  /^[ \u00a0]?(?:%|‰|°|[kKMGTP]?i?B(?![a-z])|[mµn]?s(?![a-z])|[KMGT]?Hz|px|pt|em|rem|k?m(?![a-z])|kg|million|billion|percent|times(?![a-z])|seconds?(?![a-z])|minutes?(?![a-z])|hours?(?![a-z])|days?(?![a-z])|퍼센트|배|초|분|시간|일|개|만|억|[万萬亿億倍秒])/;

/** A version within a compound of German and its relatives (`CVSS-v3.1-Bewertung`): a noun is joined to it, which no file's name ends in. */
const compounded = new RegExp(String.raw`[-_@]([vV]?${digits})-\p{Lu}\p{Ll}{2,40}$`, 'u');

/** What stands before a version in a line that begins with the mark of a quotation: there `> 2.4` is no comparator. */
const quotation = /\n[ \t>]{0,20}$/;

/** Versions. The value keeps the comparator as written (`≤` is not `<=`) and drops blanks and a leading `v`. */
export const versions: Finder = {
  traits: digit,
  needs: /\d\.[\dxX*]|[=^~<>≤≥][ \u00a0]?[vV]?\d|[vV]\d/,
  *find(text) {
    for (const token of matches(text, named, 'version')) {
      const bare = compounded.exec(text.slice(token.start, token.end));
      if (!bare) yield token;
      else {
        const start = token.start + bare.index + 1;
        yield { ...token, start, end: start + bare[1]!.length, canonical: withoutMark };
      }
    }
    yield* matches(text, glued, 'version');
    for (const found of matches(text, version, 'version', withoutMark)) {
      const token = unquoted(text, found);
      const raw = text.slice(token.start, token.end);
      // `1 step = 1 commit` is an equation in words, `~100` an estimate.
      if (/^(?:=[ \u00a0]|~)\d+$/.test(raw) || (token !== found && /^\d+$/.test(raw))) continue;
      if (/^\d+\.\d+$/.test(raw) && unit.test(text.slice(token.end, token.end + 12))) continue;
      yield token;
    }
  },
};

/** A version as found, without the mark of a quotation that was taken for a comparator. */
function unquoted(text: string, token: Token): Token {
  if (text[token.start] !== '>' || !quotation.test(text.slice(Math.max(0, token.start - 21), token.start)))
    return token;
  return { ...token, start: token.start + (/^>[ \u00a0]?/.exec(text.slice(token.start))?.[0].length ?? 0) };
}

/** The value of a version: without blanks and a leading `v`. */
function withoutMark(raw: string): string {
  return raw.replace(/[\s\u00a0]/g, '').replace(/[vV](?=\d)/, '');
}

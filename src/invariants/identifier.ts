import { type Finder, matches } from './finder.ts';
import { atSign, colon, digit, hyphen } from './traits.ts';

/**
 * Identifiers of registers: CVE-2018-7575, CWE-125, TFSA-2019-001, GHSA-xxxx-xxxx-xxxx, RFC 2119, SHA-256. ASCII boundaries,
 * because a Korean particle follows without a space. After a slash only where digits precede it: `CWE-22/CWE-59`, not a path.
 */
const registered =
  /(?<![0-9A-Za-z_.-]|(?<!\d)\/)(?:GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|RFC[ -]?\d{3,5}|PEP[ -]?\d{1,4}|[A-Z][A-Z0-9]{1,15}(?:-\d{1,9}){1,4})(?![0-9A-Za-z_]|-[0-9A-Za-z])/gi;

/** The name of somebody on a site, with the site where it is told: `@lantern_dev`, `@lantern:matrix.example`. None of packages: `@lantern/core`. */
const handle =
  /(?<![0-9A-Za-z_./@-])@[A-Za-z_](?:[0-9A-Za-z_.-]{0,62}[0-9A-Za-z_])?(?::[0-9A-Za-z](?:[0-9A-Za-z.-]{0,62}[0-9A-Za-z])?)?(?![0-9A-Za-z_/@])/g;

/** The number of an issue or a pull request; `#1` is as often a first place. */
const issue = /(?<![0-9A-Za-z_&#/-])#\d{2,7}(?![0-9A-Za-z_-])/g;

/** An IPv6 address that is shortened: longer ones are written in code. */
const shortened =
  /(?<![0-9A-Za-z:.])[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6}::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?(?:\/\d{1,3})?(?![0-9A-Za-z:])/g;

/** Register identifiers, names of accounts, numbers of issues, IPv6 addresses. A lower-case one is only taken where its register writes it so, or it is a disguised GHSA id. */
export const identifiers: Finder = {
  traits: atSign | digit | colon | hyphen,
  needs: /@[A-Za-z_]|#\d\d|::|[0-9A-Za-z]-\d|(?:RFC|PEP)[ -]?\d|GHSA-/i,
  *find(text) {
    yield* matches(text, handle, 'identifier');
    yield* matches(text, issue, 'identifier');
    for (const token of matches(text, shortened, 'identifier'))
      if (/\d/.test(text.slice(token.start, token.end))) yield token;
    for (const token of matches(text, registered, 'identifier', canonical)) {
      const raw = text.slice(token.start, token.end);
      if (/^[A-Z]/.test(raw) || /^ghsa-/i.test(raw)) yield token;
    }
  },
};

function canonical(raw: string): string {
  return raw.replace(/^(RFC|PEP)[ -]/i, '$1');
}

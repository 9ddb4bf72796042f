import { type Finder, matches } from './finder.ts';

/**
 * Identifiers of registers: CVE-2018-7575, CWE-125, TFSA-2019-001, GHSA-xxxx-xxxx-xxxx, RFC 2119, SHA-256. ASCII boundaries,
 * because a Korean particle follows without a space. After a slash only where digits precede it: `CWE-22/CWE-59`, not a path.
 */
const registered =
  /(?<![0-9A-Za-z_.-]|(?<!\d)\/)(?:GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|RFC[ -]?\d{3,5}|PEP[ -]?\d{1,4}|[A-Z][A-Z0-9]{1,15}(?:-\d{1,9}){1,4})(?![0-9A-Za-z_]|-[0-9A-Za-z])/gi;

/** Register identifiers. A lower-case one is only taken where its register writes it so, or it is a disguised GHSA id. */
export const findIdentifiers: Finder = function* (text) {
  for (const token of matches(text, registered, 'identifier', canonical)) {
    const raw = text.slice(token.start, token.end);
    if (/^[A-Z]/.test(raw) || /^ghsa-/i.test(raw)) yield token;
  }
};

function canonical(raw: string): string {
  return raw.replace(/^(RFC|PEP)[ -]/i, '$1');
}

import { type Finder, matches } from './finder.ts';
import { anything } from './traits.ts';

/** An OpenPGP fingerprint or key id in groups of four (the second half often set off by two blanks), or with `0x`; bytes with colons. */
const fingerprint =
  /(?<![0-9A-Za-z])(?:(?:[0-9A-Fa-f]{4}[ \u00a0]{1,2}){9}[0-9A-Fa-f]{4}|(?:[0-9A-Fa-f]{4}[ \u00a0]){3}[0-9A-Fa-f]{4}|(?:[0-9A-Fa-f]{2}:){15,31}[0-9A-Fa-f]{2}|0x[0-9A-Fa-f]{8,40})(?![0-9A-Za-z])/g;

/** Hashes in hexadecimal (MD5 32 digits to SHA-512 128 digits), SSH's `SHA256:` with base64, and UUIDs. */
const hash =
  /(?<![0-9A-Za-z])(?:SHA256:[0-9A-Za-z+/]{20,64}=?|[0-9A-Fa-f]{32,128}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})(?![0-9A-Za-z])/g;

/** Hashes cut short (of commits) and key ids: hexadecimal digits of one case. */
const short = /(?<![0-9A-Za-z_.#@/-])(?:[0-9a-f]{7,31}|[0-9A-F]{8,31})(?![0-9A-Za-z_@-]|\.[0-9A-Za-z])/g;

/** Digests and key fingerprints. The value has no separators and one case, except base64, where case matters. */
export const digests: Finder = {
  traits: anything,
  needs: /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{4}[0-9A-Fa-f \u00a0]|[0-9A-Fa-f]{2}:|0x[0-9A-Fa-f]{8}|SHA256:)/,
  *find(text) {
    // Four numbers of four digits may be years.
    for (const token of matches(text, fingerprint, 'digest', (raw) => raw.replace(/[ \u00a0:]/g, '').toUpperCase()))
      if (/[A-Fa-f:]/.test(text.slice(token.start, token.end))) yield token;
    yield* matches(text, hash, 'digest', (raw) => (raw.startsWith('SHA256:') ? raw : raw.toUpperCase()));
    for (const token of matches(text, short, 'digest', (raw) => raw.toUpperCase()))
      if (isMixed(text.slice(token.start, token.end))) yield token;
  },
};

/** Neither a word (`defaced`) nor a number, nor one that is written with an exponent (`1000e100`). */
function isMixed(raw: string): boolean {
  return (raw.match(/[A-Fa-f](?=\d)|\d(?=[A-Fa-f])/g)?.length ?? 0) >= 2 && !/^\d+e\d+$/i.test(raw);
}

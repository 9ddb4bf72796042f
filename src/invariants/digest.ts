import { type Finder, matches } from './finder.ts';

/** An OpenPGP fingerprint in groups of four (the second half often set off by two blanks), or a key id with `0x`. */
const fingerprint =
  /(?<![0-9A-Za-z])(?:(?:[0-9A-Fa-f]{4}[ \u00a0]{1,2}){9}[0-9A-Fa-f]{4}|(?:[0-9A-Fa-f]{2}:){15,31}[0-9A-Fa-f]{2}|0x[0-9A-Fa-f]{8,40})(?![0-9A-Za-z])/g;

/** Hashes in hexadecimal (MD5 32 digits to SHA-512 128 digits), and SSH's `SHA256:` with base64. */
const hash = /(?<![0-9A-Za-z])(?:SHA256:[0-9A-Za-z+/]{43}=?|[0-9A-Fa-f]{32,128})(?![0-9A-Za-z])/g;

/** Digests and key fingerprints. The value has no separators and one case, except base64, where case matters. */
export const findDigests: Finder = function* (text) {
  yield* matches(text, fingerprint, 'digest', (raw) => raw.replace(/[ \u00a0:]/g, '').toUpperCase());
  yield* matches(text, hash, 'digest', (raw) => (raw.startsWith('SHA256:') ? raw : raw.toUpperCase()));
};

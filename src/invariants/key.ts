import { type Finder, matches } from './finder.ts';
import { anything } from './traits.ts';

/** An SSH key with its type, an age recipient (bech32), a minisign or signify key (base64 of 42 bytes that begin with `Ed` or `ED`). */
const known =
  /(?<![0-9A-Za-z+/=_-])(?:(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp\d{3}|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) AAAA[0-9A-Za-z+/]{16,4000}={0,2}|age1[0-9a-z]{50,200}|RW[0-9A-Za-z+/]{54})(?![0-9A-Za-z+/=])/g;

/** What may be a string that only machines read: base64, base58 or base32 without blanks. */
const opaque = /(?<![0-9A-Za-z+/=_.@-])[0-9A-Za-z+/_-]{20,4000}={0,2}(?![0-9A-Za-z+/=_-])/g;

/** So often letters and digits take turns in no word and no name. */
const leastTurns = 4;

/** A run of letters and digits so long has no parts that say something. */
const longestPart = 12;

/** Public keys of SSH, minisign, signify and age, and other strings that look random: keys, tokens, content identifiers. */
export const keys: Finder = {
  traits: anything,
  needs: /(?<![0-9A-Za-z+/_-])[0-9A-Za-z+/_-]{20}/,
  *find(text) {
    yield* matches(text, known, 'key');
    for (const token of matches(text, opaque, 'key')) if (looksRandom(text.slice(token.start, token.end))) yield token;
  },
};

function looksRandom(token: string): boolean {
  const turns = token.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return turns >= leastTurns && token.split(/[+/_=-]/).some((part) => part.length >= longestPart);
}

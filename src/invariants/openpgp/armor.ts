/** What is wrong with an armored block (RFC 9580, section 6), and in which of its lines (1-based, the BEGIN line being 1). */
export interface ArmorDefect {
  readonly what: 'no-end' | 'wrong-end' | 'no-blank-line' | 'character' | 'padding' | 'checksum';
  readonly line: number;
  /** What stands there. */
  readonly found: string;
}

/** An armored block taken out of its armor. */
export interface Armor {
  /** `PUBLIC KEY BLOCK`, `PRIVATE KEY BLOCK`, `MESSAGE` … */
  readonly label: string;
  /** The binary content, as far as it could be decoded. */
  readonly data: Uint8Array;
  readonly defects: readonly ArmorDefect[];
}

const begin = /^-----BEGIN PGP ([A-Z ]{1,40})-----/;
const end = /^-----END PGP ([A-Z ]{1,40})-----/;
const header = /^(?:Version|Comment|Hash|Charset|MessageID): /;

/**
 * Reads the first armored block in a text; null where there is none. Indentation, quote marks and blanks at the ends of lines are passed
 * over: whether they belong there is for the comparison with the source to say.
 */
export function readArmor(text: string): Armor | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/^[ \t>]+/, '').trimEnd());
  const first = lines.findIndex((line) => begin.test(line));
  const label = begin.exec(lines[first] ?? '')?.[1];
  if (label === undefined) return null;
  const defects: ArmorDefect[] = [];
  const add = (what: ArmorDefect['what'], position: number): void => {
    defects.push({ what, line: position - first + 1, found: lines[position] ?? '' });
  };
  const last = lines.findIndex((line, position) => position > first && end.test(line));
  const stop = last < 0 ? lines.length : last;
  if (last < 0) add('no-end', stop - 1);
  else if (end.exec(lines[last]!)?.[1] !== label) add('wrong-end', last);
  let at = first + 1;
  while (at < stop && header.test(lines[at]!)) at++;
  if (at < stop && lines[at] !== '') add('no-blank-line', at);
  while (at < stop && lines[at] === '') at++;
  const { data, checksum } = readBody(lines, at, stop, add);
  if (checksum && checksum.text !== encodeChecksum(crc24(data))) add('checksum', checksum.line);
  return { label, data, defects };
}

const body = /^[0-9A-Za-z+/]*={0,2}$/;

function readBody(
  lines: readonly string[],
  from: number,
  stop: number,
  add: (what: ArmorDefect['what'], position: number) => void,
): { data: Uint8Array; checksum: { text: string; line: number } | null } {
  let base64 = '';
  let checksum: { text: string; line: number } | null = null;
  for (let at = from; at < stop; at++) {
    const line = lines[at]!;
    if (/^=[0-9A-Za-z+/]{4}$/.test(line)) checksum = { text: line.slice(1), line: at };
    else if (!body.test(line) || checksum) add('character', at);
    else {
      if (base64.endsWith('=')) add('padding', at);
      base64 += line;
    }
  }
  const data = decodeBase64(base64.replaceAll('=', ''));
  // Bits of the last character that the padding makes meaningless must be zero, or two texts say the same.
  if (base64 !== encodeBase64(data)) add('padding', Math.max(from, (checksum?.line ?? stop) - 1));
  return { data, checksum };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeBase64(text: string): Uint8Array {
  const data = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (const character of text) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    data[length++] = (bits >> held) & 0xff;
  }
  return data;
}

function encodeBase64(data: Uint8Array): string {
  let text = '';
  for (let at = 0; at < data.length; at += 3) {
    const bits = (data[at]! << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const count = Math.min(3, data.length - at) + 1;
    for (let shift = 18; shift > 18 - 6 * count; shift -= 6) text += alphabet[(bits >> shift) & 63]!;
    text += '='.repeat(4 - count);
  }
  return text;
}

/** The checksum of armor (RFC 4880, section 6.1). RFC 9580 lets readers ignore it; here a wrong one shows that a copy is damaged. */
function crc24(data: Uint8Array): number {
  let sum = 0xb704ce;
  for (const octet of data) {
    sum ^= octet << 16;
    for (let bit = 0; bit < 8; bit++) {
      sum <<= 1;
      if (sum & 0x1000000) sum ^= 0x1864cfb;
    }
  }
  return sum & 0xffffff;
}

function encodeChecksum(sum: number): string {
  return encodeBase64(Uint8Array.of(sum >> 16, (sum >> 8) & 0xff, sum & 0xff));
}

import { Buffer, isUtf8 } from 'node:buffer';
import { InputError } from '../config/user-error.ts';

/**
 * The text of a UTF-8 file; a byte order mark stays as its first character, so that offsets count from it.
 * Throws an `InputError` for UTF-16, for binary data and for broken UTF-8, with the byte offset (0-based): replaced
 * characters would be compared as if someone had written them.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if (hasUtf16Mark(bytes)) {
    throw new InputError({
      en: `Cannot read \`${path}\`: it is UTF-16, expected UTF-8`,
      ko: `읽을 수 없는 파일: \`${path}\`, UTF-16이 아니라 UTF-8이어야 합니다`,
    });
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw new InputError({
      en: `Cannot read \`${path}\`: it is a binary file (NUL at byte ${nul}), expected UTF-8 text`,
      ko: `읽을 수 없는 파일: \`${path}\`, UTF-8 텍스트가 아니라 이진 파일입니다 (바이트 ${nul}에 NUL)`,
    });
  }
  if (!isUtf8(bytes)) {
    const offset = firstBrokenByte(bytes);
    throw new InputError({
      en: `Cannot read \`${path}\`: broken UTF-8 at byte ${offset}`,
      ko: `읽을 수 없는 파일: \`${path}\`, 바이트 ${offset}에서 UTF-8이 깨졌습니다`,
    });
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Offset (0-based) of the first byte of the first sequence that is no UTF-8 (Unicode 17, table 3-7). */
export function firstBrokenByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the well-formed sequence at an offset, 1–4, or 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  // The second byte rules out overlong forms, surrogates and what lies above U+10FFFF.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    if (byte < (index === 1 ? lowest : 0x80) || byte > (index === 1 ? highest : 0xbf)) return 0;
  }
  return length;
}

/** One packet of an OpenPGP message (RFC 9580, section 4). */
export interface Packet {
  readonly tag: number;
  readonly body: Uint8Array;
}

/** The packets of binary data; null where the data does not end where the last packet does. Partial lengths, which no key has, are not read. */
export function readPackets(data: Uint8Array): readonly Packet[] | null {
  const packets: Packet[] = [];
  let at = 0;
  while (at < data.length) {
    const head = readHead(data, at);
    if (!head || head.start + head.length > data.length) return null;
    packets.push({ tag: head.tag, body: data.subarray(head.start, head.start + head.length) });
    at = head.start + head.length;
  }
  return packets;
}

interface Head {
  readonly tag: number;
  readonly start: number;
  readonly length: number;
}

function readHead(data: Uint8Array, at: number): Head | null {
  const first = data[at]!;
  if ((first & 0x80) === 0) return null;
  if (first & 0x40) {
    const length = readLength(data, at + 1);
    return length && { tag: first & 0x3f, start: at + 1 + length.size, length: length.value };
  }
  // The old format: the length's own size stands in the first octet.
  const size = [1, 2, 4, 0][first & 3]!;
  if (size === 0 || at + 1 + size > data.length) return null;
  return { tag: (first >> 2) & 0xf, start: at + 1 + size, length: bigEndian(data, at + 1, size) };
}

/** A length as packets of the new format and signature subpackets write it; null past the end and for a partial length. */
export function readLength(data: Uint8Array, at: number): { readonly value: number; readonly size: number } | null {
  const first = data[at];
  if (first === undefined) return null;
  if (first < 192) return { value: first, size: 1 };
  if (first < 224) return at + 1 < data.length ? { value: ((first - 192) << 8) + data[at + 1]! + 192, size: 2 } : null;
  return first === 255 && at + 4 < data.length ? { value: bigEndian(data, at + 1, 4), size: 5 } : null;
}

/** An unsigned number of up to four octets; octets past the end count as zero. */
export function bigEndian(data: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let index = 0; index < size; index++) value = value * 256 + (data[at + index] ?? 0);
  return value;
}

/**
 * An armored key with other octets of the same length in the place of these, and no checksum: that may be left out. What the key says is
 * another thing then, and its signatures are what they were.
 */
export function forgeKey(key: string, found: string | Buffer, put: string | Buffer): string {
  const [head = '', body = ''] = key.replaceAll('\r\n', '\n').split('\n\n');
  const base64 = body.slice(0, body.search(/\n=|\n-/)).replaceAll('\n', '');
  const data = Buffer.from(base64, 'base64');
  const at = data.indexOf(found);
  if (at < 0) throw new Error('nothing to forge');
  data.set(Buffer.from(put), at);
  return `${head}\n\n${data.toString('base64')}\n-----END PGP PUBLIC KEY BLOCK-----`;
}

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** A file as it was when it was opened. */
export interface OpenedFile {
  readonly bytes: Buffer;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
}

/** Opening a named pipe would wait for ever otherwise. Windows knows no such thing. */
const toRead = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What most files fit in. */
let shared: Buffer | null = null;

/**
 * Hands over the bytes of a file, until `use` is done with them: the next file is read into the same memory. Where hundreds of files are
 * but compared with what they were, new memory for each, and asking for its path more than once, would be a good part of the work.
 * Throws where there is no file, where it is no plain file and where it has more than `byteLimit` bytes.
 */
export function useFile<T>(path: string, use: (file: OpenedFile) => T, byteLimit: number = Infinity): T {
  const file = openSync(path, toRead);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > byteLimit) throw new Error(`No file of at most ${byteLimit} bytes: ${path}`);
    const { mtimeMs: changed, size } = stat;
    shared ??= Buffer.allocUnsafeSlow(256 * 1024);
    const n = size < shared.length ? readSync(file, shared, 0, shared.length, 0) : 0;
    return use({ bytes: n === size ? shared.subarray(0, n) : readFileSync(file), changed });
  } finally {
    closeSync(file);
  }
}

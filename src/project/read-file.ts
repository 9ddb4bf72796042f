import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** A file as it was when it was opened. */
export interface OpenedFile {
  /** The next file is read into the same memory, unless these bytes are kept. */
  readonly bytes: Buffer;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
  /** Leaves the bytes to whoever calls it. */
  keep(): void;
}

/** Opening a named pipe would wait for ever otherwise. Windows knows no such thing. */
const toRead = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What most files fit in, many times over where each is kept. */
const chunk = 256 * 1024;

/** Memory that nobody holds: what follows the last file that was kept. */
let free = Buffer.alloc(0);

/**
 * Hands over the bytes of a file, until `use` is done with them. Where hundreds of files are but compared with what they were, new memory
 * for each, and asking for its path more than once, would be a good part of the work.
 * Throws where there is no file, where it is no plain file and where it has more than `byteLimit` bytes.
 */
export function useFile<T>(path: string, use: (file: OpenedFile) => T, byteLimit: number = Infinity): T {
  const file = openSync(path, toRead);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > byteLimit) throw new Error(`No file of at most ${byteLimit} bytes: ${path}`);
    const { mtimeMs: changed, size } = stat;
    if (size >= free.length && size < chunk) free = Buffer.allocUnsafeSlow(chunk);
    // One byte more than it should have tells whether it has grown since.
    const n = size < free.length ? readSync(file, free, 0, size + 1, 0) : 0;
    const bytes = n === size ? free.subarray(0, n) : readFileSync(file);
    return use({ bytes, changed, keep: () => void (free = n === size ? free.subarray(n) : free) });
  } finally {
    closeSync(file);
  }
}

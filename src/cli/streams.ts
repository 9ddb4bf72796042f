import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../config/user-error.ts';

/** Whoever reads the output may stop reading (`diglot check | head`); that is no failure of diglot's. */
export function tolerateClosedPipe(stream: NodeJS.WriteStream): void {
  if (stream.listeners('error').includes(ignoreClosedPipe)) return;
  stream.on('error', ignoreClosedPipe);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/**
 * Writes a file whole or not at all: beside it first, then renamed over it, so that nobody reads half a report. A link stays one; what is no file
 * (`/dev/null`, a pipe) is written to, never replaced. Throws an `InputError` where that is impossible.
 */
export function writeWhole(cwd: string, path: string, text: string | Buffer): void {
  const full = realPath(resolve(cwd, path));
  const draft = join(dirname(full), `.${basename(full)}.${process.pid}.tmp`);
  try {
    if (isDevice(full)) return writeFileSync(full, text);
    writeFileSync(draft, text);
    renameSync(draft, full);
  } catch (error) {
    rmSync(draft, { force: true });
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError({ en: `Cannot write \`${path}\`: ${cause}`, ko: `쓸 수 없는 파일: \`${path}\`, ${cause}` });
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

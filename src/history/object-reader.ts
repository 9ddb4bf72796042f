import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitFailed, HistoryError } from './history-error.ts';
import { startGit } from './run-git.ts';

/** A file as git keeps it. */
export interface GitBlob {
  /** Its object id. */
  readonly id: string;
  readonly bytes: Buffer;
}

type Answer = { readonly id: string; readonly type: string; readonly bytes: Buffer } | null;

/**
 * Reads objects through one `git cat-file --batch` that stays open: an answer takes a fraction of a millisecond, a process
 * of its own some five. Must be closed, or the program does not end.
 */
export class ObjectReader {
  readonly #folder: string;
  #child: ChildProcessWithoutNullStreams | null = null;
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  /** Asked and not yet written. */
  #questions = '';
  #chunks: Buffer[] = [];
  #length = 0;
  /** How many bytes must have come before it is worth looking again. */
  #wanted = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file that a name stands for (`COMMIT:PATH`, an object id), or null where there is none or it is no file. */
  async blob(name: string): Promise<GitBlob | null> {
    const answer = await this.#ask(name);
    return answer?.type === 'blob' ? answer : null;
  }

  /** What kind of object a name stands for, with its id; null where there is none. */
  async kind(name: string): Promise<{ id: string; type: string } | null> {
    return this.#ask(name);
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child?.kill();
    this.#child = null;
    this.#questions = '';
  }

  #ask(name: string): Promise<Answer> {
    // A line is a question: no name with a line break can be asked for.
    if (/[\r\n]/.test(name) || name === '') return Promise.resolve(null);
    const child = (this.#child ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      // Questions that come together are written together: a write costs more than an answer.
      if (this.#questions === '') process.nextTick(() => this.#send(child));
      this.#questions += `${name}\n`;
    });
  }

  #send(child: ChildProcessWithoutNullStreams): void {
    child.stdin.write(this.#questions);
    this.#questions = '';
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = startGit(this.#folder, 'cat-file', '--batch');
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      if (this.#length >= this.#wanted) this.#answer();
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    const fail = (error: Error): void => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    child.on('error', fail);
    child.on('close', () => fail(new HistoryError(gitFailed('cat-file', said))));
    // A question written when git has just died: its end is reported above.
    child.stdin.on('error', () => {});
    return child;
  }

  /** Answers come in the order of the questions: a header line, and for what exists its content and a line break. */
  #answer(): void {
    let buffer = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#wanted = 0;
    while (buffer.length > 0) {
      const end = buffer.indexOf(0x0a);
      if (end < 0) break;
      const header = buffer.toString('utf8', 0, end);
      const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
      const stop = id === undefined ? end : end + 1 + Number(size);
      if (id !== undefined && buffer.length < stop + 1) {
        this.#wanted = stop + 1;
        break;
      }
      const bytes = Buffer.from(buffer.subarray(end + 1, stop));
      this.#waiting.shift()?.resolve(id === undefined ? null : { id, type: type!, bytes });
      buffer = buffer.subarray(id === undefined ? end + 1 : stop + 1);
    }
    this.#chunks = buffer.length > 0 ? [buffer] : [];
    this.#length = buffer.length;
  }
}

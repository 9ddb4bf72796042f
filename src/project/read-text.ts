import { readFileSync, statSync } from 'node:fs';
import { InputError, type Sentence } from '../config/user-error.ts';
import { decodeText } from './decode-text.ts';

/**
 * The text of the document at a full path; errors name it `path`. Throws an `InputError` for whatever cannot
 * be judged: no file, no permission, a folder, a device, more than `byteLimit` bytes, no UTF-8 text.
 */
export function readText(full: string, path: string, byteLimit: number): string {
  const stat = attempt(path, () => statSync(full));
  // Opening a named pipe would wait for ever.
  if (!stat.isFile()) throw new InputError(noFile(path));
  if (stat.size > byteLimit) throw new InputError(tooLarge(path, stat.size, byteLimit));
  const text = attempt(path, () => readFileSync(full, 'utf8'));
  // Of what was replaced, or may be binary, the bytes tell more.
  if (!/[\0\uFFFD]/.test(text)) return text;
  return decodeText(
    attempt(path, () => readFileSync(full)),
    path,
  );
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

const causes: Readonly<Record<string, Sentence>> = {
  EACCES: { en: 'no permission to read it', ko: '읽을 권한이 없습니다' },
  EPERM: { en: 'no permission to read it', ko: '읽을 권한이 없습니다' },
  ENOENT: { en: 'there is no such file', ko: '그런 파일이 없습니다' },
  ENOTDIR: { en: 'there is no such file', ko: '그런 파일이 없습니다' },
  ELOOP: { en: 'its links lead in a circle', ko: '링크가 순환합니다' },
  ENAMETOOLONG: { en: 'the path is too long', ko: '경로가 너무 깁니다' },
};

function unreadable(path: string, code: string): Sentence {
  const cause = causes[code] ?? { en: code, ko: code };
  return { en: `Cannot read \`${path}\`: ${cause.en}`, ko: `읽을 수 없는 파일: \`${path}\`, ${cause.ko}` };
}

function noFile(path: string): Sentence {
  return {
    en: `Cannot read \`${path}\`: it is not a file, expected a document`,
    ko: `읽을 수 없는 파일: \`${path}\`, 문서 파일이 아닙니다`,
  };
}

function tooLarge(path: string, size: number, byteLimit: number): Sentence {
  return {
    en: `Cannot read \`${path}\`: ${size} bytes, expected at most ${byteLimit} (\`limits.bytes\` in the configuration)`,
    ko: `읽을 수 없는 파일: \`${path}\`, 크기 ${size}바이트, 한도 ${byteLimit}바이트 (설정의 \`limits.bytes\`)`,
  };
}

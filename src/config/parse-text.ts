import { relative } from 'node:path';
import { ConfigError } from './user-error.ts';

/** The value of a JSON text. Throws a `ConfigError` that names the file, the line and the column. */
export function parseJson(path: string, text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    const { message } = error as SyntaxError;
    const offset = /at position (\d+)/.exec(message)?.[1];
    const before = offset === undefined ? json : json.slice(0, Number(offset));
    const lines = before.split('\n');
    throw broken(path, lines.length, lines.at(-1)!.length + 1, 'JSON');
  }
}

/** The value of a YAML text (JSON is YAML). Throws a `ConfigError` that names the file, the line and the column. */
export async function parseYaml(path: string, text: string): Promise<unknown> {
  const { YAMLParseError, parse } = await import('yaml');
  try {
    return parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [start] = error.linePos ?? [{ line: 1, col: 1 }];
    throw broken(path, start.line, start.col, 'YAML');
  }
}

function broken(path: string, line: number, column: number, language: 'JSON' | 'YAML'): ConfigError {
  const place = `${relative(process.cwd(), path)}:${line}:${column}`;
  return new ConfigError({
    en: `${place}: Cannot read the configuration, expected valid ${language} here`,
    ko: `${place}: 읽을 수 없는 설정, 올바른 ${language}이어야 합니다`,
  });
}

import { ConfigError } from './user-error.ts';

/** The value of a JSON text. Throws a `ConfigError` that names `file` and, where it can be told, the line and the column. */
export async function parseJson(file: string, text: string): Promise<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw broken(file, 'JSON', jsonPlace(json, error as SyntaxError) ?? (await yamlPlace(json)));
  }
}

/** The value of a YAML text (JSON is YAML). Throws a `ConfigError` that names `file`, the line and the column. */
export async function parseYaml(file: string, text: string): Promise<unknown> {
  const { YAMLParseError, parse } = await import('yaml');
  try {
    return parse(text) as unknown;
  } catch (error) {
    if (error instanceof YAMLParseError) throw broken(file, 'YAML', error.linePos?.[0] ?? null);
    throw error;
  }
}

interface TextPlace {
  readonly line: number;
  readonly col: number;
}

/** V8 tells the offset of some mistakes. */
function jsonPlace(json: string, { message }: SyntaxError): TextPlace | null {
  const offset = /at position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return null;
  const lines = json.slice(0, Number(offset)).split('\n');
  return { line: lines.length, col: lines.at(-1)!.length + 1 };
}

/** Of the others (a word without quotes), a YAML parser that is held to the values of JSON tells the place. */
async function yamlPlace(json: string): Promise<TextPlace | null> {
  const { parseDocument } = await import('yaml');
  return parseDocument(json, { schema: 'json' }).errors[0]?.linePos?.[0] ?? null;
}

function broken(file: string, language: 'JSON' | 'YAML', place: TextPlace | null): ConfigError {
  const at = place === null ? file : `${file}:${place.line}:${place.col}`;
  const here = place === null ? '' : ' here';
  return new ConfigError({
    en: `${at}: Cannot read the configuration, expected valid ${language}${here}`,
    ko: `${at}: 읽을 수 없는 설정, 올바른 ${language}이어야 합니다`,
  });
}

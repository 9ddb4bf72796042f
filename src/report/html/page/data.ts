import type { PageData, PageDocument } from '../page-data.ts';
import type { PageWords } from '../page-words.ts';
import { readJson } from './dom.ts';

/** The report, as the page holds it. */
export const report: PageData = readJson('report') as PageData;

/** The words of the page's language. */
export const say: PageWords = readJson('words') as PageWords;

const opened = new Map<number, PageDocument | null>();

/** The texts of a pair by its position; read when they are first asked for. Null where the report does not hold them. */
export function textsOf(document: number): PageDocument | null {
  const known = opened.get(document);
  if (known !== undefined) return known;
  const texts = readJson(`texts-${document}`) as PageDocument | null;
  opened.set(document, texts);
  return texts;
}

import type { TreeReader } from '../parse/index.ts';

/** Which parser reads Markdown: remark alone, or a faster one where it is installed, pays, and surely yields the same tree. */
export type ParserChoice = 'auto' | 'remark';

/** Bytes of documents below which the native parser takes longer to load (8 ms of processor time, out of the bundle) than it saves. */
const bytesWorthLoading = 10_000;

/**
 * What reads Markdown for so many bytes of documents; null for remark, which is there anyway: where it was asked for, where no other pays, or
 * where none is installed.
 */
export async function loadReader(choice: ParserChoice, bytes: number = Infinity): Promise<TreeReader | null> {
  if (choice === 'remark' || bytes < bytesWorthLoading) return null;
  const { loadNativeReader } = await import('../parse/markdown/native/native-tree.ts');
  return loadNativeReader();
}

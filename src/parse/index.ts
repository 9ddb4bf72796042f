export { type DocumentInput, parseDocument } from './document.ts';
export type { TreeReader } from './markdown/tree.ts';

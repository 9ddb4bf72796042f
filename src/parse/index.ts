export { type DocumentInput, parseDocument } from './document.ts';

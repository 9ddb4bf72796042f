export { looksPlain } from './looks-plain.ts';
export { readPlain } from './read-plain.ts';

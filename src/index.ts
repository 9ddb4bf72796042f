/**
 * diglot as a library: pure functions of text. `parseDocument` reads a policy as structure, `alignDocuments` links two of them,
 * `checkPair` says where a translation differs from its source. Nothing here touches files, the clock or the process.
 */
export { alignDocuments } from './align/index.ts';
export { type CheckOptions, checkDocuments, checkPair, extraDocument, missingDocument } from './check.ts';
export { verifySignatures } from './compare/verify-signatures.ts';
export type { SignatureVerdict, SignatureVerdicts } from './invariants/openpgp/key-block.ts';
export { type DocumentInput, parseDocument } from './parse/index.ts';
export type { IdentityMode, IdentityOptions } from './rules/pair-context.ts';
export type { RuleSetting } from './rules/run-rules.ts';
export type * from './types.ts';

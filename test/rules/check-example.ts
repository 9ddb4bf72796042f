import { checkPair, extraDocument, missingDocument } from '../../src/check.ts';
import type { DocumentReport, Finding } from '../../src/types.ts';
import type { Example, ExampleText } from './rule-page.ts';

/** Checks the two texts of an example; where one has no fence, as the document that is not there. */
export function checkExample({ source, target }: Example): DocumentReport {
  const paths = { source: `en/policy${source?.extension ?? '.md'}`, target: `ko/policy${target?.extension ?? '.md'}` };
  if (source && target) return checkPair(input(source, paths.source), input(target, paths.target));
  return source
    ? missingDocument(paths.source, 'ko', paths.target)
    : extraDocument(paths.target, target?.locale ?? 'ko', paths.source);
}

function input({ locale, text }: ExampleText, path: string): { path: string; locale: string; text: string } {
  return { path, locale, text };
}

/** A finding as a page writes it: place in the target (`-` for a whole document), level, message id, facts. */
export function formatFinding({ target, level, messageId, facts }: Finding): string {
  const place = target ? `${target.startLine}:${target.startColumn}-${target.endLine}:${target.endColumn}` : '-';
  return `${place} ${level} ${messageId} ${JSON.stringify(facts)}`;
}

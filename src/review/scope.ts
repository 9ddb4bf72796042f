import type { Document, Finding, SectionReport, TouchedSection } from '../types.ts';
import type { PairState } from './pair-state.ts';
import type { SideChanges } from './touched-sections.ts';

/** What the scope of a change is judged by. */
export interface Scope {
  readonly before: PairState;
  readonly after: PairState;
  readonly source: SideChanges;
  readonly target: SideChanges;
  readonly repaired: readonly Finding[];
}

/**
 * Sections of the translation that say something else now without a reason: their source was not touched, they did not lag behind it, and no finding
 * about them was repaired.
 */
export function outOfScope(scope: Scope): TouchedSection[] {
  return scope.target.touched.filter((section) => section.kind !== 'cosmetic' && !hasReason(section, scope));
}

function hasReason(section: TouchedSection, scope: Scope): boolean {
  const { before, after, source, target, repaired } = scope;
  const wasAt = section.kind === 'removed' ? section.line : (target.byLine.get(section.line)?.before ?? null);
  const former = wasAt === null ? undefined : sectionAt(before.report.sections, 'target', wasAt);
  if (former && lagging.has(former.state)) return true;
  if (repaired.some((finding) => finding.category !== 'drift' && former && isIn(finding, former, before.target)))
    return true;
  if (section.kind === 'removed') {
    const line = former?.source?.line;
    // What is gone from the source as well, or was rewritten there, may go from the translation.
    return line !== undefined && !isUntouched(source, line);
  }
  const present = sectionAt(after.report.sections, 'target', section.line);
  const own = present?.source && source.byLine.get(present.source.depth > 0 ? present.source.line : 1);
  if (own?.isTouched) return true;
  // A section that was missing and is there now catches up.
  if (section.kind !== 'added' || own?.before === undefined || own.before === null) return false;
  return sectionAt(before.report.sections, 'source', own.before)?.state === 'missing';
}

/** States of a section that call for an edit of the translation. */
const lagging: ReadonlySet<SectionReport['state']> = new Set([
  'stale',
  'stale-cosmetic',
  'missing',
  'extra',
  'untranslated',
]);

function isUntouched({ byLine }: SideChanges, before: number): boolean {
  return [...byLine.values()].some((section) => section.before === before && !section.isTouched);
}

function sectionAt(
  sections: readonly SectionReport[] | undefined,
  side: 'source' | 'target',
  line: number,
): SectionReport | undefined {
  return sections?.find((section) => {
    const place = section[side];
    return place && (place.depth > 0 ? place.line === line : line === 1);
  });
}

/** Whether a finding stands in a section of the translation. */
function isIn({ target }: Finding, { target: place }: SectionReport, document: Document | null): boolean {
  if (!target || !place || !document) return false;
  const section = document.sections.findLast(({ range }) => range.start.line <= target.startLine);
  return section !== undefined && (section.blocks[0]?.range.start.line ?? 1) === place.line;
}

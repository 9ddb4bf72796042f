import { report } from './data.ts';

/** What the address asks for: a pair by its position, or the overview; and a finding in it. */
export interface Route {
  readonly document: number | null;
  readonly finding: string | null;
}

/** Reads the address. What names nothing in this report leads to the overview. */
export function readRoute(): Route {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const path = wanted.get('doc');
  const index = report.documents.findIndex(
    ({ locale, source, target }) => (target ?? source) === path && locale === wanted.get('locale'),
  );
  return index < 0 ? { document: null, finding: null } : { document: index, finding: wanted.get('finding') };
}

/** The address of a pair, or of a finding in it. */
export function hashOf(document: number, finding?: string): string {
  const { locale, source, target } = report.documents[document]!;
  const parameters = new URLSearchParams({ doc: target ?? source ?? '', locale });
  if (finding !== undefined) parameters.set('finding', finding);
  return `#${parameters.toString()}`;
}

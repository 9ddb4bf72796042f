import type { DocumentReport, Locale, Report, SectionReport, SectionStateName } from '../types.ts';

/** Where one translation, or all of a locale, stands. */
export interface Standing {
  /** Sections by state; states without any are left out. */
  readonly states: Readonly<Partial<Record<SectionStateName, number>>>;
  /** Sections of the source. */
  readonly sections: number;
  /** Words that changed in the sources of stale sections. */
  readonly words: number;
  /** Day (ISO 8601) of the earliest change that is not translated, or null. */
  readonly since: string | null;
  readonly errors: number;
}

/** The table of documents and locales. */
export interface Status {
  readonly documents: readonly {
    readonly source: string | null;
    readonly target: string | null;
    readonly locale: Locale;
    readonly standing: Standing;
  }[];
  readonly locales: Readonly<Record<Locale, Standing & { readonly documents: number; readonly missing: number }>>;
}

/** Where the translations of a report stand. A document that is not translated at all counts as missing. */
export function statusOf(report: Report): Status {
  const documents = report.documents.map((document) => ({
    source: document.source,
    target: document.target,
    locale: document.locale,
    standing: standingOf([document]),
  }));
  const locales = [...new Set(report.documents.map(({ locale }) => locale))].toSorted();
  return {
    documents,
    locales: Object.fromEntries(
      locales.map((locale) => {
        const own = report.documents.filter((document) => document.locale === locale);
        const missing = own.filter(({ target }) => target === null).length;
        return [locale, { ...standingOf(own), documents: own.length, missing }];
      }),
    ),
  };
}

function standingOf(documents: readonly DocumentReport[]): Standing {
  const sections = documents.flatMap((document) => document.sections ?? []).filter(isHeaded);
  const states: Partial<Record<SectionStateName, number>> = {};
  for (const { state } of sections) states[state] = (states[state] ?? 0) + 1;
  const stale = sections.filter(({ state }) => state === 'stale');
  return {
    states,
    sections: sections.filter(({ source }) => source !== null).length,
    words: stale.reduce((sum, { changed }) => sum + (changed?.words ?? 0), 0),
    since: stale.flatMap(({ changed }) => changed?.date?.slice(0, 10) ?? []).toSorted()[0] ?? null,
    errors: documents.flatMap(({ findings }) => findings).filter(({ level }) => level === 'error').length,
  };
}

/** What stands before the first heading counts where there is something to do about it. */
function isHeaded({ state, source, target }: SectionReport): boolean {
  return state === 'stale' || ((source ?? target)?.depth ?? 0) > 0;
}

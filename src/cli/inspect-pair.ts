import { checkDocuments } from '../check.ts';
import { verifySignatures } from '../compare/verify-signatures.ts';
import type { ProjectHistory } from '../history/project-history.ts';
import { parseDocument } from '../parse/index.ts';
import type { Pair } from '../project/pair.ts';
import type { DocumentReport, PairHistory } from '../types.ts';
import { expectWork } from './engine.ts';
import type { OpenProject } from './open-project.ts';

/** A pair looked at closely: its texts, what is known of its past, and its report with the states of all sections. */
export interface InspectedPair {
  /** Paths as the pair has them. */
  readonly source: { readonly path: string; readonly text: string };
  readonly target: { readonly path: string; readonly text: string };
  readonly past: PairHistory | null;
  readonly report: DocumentReport;
}

/** Reads and checks a pair that has both its files. Throws an `InputError` where one cannot be read. */
export async function inspectPair(pair: Pair, project: OpenProject, history: ProjectHistory): Promise<InspectedPair> {
  const source = { path: pair.source, text: project.read(pair.source) };
  const target = { path: pair.target, text: project.read(pair.target) };
  expectWork(source.text.length + target.text.length);
  const past = history.mayKnow(pair) ? await history.of(pair, source.text, target.text) : null;
  const documents = [
    parseDocument({ ...source, path: project.show(pair.source), locale: project.settings.sourceLocale }),
    parseDocument({ ...target, path: project.show(pair.target), locale: pair.locale }),
  ] as const;
  const signatures = await verifySignatures(documents);
  const report = checkDocuments(...documents, {
    ...project.optionsFor(pair),
    history: past,
    sections: true,
    signatures,
  });
  return { source, target, past, report };
}

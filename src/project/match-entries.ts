/** A document on one side of a layout. */
export interface Entry {
  readonly path: string;
  /** What a source and its target have in common: the path below their folders, without extension. */
  readonly key: string;
  /** With its dot. */
  readonly extension: string;
}

/** Which entries answer each other, and which have no counterpart. Sources keep their order, and so do targets. */
export interface Matched {
  readonly paired: readonly { readonly source: Entry; readonly target: Entry }[];
  readonly missing: readonly Entry[];
  readonly extra: readonly Entry[];
}

/**
 * Pairs entries of the same key. Where several share one, the same extension comes first, and what is left is paired
 * in the order given: a translation may be plain text where its source is Markdown.
 */
export function matchEntries(sources: readonly Entry[], targets: readonly Entry[]): Matched {
  const byKey = new Map<string, Entry[]>();
  for (const target of targets) {
    const key = spelt(target);
    const peers = byKey.get(key);
    if (peers) peers.push(target);
    else byKey.set(key, [target]);
  }

  const answers = new Map<Entry, Entry>();
  for (const isMatch of [sameExtension, anyExtension]) {
    for (const source of sources) {
      if (answers.has(source)) continue;
      const peers = byKey.get(spelt(source)) ?? [];
      const at = peers.findIndex((target) => isMatch(source, target));
      if (at !== -1) answers.set(source, peers.splice(at, 1)[0]!);
    }
  }

  const answered = new Set(answers.values());
  return {
    paired: sources.flatMap((source) => {
      const target = answers.get(source);
      return target ? [{ source, target }] : [];
    }),
    missing: sources.filter((source) => !answers.has(source)),
    extra: targets.filter((target) => !answered.has(target)),
  };
}

/** The key in composed letters: some file systems take a name's letters apart (`é` as `e` and an accent, a syllable of Hangul as its parts). */
function spelt({ key }: Entry): string {
  return key.normalize('NFC');
}

function sameExtension(source: Entry, target: Entry): boolean {
  return source.extension.toLowerCase() === target.extension.toLowerCase();
}

function anyExtension(): boolean {
  return true;
}

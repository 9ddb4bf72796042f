import type { Nodes, RootContent } from 'mdast';

/** What brackets may refer to in a document: whether they do decides what they are, and which marks around them pair. */
export class Labels {
  readonly #links = new Set<string>();
  readonly #footnotes = new Set<string>();
  #markdown: string | null = null;

  /** Takes over what a tree defines, at whatever depth. */
  add(node: Nodes): void {
    this.#markdown = null;
    if (node.type === 'definition') this.#links.add(node.identifier);
    else if (node.type === 'footnoteDefinition') this.#footnotes.add(node.identifier);
    if ('children' in node) for (const child of node.children) this.add(child);
  }

  get count(): number {
    return this.#links.size + this.#footnotes.size;
  }

  /** Markdown that defines them all, from the start of a line and with a blank one at the end. */
  get markdown(): string {
    return (this.#markdown ??= [
      ...[...this.#links].map((label) => `[${label}]: x\n\n`),
      ...[...this.#footnotes].map((label) => `[^${label}]: x\n\n`),
    ].join(''));
  }

  /** True where nodes are what `markdown` should be read as. */
  areRead(nodes: readonly RootContent[]): boolean {
    const wanted = [...this.#links].map((label) => `definition ${label}`);
    wanted.push(...[...this.#footnotes].map((label) => `footnoteDefinition ${label}`));
    return (
      wanted.length === nodes.length &&
      nodes.every((node, at) => 'identifier' in node && `${node.type} ${node.identifier}` === wanted[at])
    );
  }
}

import type { Nodes, Root } from 'mdast';
import { type TreeReader, parseTree } from '../tree.ts';
import { readsAlike } from './alike.ts';
import { readInParts } from './by-parts.ts';
import { mask } from './mask.ts';
import type { StandIns } from './stand-ins.ts';

/** What a parser of the same dialect is asked for: the tree of a text, with positions in UTF-16 units. */
export type NativeParser = (markdown: string) => Root;

/**
 * Loads the native parser, which is an optional package: null where it is not installed, or has no build for this machine.
 * It is some thirty times as fast, and takes as long to load as remark takes for a page.
 */
export async function loadNativeReader(): Promise<TreeReader | null> {
  try {
    const { markdownToMdast } = await import('./parser.ts');
    return readerWith((markdown) => markdownToMdast(markdown) as Root);
  } catch {
    return null;
  }
}

/** Reads the tree of `parseTree` with another parser where that is certain to yield it, and with ours elsewhere. */
export function readerWith(parse: NativeParser): TreeReader {
  const attempt = (markdown: string): Root | null => readNatively(markdown, parse);
  return (markdown) => attempt(markdown) ?? readInParts(markdown, attempt) ?? parseTree(markdown);
}

/** The tree of a text as `parseTree` would give it, or null where the two might differ. */
export function readNatively(markdown: string, parse: NativeParser): Root | null {
  if (!readsAlike(markdown)) return null;
  const masked = mask(markdown);
  if (!masked) return null;
  try {
    const tree = parse(masked.text);
    if (masked.standIns) unmask(tree, masked.standIns);
    return tree;
  } catch {
    return null;
  }
}

const written = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const;

function unmask(node: Nodes, standIns: StandIns): void {
  const at = node.position;
  // What a node says stands between its ends, and most nodes have no stand-in between them.
  if (at && !standIns.areBetween(at.start.offset!, at.end.offset!)) return;
  const fields = node as { [Key in (typeof written)[number]]?: unknown };
  for (const key of written) {
    const text = fields[key];
    if (typeof text === 'string') fields[key] = standIns.takeBack(text);
  }
  if ('children' in node) for (const child of node.children) unmask(child, standIns);
}

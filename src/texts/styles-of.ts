import type { Nodes, Root } from 'mdast';
import type { SpanStyle, Stretch } from '../types.ts';

/** A stretch of a text that looks different from the rest. */
export type StyledStretch = Stretch & { readonly style: SpanStyle };

const styleOf: Readonly<Partial<Record<Nodes['type'], SpanStyle>>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'deleted',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'link',
  imageReference: 'link',
  html: 'syntax',
};

/**
 * How the text of a Markdown tree looks, in order of start, outer stretches before inner ones. `shift` is added to the tree's offsets
 * (1 after a byte order mark). The marks themselves (`**`, `](`, `## `) are stretches of the style `syntax`.
 */
export function stylesOf(tree: Root, shift: number): StyledStretch[] {
  const styles: StyledStretch[] = [];
  visit(tree, shift, styles);
  return styles.toSorted((one, other) => one.start - other.start || other.end - one.end);
}

function visit(node: Nodes, shift: number, styles: StyledStretch[]): void {
  const at = extent(node, shift);
  const style = styleOf[node.type];
  if (at && style) styles.push({ ...at, style });
  if (!('children' in node)) return;
  const hasMarks = style !== undefined || node.type === 'heading' || node.type === 'listItem';
  if (at && hasMarks) styles.push(...marks(at, node, shift));
  for (const child of node.children) visit(child, shift, styles);
}

/** What stands in a node before its first child and after its last; of a list item only what stands before. */
function marks(at: Stretch, node: Extract<Nodes, { children: unknown }>, shift: number): StyledStretch[] {
  const [first] = node.children;
  const last = node.children.at(-1);
  const start = first && extent(first, shift)?.start;
  const end = last && extent(last, shift)?.end;
  if (start === undefined || end === undefined) return [];
  const around = [{ start: at.start, end: start }, ...(node.type === 'listItem' ? [] : [{ start: end, end: at.end }])];
  return around
    .filter((stretch) => stretch.end > stretch.start)
    .map((stretch): StyledStretch => ({ ...stretch, style: 'syntax' }));
}

/** Some nodes have no position: the parser made them up. */
function extent(node: Nodes, shift: number): Stretch | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start: start + shift, end: end + shift };
}

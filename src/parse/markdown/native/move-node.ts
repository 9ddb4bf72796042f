import type { Nodes } from 'mdast';

/** Moves a node and all in it by whole lines: columns stay as they are. */
export function moveNode(node: Nodes, lines: number, offset: number): void {
  if (lines === 0 && offset === 0) return;
  if (node.position) {
    const { start, end } = node.position;
    // Other nodes may share these points.
    node.position = {
      start: { line: start.line + lines, column: start.column, offset: start.offset! + offset },
      end: { line: end.line + lines, column: end.column, offset: end.offset! + offset },
    };
  }
  if ('children' in node) for (const child of node.children) moveNode(child, lines, offset);
}

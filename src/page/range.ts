import { dataOf } from './dom.ts';
import type { Keeper } from './keeper.ts';
import type { Piece } from './text.ts';

/** The text of some pieces, as long as it is what was read. Pieces that are marked in part are found where their text stands now. */
export function rangeOf(pieces: readonly Piece[], keepers?: ReadonlyMap<Node, Keeper>): Range | undefined {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || pieces.some(({ node, data }) => !node.isConnected || textOf(node, keepers) !== data)) return undefined;
  const start = keepers?.get(first.node)?.find(first.start) ?? [first.node, first.start];
  // Before the last character, so that a range that ends with a node does not reach into the next.
  const end = keepers?.get(last.node)?.find(last.end - 1) ?? [last.node, last.end - 1];
  const range = new Range();
  range.setStart(...start);
  range.setEnd(end[0], end[1] + 1);
  return range;
}

/** Do the pieces still hold what was read? */
export function areUnchanged(pieces: readonly Piece[]): boolean {
  return pieces.length > 0 && pieces.every(({ node, data }) => node.isConnected && dataOf(node) === data);
}

function textOf(node: Text, keepers?: ReadonlyMap<Node, Keeper>): string {
  const keeper = keepers?.get(node);
  return keeper?.isIntact() ? keeper.text : dataOf(node);
}

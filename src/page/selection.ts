import type { Keeper } from './keeper.ts';

/** A node and an offset in it, as ranges have them. */
type End = [node: Node, offset: number];

/** Draws marks or takes them away, and leaves the reader's selection on the same words, should it begin or end in one of them. */
export function keepingSelection(keepers: ReadonlyMap<Node, Keeper>, work: () => void): void {
  const selection = getSelection();
  const before = selection && !selection.isCollapsed ? endsOf(selection).map(end => pageEnd(end, keepers)) : [];
  work();
  const [anchor, focus] = before.map(end => end && presentEnd(end, keepers));
  if (!selection || !anchor || !focus) return;
  if (endsOf(selection).some((end, index) => !isSame(end, [anchor, focus][index]))) selection.setBaseAndExtent(...anchor, ...focus);
}

function endsOf({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): (End | undefined)[] {
  return [anchorNode && [anchorNode, anchorOffset], focusNode && [focusNode, focusOffset]].map(end => (end as End) ?? undefined);
}

/** Where it would be without us. */
function pageEnd(end: End | undefined, keepers: ReadonlyMap<Node, Keeper>): End | undefined {
  if (!end) return undefined;
  for (const keeper of keepers.values()) {
    const offset = keeper.offsetAt(...end);
    if (offset !== undefined) return [keeper.node, offset];
  }
  return end;
}

/** Where it is now; nothing where the page has changed the text meanwhile. */
function presentEnd([node, offset]: End, keepers: ReadonlyMap<Node, Keeper>): End | undefined {
  const keeper = keepers.get(node);
  if (keeper?.isHolding) {
    // By the character before it, so that what ends with a mark still does.
    const found = keeper.find(Math.max(0, offset - 1));
    return found && [found[0], found[1] + (offset > 0 ? 1 : 0)];
  }
  return node.isConnected && (!keeper || keeper.node.length >= offset) ? [node, offset] : undefined;
}

function isSame([node, offset]: End = [document, 0], other: End | undefined): boolean {
  return node === other?.[0] && offset === other[1];
}

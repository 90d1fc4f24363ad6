/** Where a card may stand so that it leaves the sentence free. All in CSS pixels of the viewport. */

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Size {
  width: number;
  height: number;
}

export type Side = 'above' | 'below';

export interface Place {
  side: Side;
  top: number;
  left: number;
  width: number;
  maxHeight: number;
  /** Fills the width at an edge of the screen. */
  sheet: boolean;
}

const gap = 8;
const margin = 8;
const cardWidth = 420;
const phoneWidth = 480;
/** Less room than this on both sides of the sentence is no room. */
const leastHeight = 160;
/** As much of a card as one takes in at a glance. */
const enoughHeight = 280;

/**
 * Below the sentence if the card fits there, else above it, else where there is more room. `before` is the side it stands on already:
 * it stays there while it can, lest it jump as the page scrolls.
 */
export function place(anchor: Box, natural: Size, viewport: Size, before?: Side, rtl = false): Place {
  const room = { below: viewport.height - anchor.bottom - gap - margin, above: anchor.top - gap - margin };
  const wanted = Math.min(natural.height, viewport.height * 0.7);
  if (viewport.width <= phoneWidth || Math.max(room.below, room.above) < leastHeight) return sheet(anchor, wanted, viewport);
  const order: Side[] = before === 'above' ? ['above', 'below'] : ['below', 'above'];
  const side = order.find(each => room[each] >= wanted) ?? (room.below >= room.above ? 'below' : 'above');
  const maxHeight = Math.min(wanted, room[side]);
  const width = Math.min(cardWidth, viewport.width - 2 * margin);
  const top = side === 'below' ? anchor.bottom + gap : anchor.top - gap - maxHeight;
  return {
    side,
    // A sentence that is scrolled away leaves its card at the edge.
    top: clamp(top, margin, viewport.height - margin - maxHeight),
    left: clamp(rtl ? anchor.right - width : anchor.left, margin, viewport.width - margin - width),
    width,
    maxHeight,
    sheet: false,
  };
}

/** At the foot of the screen, or at its head where the sentence is at the foot. */
function sheet(anchor: Box, wanted: number, viewport: Size): Place {
  const maxHeight = Math.min(wanted, viewport.height * 0.6);
  const free = { below: viewport.height - anchor.bottom, above: anchor.top };
  const side = free.below >= Math.min(maxHeight, enoughHeight) || free.below >= free.above ? 'below' : 'above';
  const height = Math.min(maxHeight, Math.max(free[side] - gap, leastHeight));
  return { side, top: side === 'below' ? viewport.height - height : 0, left: 0, width: viewport.width, maxHeight: height, sheet: true };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

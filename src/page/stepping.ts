/**
 * Which finding comes after the reader's place, or before it; after the last comes the first.
 * @param boxes where the findings stand on the screen, by index and in reading order; nothing for one that can't be stepped to
 * @param last where the reader was led last: the place is there as long as it is on the screen, else at the window's upper edge
 */
export function stepFrom(boxes: readonly (DOMRect | undefined)[], last: number | undefined, by: 1 | -1): number | undefined {
  const there = boxes.flatMap((box, index) => (box && box.width > 0 ? [{ box, index }] : []));
  // What is found in one sentence is one step.
  const stops = there.filter(({ box }, at) => !isSame(box, there[at - 1]?.box));
  const from = last === undefined ? undefined : boxes[last];
  const isBeyond = ({ box }: { box: DOMRect }) => {
    if (from && isOnScreen(from)) return by > 0 ? isAfter(box, from) : isAfter(from, box);
    return by > 0 ? box.bottom > 0 : box.top < 0;
  };
  const next = by > 0 ? (stops.find(isBeyond) ?? stops[0]) : (stops.findLast(isBeyond) ?? stops.at(-1));
  return next?.index;
}

function isSame(one: DOMRect, other: DOMRect | undefined): boolean {
  return other !== undefined && one.top === other.top && one.left === other.left && one.width === other.width;
}

function isAfter(one: DOMRect, other: DOMRect): boolean {
  return one.top > other.top || (one.top === other.top && one.left > other.left);
}

function isOnScreen({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}

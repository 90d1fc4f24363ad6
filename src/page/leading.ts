import type { Spot } from './spots.ts';
import { stepFrom } from './stepping.ts';

interface LeadingOptions {
  /** How many findings there are. */
  count: () => number;
  spotOf: (index: number) => Spot | undefined;
  isDismissed: (index: number) => boolean;
  /** Told which finding the reader was led to. */
  onLed: (index: number) => void;
}

export interface Leading {
  /** Scrolls to a finding and lights it up, and leaves focus where it is; false where the page no longer has the sentence. */
  lead: (index: number) => boolean;
  /** The finding after the reader's place, or before it; nothing where there is none. */
  nextFrom: (by: 1 | -1) => number | undefined;
  /** Where the findings stand on the screen; nothing for one that is dismissed, or gone from the page. */
  boxes: () => (DOMRect | undefined)[];
}

/** Leads a reader through the findings. */
export function leading({ count, spotOf, isDismissed, onLed }: LeadingOptions): Leading {
  /** Where the reader was led last. */
  let lit: Spot | undefined;
  let last: number | undefined;
  const lead = (index: number) => {
    const spot = spotOf(index);
    if (!spot) return false;
    spot.scrollIntoView();
    onLed(index);
    last = index;
    lit?.light(false);
    lit = spot;
    lit.light(true);
    return true;
  };
  const boxOf = (index: number) => (isDismissed(index) ? undefined : spotOf(index)?.anchor.getBoundingClientRect());
  const boxes = () => Array.from({ length: count() }, (_, index) => boxOf(index));
  return { lead, boxes, nextFrom: by => stepFrom(boxes(), last, by) };
}

import { light } from './press.ts';
import type { Spot } from './spots.ts';

interface LeadingOptions {
  spotOf: (index: number) => Spot | undefined;
  isDismissed: (index: number) => boolean;
  /** The marks of a finding, none if it is not marked. */
  elementsOf: (index: number) => readonly HTMLElement[];
  /** Told which finding the reader was led to. */
  onLed: (index: number) => void;
}

export interface Leading {
  /** Scrolls to a finding and lights it up, and leaves focus where it is; false where the page no longer has the sentence. */
  lead: (index: number) => boolean;
  /** Where the findings stand on the screen; nothing for one that is dismissed, or gone from the page. */
  boxes: () => (DOMRect | undefined)[];
}

/** Leads a reader through so many findings. */
export function leading(count: number, { spotOf, isDismissed, elementsOf, onLed }: LeadingOptions): Leading {
  /** Where the reader was led last. */
  let lit: readonly HTMLElement[] = [];
  const lead = (index: number) => {
    const spot = spotOf(index);
    if (!spot) return false;
    spot.scrollIntoView();
    onLed(index);
    light(lit, false);
    lit = elementsOf(index);
    light(lit, true);
    return true;
  };
  const boxOf = (index: number) => (isDismissed(index) ? undefined : spotOf(index)?.anchor.getBoundingClientRect());
  return { lead, boxes: () => Array.from({ length: count }, (_, index) => boxOf(index)) };
}

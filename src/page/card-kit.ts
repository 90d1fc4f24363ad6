import type { Annotated, Article, Finding } from '../types.ts';
import type { openCard } from './card.ts';

/** A reading, and the page that it is of. */
export interface Read {
  article: Article;
  annotated: Annotated;
}

export type OpenCard = typeof openCard;

/** What cards are made of. It comes into a page by a script of its own once the marks stand, since a reader may never open a card. */
export interface CardKit {
  openCard: OpenCard;
  /** What else a reader can do with a finding, for the end of its card. */
  actionsFor: (finding: Finding, read: Read) => HTMLElement[];
  /** What a reading's notes say without what the reader has dismissed. */
  notesWithout: (annotated: Annotated, dismissed: readonly number[]) => Annotated['notes'];
}

/** Where the one script leaves it for the other; the page's own scripts live in another world. */
const place = 'sourcemarkCards';
const world = globalThis as unknown as Record<typeof place, CardKit | undefined>;

export function offerCards(kit: CardKit): void {
  world[place] = kit;
}

export function cardKit(): CardKit | undefined {
  return Object.hasOwn(globalThis, place) ? world[place] : undefined;
}

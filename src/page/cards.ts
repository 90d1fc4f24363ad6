import type { Annotated, ClaimNote, Finding, Translate } from '../types.ts';
import { type Card, type CardEntry, openCard } from './card.ts';
import type { Anchor } from './float.ts';
import type { How } from './press.ts';
import type { Spot } from './spots.ts';

export interface CardsOptions {
  t: Translate;
  /** Where a finding stands now: marks come and go while a card is open. */
  spotOf: (index: number) => Spot | undefined;
  isDismissed: (index: number) => boolean;
  onDismiss: (index: number, dismissed: boolean) => void;
  /** What there is to tell of a claim, as things stand. */
  noteOf: (claim: string) => ClaimNote | undefined;
  /** Does the card ask who says a claim, before it tells? */
  asksFirst: () => boolean;
  /** What else can be done with a finding, for the card's end. */
  actions?: ((finding: Finding, note: ClaimNote) => HTMLElement[]) | undefined;
}

export interface Cards {
  /** Opens the card of a finding's sentence, at that finding. */
  open: (index: number, how: How) => void;
  close: () => void;
}

/** The cards of a page's findings, one open at a time. */
export function cardsOf({ findings, lang }: Annotated, options: CardsOptions): Cards {
  const { t, spotOf, isDismissed, onDismiss, noteOf, asksFirst, actions } = options;
  /** By claim: once answered, a question stays so. */
  const questions = new Map<string, NonNullable<CardEntry['question']>>();
  let opened: { card: Card; indexes: readonly number[]; how: How } | undefined;

  const questionOf = (claim: string) => {
    const question = questions.get(claim) ?? { isAnswered: false };
    questions.set(claim, question);
    return question;
  };
  /** Nothing for a finding without a note, which cannot be shown. */
  const entryOf = (index: number): CardEntry | undefined => {
    const finding = findings[index];
    const note = finding && noteOf(finding.claim);
    if (!note) return undefined;
    const question = asksFirst() ? questionOf(finding.claim) : undefined;
    const dismissal = { isDismissed: isDismissed(index), onDismiss: (dismissed: boolean) => onDismiss(index, dismissed) };
    return { finding, note, question, ...dismissal, actions: actions?.(finding, note) ?? [] };
  };
  const open = (index: number, how: How) => {
    const spot = spotOf(index);
    if (!spot) return;
    // A card that the reader opened on purpose gives way to nothing the pointer merely passes.
    if (how === 'hover' && (opened?.indexes.includes(index) || (opened && opened.how !== 'hover'))) return;
    const { indexes } = spot;
    const entries = indexes.filter(each => each === index || !isDismissed(each)).flatMap(each => entryOf(each) ?? []);
    if (entries.length === 0) return;
    const first = Math.max(
      0,
      entries.findIndex(({ finding }) => finding === findings[index]),
    );
    const at = { anchor: anchorAt(() => spotOf(index)?.anchor), opener: () => spotOf(index) };
    const onKeep = () => {
      if (opened?.card === card) opened.how = 'click';
    };
    const onClose = () => {
      if (opened?.card === card) opened = undefined;
    };
    const card: Card = openCard({ ...at, entries, first, t, lang, how: how === 'hover' ? 'hover' : 'press', onKeep, onClose });
    opened = { card, indexes, how };
  };
  return { open, close: () => opened?.card.close() };
}

/** Stands wherever its anchor stands now; nowhere, once that is gone. */
function anchorAt(find: () => Anchor | undefined): Anchor {
  return {
    getBoundingClientRect: () => find()?.getBoundingClientRect() ?? new DOMRect(),
    getClientRects: () => find()?.getClientRects() ?? [],
  };
}

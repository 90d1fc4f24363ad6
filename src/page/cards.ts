import type { ClaimNote, Finding, Translate } from '../types.ts';
import type { Card, CardEntry } from './card.ts';
import type { OpenCard } from './card-kit.ts';
import type { Anchor } from './float.ts';
import type { How } from './press.ts';
import type { Spot } from './spots.ts';

export interface CardsOptions {
  t: Translate;
  /** What the page is found to carry now, in which language, BCP 47. The page may change while a card is open. */
  reading: () => { findings: readonly Finding[]; lang: string };
  /** Which finding it is now; -1 for one that is gone. */
  indexOf: (finding: Finding) => number;
  /** Where a finding stands now: marks come and go, too. */
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
  open: (index: number, how: How, openCard: OpenCard) => void;
  /** Closes a card whose sentence is gone. */
  check: () => void;
  close: () => void;
}

/** The cards of a page's findings, one open at a time. */
export function cardsOf(options: CardsOptions): Cards {
  const { t, reading, indexOf, spotOf, isDismissed, onDismiss, noteOf, asksFirst, actions } = options;
  /** By claim: once answered, a question stays so. */
  const questions = new Map<string, NonNullable<CardEntry['question']>>();
  let opened: { card: Card; finding: Finding; how: How } | undefined;

  const spotNow = (finding: Finding) => spotOf(indexOf(finding));
  const questionOf = (claim: string) => {
    const question = questions.get(claim) ?? { isAnswered: false };
    questions.set(claim, question);
    return question;
  };
  /** Nothing for a finding without a note, which cannot be shown. */
  const entryOf = (finding: Finding | undefined): CardEntry | undefined => {
    const note = finding && noteOf(finding.claim);
    if (!note) return undefined;
    const question = asksFirst() ? questionOf(finding.claim) : undefined;
    const onDismissed = (dismissed: boolean) => onDismiss(indexOf(finding), dismissed);
    const dismissal = { isDismissed: isDismissed(indexOf(finding)), onDismiss: onDismissed };
    return { finding, note, question, ...dismissal, actions: actions?.(finding, note) ?? [] };
  };
  const open: Cards['open'] = (index, how, openCard) => {
    const { findings, lang } = reading();
    const finding = findings[index];
    const indexes = spotOf(index)?.indexes;
    if (!indexes || !finding) return;
    // A card that the reader opened on purpose gives way to nothing the pointer merely passes.
    if (how === 'hover' && opened && (indexes.includes(indexOf(opened.finding)) || opened.how !== 'hover')) return;
    const entries = indexes.filter(each => each === index || !isDismissed(each)).flatMap(each => entryOf(findings[each]) ?? []);
    if (entries.length === 0) return;
    const at = { anchor: anchorAt(() => spotNow(finding)?.anchor), opener: () => spotNow(finding) };
    const onKeep = () => {
      if (opened?.card === card) opened.how = 'click';
    };
    const onClose = () => {
      if (opened?.card === card) opened = undefined;
    };
    const first = Math.max(
      0,
      entries.findIndex(entry => entry.finding === finding),
    );
    const card: Card = openCard({ ...at, entries, first, t, lang, how: how === 'hover' ? 'hover' : 'press', onKeep, onClose });
    opened = { card, finding, how };
  };
  const close = () => opened?.card.close();
  return { open, close, check: () => opened && !spotNow(opened.finding) && close() };
}

/** Stands wherever its anchor stands now; nowhere, once that is gone. */
function anchorAt(find: () => Anchor | undefined): Anchor {
  return {
    getBoundingClientRect: () => find()?.getBoundingClientRect() ?? new DOMRect(),
    getClientRects: () => find()?.getClientRects() ?? [],
  };
}

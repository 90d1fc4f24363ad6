import type { Annotated, ClaimNote, Finding, SourceKind, Translate } from '../types.ts';
import { announcer } from './announce.ts';
import type { OpenCard } from './card-kit.ts';
import { cardsOf } from './cards.ts';
import { Drawing, type MarkChoice, type Shown } from './drawing.ts';
import { leading } from './leading.ts';
import { mark } from './mark.ts';
import type { How } from './press.ts';
import type { Places } from './read.ts';
import type { Marks, Renderer, Standing } from './renderer.ts';
import { spotOf } from './spots.ts';

/** A reading as it is shown in its page. */
export interface Annotations {
  /** Marks the sentences of some kinds of source, or takes the marks away. */
  highlight: (on: boolean, how: MarkChoice) => void;
  isHighlighted: () => boolean;
  /** Goes on with what the page has become: another reading of it, or the same with the text in other places. */
  renew: (annotated: Annotated, places: Places, renderer: Renderer) => void;
  /** Goes on with another renderer. */
  drawWith: (renderer: Renderer) => void;
  /** Draws no more marks, whatever is asked for; or does again. */
  giveUp: (isUp: boolean) => void;
  /** What the page has done to what was drawn. */
  standing: () => Standing;
  /** What the page itself has in a text node; nothing for one that is there because of us. */
  textOf: Marks['textOf'];
  /** Takes a finding for none, or for one after all; false where there is no such finding. */
  dismiss: (index: number, dismissed: boolean) => boolean;
  /** Leads the reader to a finding and opens its card, marked or not; false where the page no longer has the sentence. */
  jump: (index: number) => boolean;
  /** Leads the reader to the next finding, or to the one before, and opens its card; false where there is none. */
  step: (by: 1 | -1) => boolean;
  /** Scrolls to a finding and lights it up, and leaves focus where it is; false where the page no longer has the sentence. */
  lead: (index: number) => boolean;
  /** Where the findings stand on the screen; nothing for one that is dismissed, or gone from the page. */
  boxes: () => (DOMRect | undefined)[];
  /** Leaves the page as it was. */
  remove: () => void;
}

export interface AnnotationOptions {
  t: Translate;
  kindOf: (note: ClaimNote) => SourceKind;
  /** How many sentences are marked, in words. */
  countMarked: (sentences: number) => string;
  /** Asked before a card is opened: can it still be? */
  mayOpen: () => boolean;
  /** Told when the reader dismisses a finding, or takes that back. */
  onDismiss: (finding: Finding, dismissed: boolean) => void;
  /** With elements of our own, if not given. */
  renderer?: Renderer;
  /** Is it news to the reader that there are marks, because they asked for the page to be read again? */
  isNews?: boolean;
  /** Gives what opens cards: at once where it is there already, else as soon as it has come. */
  withCards: (use: (openCard: OpenCard) => void) => void;
  /** What a reading's notes say without what was dismissed; as they are, if not given. */
  notesWithout?: (annotated: Annotated, dismissed: readonly number[]) => Annotated['notes'];
  /** What else can be done with a finding: made anew for each card, and put at its end. */
  actions?: (finding: Finding, note: ClaimNote) => HTMLElement[];
  /** Told which finding the reader was led to. */
  onLed?: (index: number) => void;
}

/** Shows the findings of an article where it stands, with one card for all sentences. */
export function annotate(annotated: Annotated, places: Places, options: AnnotationOptions): Annotations {
  const { t, kindOf, countMarked, mayOpen, withCards, onDismiss, onLed = () => undefined, actions, renderer = mark } = options;
  let now: Shown = { annotated, places, dismissed: new Set(annotated.dismissed) };
  const isDismissed = (index: number) => now.dismissed.has(index);
  const announcements = announcer();
  const open = (index: number, how: How) => mayOpen() && withCards(openCard => cards.open(index, how, openCard));
  const drawing = new Drawing(renderer, { t, kindOf, shown: () => now, onOpen: open });

  const dismiss = (index: number, isNone: boolean) => {
    const { findings } = now.annotated;
    const finding = findings[index];
    if (!finding) return false;
    for (const each of sameAs(finding, findings)) isNone ? now.dismissed.add(each) : now.dismissed.delete(each);
    drawing.renew();
    onDismiss(finding, isNone);
    return true;
  };
  const spot = (index: number) => spotOf(index, now.annotated.findings, drawing.marks, now.places);
  const cards = cardsOf({
    t,
    actions,
    reading: () => now.annotated,
    indexOf: finding => whichOf(finding, now.annotated.findings),
    spotOf: spot,
    isDismissed,
    onDismiss: dismiss,
    noteOf: claim => options.notesWithout?.(now.annotated, [...now.dismissed])[claim] ?? now.annotated.notes[claim],
    asksFirst: () => drawing.choice?.askFirst ?? false,
  });
  const { lead, boxes, nextFrom } = leading({ count: () => now.annotated.findings.length, spotOf: spot, isDismissed, onLed });
  const jump = (index: number) => {
    if (!lead(index)) return false;
    spot(index)?.focus();
    open(index, 'key');
    return true;
  };
  const highlight = (on: boolean, how: MarkChoice) => {
    const before = drawing.choice && drawing.marks !== undefined;
    const isSame = JSON.stringify(how) === JSON.stringify(drawing.choice);
    if (on === before && isSame) return;
    if (on || before) cards.close();
    drawing.set(on, how);
    // What stands when the page opens is no news.
    const isNews = before === undefined ? on && options.isNews : on !== before;
    if (isNews) announcements.say(drawing.marks ? countMarked(drawing.marks.sentences.length) : t('card_unmarked'));
  };
  return {
    highlight,
    isHighlighted: () => drawing.marks !== undefined,
    renew: (annotated, places, renderer) => {
      const dismissed = annotated === now.annotated ? now.dismissed : new Set(annotated.dismissed);
      now = { annotated, places, dismissed };
      drawing.renew(renderer);
      cards.check();
    },
    drawWith: renderer => renderer !== drawing.renderer && drawing.renew(renderer),
    giveUp: isUp => drawing.giveUp(isUp),
    standing: () => drawing.marks?.standing() ?? 'whole',
    textOf: node => (drawing.marks ? drawing.marks.textOf(node) : node.data),
    dismiss,
    jump,
    step: by => jump(nextFrom(by) ?? -1),
    lead,
    boxes,
    remove: () => {
      cards.close();
      drawing.undo();
      announcements.stop();
    },
  };
}

/** A sentence that the page has twice is dismissed twice. */
function sameAs({ claim, exact }: Finding, findings: readonly Finding[]): number[] {
  return [...findings.keys()].filter(index => findings[index]?.claim === claim && findings[index].exact === exact);
}

/** Which finding it is, also in a later reading of the page: then by its words, and those around it if it is there twice. */
function whichOf(finding: Finding, findings: readonly Finding[]): number {
  const index = findings.indexOf(finding);
  if (index >= 0) return index;
  const same = sameAs(finding, findings);
  const isAlike = (each: number) => findings[each]?.prefix === finding.prefix && findings[each].suffix === finding.suffix;
  return same.find(isAlike) ?? same[0] ?? -1;
}

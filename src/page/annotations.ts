import type { Annotated, ClaimNote, Finding, Settings, SourceKind, Translate } from '../types.ts';
import { announcer } from './announce.ts';
import { cardsOf } from './cards.ts';
import { leading } from './leading.ts';
import { type Markable, type Marks, mark } from './mark.ts';
import type { How } from './press.ts';
import type { Places } from './read.ts';
import { spotOf } from './spots.ts';

/** A reading as it is shown in its page. */
export interface Annotations {
  /** Marks the sentences of some kinds of source, or takes the marks away. */
  highlight: (on: boolean, how: MarkChoice) => void;
  isHighlighted: () => boolean;
  /** Takes a finding for none, or for one after all; false where there is no such finding. */
  dismiss: (index: number, dismissed: boolean) => boolean;
  /** Leads the reader to a finding and opens its card, marked or not; false where the page no longer has the sentence. */
  jump: (index: number) => boolean;
  /** Scrolls to a finding and lights it up, and leaves focus where it is; false where the page no longer has the sentence. */
  lead: (index: number) => boolean;
  /** Where the findings stand on the screen; nothing for one that is dismissed, or gone from the page. */
  boxes: () => (DOMRect | undefined)[];
  /** Leaves the page as it was. */
  remove: () => void;
}

/** Which marks are drawn, and how. */
type MarkChoice = Pick<Settings, 'kinds' | 'markStyle' | 'askFirst'>;

export interface AnnotationOptions {
  t: Translate;
  kindOf: (note: ClaimNote) => SourceKind;
  /** How many sentences are marked, in words. */
  countMarked: (sentences: number) => string;
  /** Asked before a card is opened: can it still be? */
  mayOpen: () => boolean;
  /** Told when the reader dismisses a finding, or takes that back. */
  onDismiss: (finding: Finding, dismissed: boolean) => void;
  /** Is it news to the reader that there are marks, because they asked for the page to be read again? */
  isNews?: boolean;
  /** What a reading's notes say without what was dismissed; as they are, if not given. */
  notesWithout?: (dismissed: readonly number[]) => Annotated['notes'];
  /** What else can be done with a finding: made anew for each card, and put at its end. */
  actions?: (finding: Finding, note: ClaimNote) => HTMLElement[];
  /** Told which finding the reader was led to. */
  onLed?: (index: number) => void;
}

/** Shows the findings of an article where it stands, with one card for all sentences. */
export function annotate(annotated: Annotated, places: Places, options: AnnotationOptions): Annotations {
  const { findings } = annotated;
  const { t, countMarked, mayOpen, onDismiss, onLed = () => undefined, actions } = options;
  const dismissed = new Set(annotated.dismissed);
  const isDismissed = (index: number) => dismissed.has(index);
  const announcements = announcer();
  let marks: Marks | undefined;
  let choice: MarkChoice | undefined;

  const draw = (how: MarkChoice) => {
    marks?.undo();
    marks = drawMarks(annotated, places, { ...options, ...how, dismissed, onOpen: open });
  };
  const dismiss = (index: number, isNone: boolean) => {
    const finding = findings[index];
    if (!finding) return false;
    for (const each of sameAs(finding, findings)) isNone ? dismissed.add(each) : dismissed.delete(each);
    if (marks && choice) draw(choice);
    onDismiss(finding, isNone);
    return true;
  };
  const spot = (index: number) => spotOf(index, findings, marks, places);
  const cards = cardsOf(annotated, {
    t,
    actions,
    spotOf: spot,
    isDismissed,
    onDismiss: dismiss,
    noteOf: claim => options.notesWithout?.([...dismissed])[claim] ?? annotated.notes[claim],
    asksFirst: () => choice?.askFirst ?? false,
  });
  const open = (index: number, how: How) => mayOpen() && cards.open(index, how);
  const unmark = () => {
    cards.close();
    marks?.undo();
    marks = undefined;
  };
  const highlight = (on: boolean, how: MarkChoice) => {
    const before = choice && marks !== undefined;
    const isSame = JSON.stringify(how) === JSON.stringify(choice);
    choice = how;
    if (on === before && (isSame || !on)) return;
    unmark();
    if (on) draw(how);
    // What stands when the page opens is no news.
    const isNews = before === undefined ? on && options.isNews : on !== before;
    if (isNews) announcements.say(marks ? countMarked(marks.sentences.length) : t('card_unmarked'));
  };
  const { lead, boxes } = leading(findings.length, { spotOf: spot, isDismissed, elementsOf: index => marks?.elements(index) ?? [], onLed });
  const jump = (index: number) => {
    if (!lead(index)) return false;
    spot(index)?.focus();
    open(index, 'key');
    return true;
  };
  const remove = () => {
    unmark();
    announcements.stop();
  };
  return { highlight, isHighlighted: () => marks !== undefined, dismiss, jump, lead, boxes, remove };
}

interface Drawing extends Pick<AnnotationOptions, 't' | 'kindOf'>, MarkChoice {
  dismissed: ReadonlySet<number>;
  onOpen: (index: number, how: How) => void;
}

/** Marks what is not dismissed and of the kinds chosen. In teacher's mode no mark tells a kind, to eyes or ears. */
function drawMarks({ findings, notes }: Annotated, places: Places, drawing: Drawing): Marks {
  const { t, kindOf, kinds: chosen, askFirst, markStyle, dismissed, onOpen } = drawing;
  const kinds = findings.map(({ claim }) => notes[claim]).map(note => (note ? kindOf(note) : 'press'));
  const markables = findings.map((finding, index): Markable => {
    const kind = kinds[index] ?? 'press';
    return { ...finding, kind: askFirst ? 'plain' : kind, isMarked: !dismissed.has(index) && chosen.includes(kind) };
  });
  const left = (indexes: readonly number[]) => indexes.filter(index => !dismissed.has(index));
  const describe = (indexes: readonly number[]) => {
    if (askFirst) return t('card_plainMark');
    return [...new Set(left(indexes).map(index => t(`kind_${kinds[index] ?? 'press'}`)))].join(', ');
  };
  return mark(places, markables, {
    style: markStyle,
    describe,
    onOpen: ({ indexes }, how) => onOpen(left(indexes)[0] ?? 0, how),
  });
}

/** A sentence that the page has twice is dismissed twice. */
function sameAs({ claim, exact }: Finding, findings: readonly Finding[]): number[] {
  return [...findings.keys()].filter(index => findings[index]?.claim === claim && findings[index].exact === exact);
}

import type { Annotated, ClaimNote, Finding, Settings, SourceKind, Span, Translate } from '../types.ts';
import { type Card, openCard } from './card.ts';
import { dataOf } from './dom.ts';
import { type MarkedSentence, type Marks, mark } from './mark.ts';
import { type How, light } from './press.ts';
import type { Places } from './read.ts';

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
  /** Asked before a card is opened: can it still be? */
  mayOpen: () => boolean;
  /** Told when the reader dismisses a finding, or takes that back. */
  onDismiss: (finding: Finding, dismissed: boolean) => void;
  /** Told which finding the reader was led to. */
  onLed: (index: number) => void;
}

type Place = { anchor: MarkedSentence; indexes: readonly number[] } | { anchor: Range; indexes: readonly number[] };

/** Shows the findings of an article where it stands, with one card for all sentences. */
export function annotate(annotated: Annotated, places: Places, { t, kindOf, mayOpen, onDismiss, onLed }: AnnotationOptions): Annotations {
  const { findings, lang } = annotated;
  const dismissed = new Set(annotated.dismissed);
  let marks: Marks | undefined;
  let choice: MarkChoice | undefined;
  /** Where the reader was led last. */
  let lit: readonly HTMLElement[] = [];
  let opened: { card: Card; anchor: unknown; how: How } | undefined;

  const kinds = findings.map(({ claim }) => annotated.notes[claim]).map(note => (note ? kindOf(note) : 'press'));
  const open = ({ anchor, indexes }: Place, how: How) => {
    // A card that the reader opened on purpose gives way to nothing the pointer merely passes.
    if (how === 'hover' && (opened?.anchor === anchor || (opened && opened.how !== 'hover'))) return;
    const entries = entriesOf(annotated, indexes);
    if (entries.length === 0 || !mayOpen()) return;
    const opener = 'handle' in anchor ? { opener: anchor.handle } : {};
    const onClose = () => {
      if (opened?.anchor === anchor) opened = undefined;
    };
    const card = openCard({ anchor, entries, t, lang, how: how === 'hover' ? 'hover' : 'press', ...opener, onClose });
    opened = { card, anchor, how };
  };
  const unmark = () => {
    opened?.card.close();
    marks?.undo();
    marks = undefined;
  };
  const draw = (how: MarkChoice) => {
    unmark();
    choice = how;
    const describe = (indexes: readonly number[]) => [...new Set(indexes.map(index => t(`kind_${kinds[index] ?? 'press'}`)))].join(', ');
    const isMarked = (index: number) => !dismissed.has(index) && how.kinds.includes(kinds[index] ?? 'press');
    const markables = findings.map((finding, index) => ({ ...finding, kind: kinds[index] ?? 'press', isMarked: isMarked(index) }));
    marks = mark(places, markables, { onOpen: (anchor, how) => open({ anchor, indexes: anchor.indexes }, how), describe });
  };
  const highlight = (on: boolean, how: MarkChoice) => {
    if (!on) unmark();
    else if (!marks || JSON.stringify(how) !== JSON.stringify(choice)) draw(how);
  };
  const dismiss = (index: number, isDismissed: boolean) => {
    const finding = findings[index];
    if (!finding) return false;
    if (isDismissed) dismissed.add(index);
    else dismissed.delete(index);
    if (marks && choice) draw(choice);
    onDismiss(finding, isDismissed);
    return true;
  };
  const jump = (index: number) => {
    const place = placeOf(index, findings, marks, places);
    if (!place) return false;
    const { anchor } = place;
    scrollTo(anchor);
    onLed(index);
    if ('handle' in anchor) anchor.handle.focus({ preventScroll: true });
    open(place, 'key');
    return true;
  };
  const lead = (index: number) => {
    const anchor = placeOf(index, findings, marks, places)?.anchor;
    if (!anchor) return false;
    scrollTo(anchor);
    onLed(index);
    light(lit, false);
    lit = marks?.elements(index) ?? [];
    light(lit, true);
    return true;
  };
  const boxOf = (index: number) =>
    dismissed.has(index) ? undefined : placeOf(index, findings, marks, places)?.anchor.getBoundingClientRect();
  const boxes = () => [...findings.keys()].map(boxOf);
  return { highlight, isHighlighted: () => marks !== undefined, dismiss, jump, lead, boxes, remove: unmark };
}

function scrollTo(anchor: Place['anchor']): void {
  const element = 'handle' in anchor ? anchor.handle : anchor.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

/** Findings with their notes; one without cannot be shown. */
function entriesOf({ findings, notes }: Annotated, indexes: readonly number[]): { finding: Finding; note: ClaimNote }[] {
  return indexes.flatMap(index => {
    const finding = findings[index];
    const note = finding && notes[finding.claim];
    return note ? [{ finding, note }] : [];
  });
}

/** Where a finding stands: at its mark, or at its bare text with all that is found in it. */
function placeOf(index: number, findings: readonly Finding[], marks: Marks | undefined, places: Places): Place | undefined {
  const marked = marks?.sentence(index);
  if (marked) return { anchor: marked, indexes: marked.indexes };
  const finding = findings[index];
  const range = finding && rangeOf(finding, places);
  const isSame = ({ block, start, end }: Span) => block === finding?.block && start === finding.start && end === finding.end;
  return range && { anchor: range, indexes: [...findings.keys()].filter(each => isSame(findings[each] as Finding)) };
}

/** The text of a span, as long as it is what was read. */
function rangeOf(span: Span, places: Places): Range | undefined {
  const pieces = places.pieces(span);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || pieces.some(({ node, data }) => !node.isConnected || dataOf(node) !== data)) return undefined;
  const range = new Range();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

import Mark from 'mark.js';
import type { MarkStyle, SourceKind, Span } from '../types.ts';
import { dataOf, nameOf, parentOf } from './dom.ts';
import type { Anchor } from './float.ts';
import { type Group, groupSpans } from './groups.ts';
import { Keeper, unwrap } from './keeper.ts';
import markCss from './mark.css?inline';
import { type How, lightUp, onAsked } from './press.ts';
import { rangeOf } from './range.ts';
import type { Places } from './read.ts';
import { addStyle } from './style.ts';
import type { Piece } from './text.ts';

/** What is to be marked, and what its line looks like. */
export interface Markable extends Span {
  /** `plain` gives no kind away. */
  kind: SourceKind | 'plain';
  /** Whether it earns its sentence a mark; it is among what the mark stands for either way. Yes, if not given. */
  isMarked?: boolean;
}

/** A marked sentence: one or more elements that stand for one or more of the spans given. A card can be anchored at it. */
interface MarkedSentence extends Anchor {
  /** The indexes of its spans among those given to `mark`, in ascending order. */
  readonly indexes: readonly number[];
  /** In document order; those that the page took away are gone. */
  readonly elements: readonly HTMLElement[];
  /** The one element of it that takes focus. */
  readonly handle: HTMLElement;
}

export interface MarkOptions {
  /** The reader asks for more about a sentence. */
  onOpen: (sentence: MarkedSentence, how: How) => void;
  /** What a screen reader adds to the sentence, such as who its source is. */
  describe?: (indexes: readonly number[]) => string;
  /** A line under the words, if not given. */
  style?: MarkStyle;
}

export interface Marks {
  /** In the order of the text. Sentences that the page changed since it was read are left out. */
  readonly sentences: readonly MarkedSentence[];
  /** The sentence that stands for the span with this index, if it is marked. */
  sentence: (index: number) => MarkedSentence | undefined;
  /** Its elements, none if it is not marked. */
  elements: (index: number) => readonly HTMLElement[];
  /** A stretch of the article's text, marked or not, as long as the page still has it. */
  range: (span: Span) => Range | undefined;
  /** Leaves the document as it was, with the page's own nodes in their places. May be called again. */
  undo: () => void;
}

/**
 * Marks sentences of an article that `readArticle` read. Spans of the same text share one mark, which looks as the first of them says.
 * While the marks stand, text that the page changes loses its mark and is otherwise left alone.
 */
export function mark(places: Places, findings: readonly Markable[], options: MarkOptions): Marks {
  const firstMarked = ({ indexes }: Group) => indexes.map(index => findings[index]).find(finding => finding && finding.isMarked !== false);
  const groups = groupSpans(findings)
    .filter(group => firstMarked(group))
    .map(group => ({ group, pieces: wrappable(places.pieces(group.span)) }));
  const keepers = new Map<Node, Keeper>();
  const listening = new AbortController();
  const sentences: MarkedSentence[] = [];
  // From last to first: wrapping a piece of a text node leaves the offsets before it as they are.
  for (const { group, pieces } of groups.toReversed()) {
    const look = `sourcemark-${firstMarked(group)?.kind ?? 'plain'} sourcemark-${options.style ?? 'line'}`;
    const elements = wrap(pieces, look, keepers);
    if (elements.length > 0) sentences.unshift(dress(group, elements, options, listening.signal));
  }
  const removeStyle = sentences.length > 0 ? addStyle(document, markCss) : undefined;
  const watch = watchOver(keepers);
  const undo = () => {
    if (listening.signal.aborted) return;
    listening.abort();
    watch.stop();
    for (const keeper of keepers.values()) keeper.release();
    removeStyle?.();
    // What the page copied, marks and all.
    removeLeftovers();
  };
  const sentence = (index: number) => sentences.find(({ indexes, elements }) => elements.length > 0 && indexes.includes(index));
  const range = (span: Span) => rangeOf(places.pieces(span), keepers);
  return { sentences, sentence, elements: index => sentence(index)?.elements ?? [], range, undo };
}

/** Takes away what nobody looks after, such as the marks of an earlier version of the extension. */
export function removeLeftovers(): void {
  for (const style of document.querySelectorAll(leftStyle)) style.remove();
  for (const mark of document.querySelectorAll(leftMark)) unwrap(mark);
}

export function hasLeftovers(): boolean {
  return document.querySelector(`${leftStyle}, ${leftMark}`) !== null;
}

const leftStyle = 'style[data-sourcemark]';
const leftMark = 'mark.sourcemark[data-sourcemark]';

/** The pieces of a sentence that is still what was read, without those that can't stand in an element of their own. */
function wrappable(pieces: readonly Piece[]): Piece[] {
  if (pieces.some(({ node, data }) => !node.isConnected || dataOf(node) !== data)) return [];
  return pieces.filter(({ node, start, end, data }) => {
    const parent = parentOf(node);
    if (!(parent instanceof Element)) return false;
    // Forms can trick mark.js by their inputs' names.
    if (nameOf(parent) === 'form' && ['matches', 'replaceChild'].some(name => Object.hasOwn(parent, name))) return false;
    // There each element is laid out as a box, so a part of the text would move away from the rest.
    const isWhole = data.slice(0, start).trim() === '' && data.slice(end).trim() === '';
    return isWhole || !/flex|grid/.test(getComputedStyle(parent).display);
  });
}

/** Wraps pieces of text, one element each. Each element stands right behind the page's own text node. */
function wrap(pieces: readonly Piece[], look: string, keepers: Map<Node, Keeper>): HTMLElement[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return [];
  for (const { node } of pieces) if (!keepers.has(node)) keepers.set(node, new Keeper(node));
  const before = pieces.slice(0, -1).reduce((sum, { node }) => sum + node.length, 0);
  const made: HTMLElement[] = [];
  // The text nodes themselves are the context, so that nothing else of the page is looked at, counted or searched.
  new Mark(pieces.map(({ node }) => node) as unknown as HTMLElement[]).markRanges(
    [{ start: first.start, length: before + last.end - first.start }],
    {
      className: `sourcemark ${look}`,
      each: element => {
        // By this a page that uses mark.js as well would take our marks for its own.
        element.removeAttribute('data-markjs');
        const own = element.previousSibling;
        if (own) keepers.get(own)?.add(element as HTMLElement);
        made.push(element as HTMLElement);
      },
    },
  );
  return made;
}

/** Gives the elements of a sentence what makes them one thing to readers, by pointer, keyboard and screen reader. */
function dress({ indexes }: Group, all: readonly HTMLElement[], { onOpen, describe }: MarkOptions, signal: AbortSignal): MarkedSentence {
  const handle = all.find(element => !element.closest('a, button, summary, label')) ?? (all[0] as HTMLElement);
  for (const element of all) {
    element.dataset.sourcemark = indexes.join(' ');
    if (element !== handle) element.role = 'none';
  }
  // It holds text alone, so it loses nothing by being a button, and can be pressed in every screen reader.
  handle.role = 'button';
  handle.tabIndex = 0;
  handle.ariaHasPopup = 'dialog';
  // Of a sentence in pieces, the handle is one, and its name would be a torso.
  if (all.length > 1)
    handle.ariaLabel = all
      .map(({ textContent }) => textContent)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  if (describe) handle.setAttribute('aria-description', describe(indexes));
  const sentence: MarkedSentence = {
    indexes,
    handle,
    get elements() {
      return all.filter(({ isConnected }) => isConnected);
    },
    getClientRects: () => all.flatMap(element => [...element.getClientRects()]),
    getBoundingClientRect: () => around(sentence.getClientRects()),
  };
  lightUp(all, signal);
  onAsked(all, signal, how => onOpen(sentence, how));
  return sentence;
}

function around(rects: Iterable<DOMRect>): DOMRect {
  const all = [...rects];
  if (all.length === 0) return new DOMRect();
  const left = Math.min(...all.map(rect => rect.left));
  const top = Math.min(...all.map(rect => rect.top));
  return new DOMRect(left, top, Math.max(...all.map(rect => rect.right)) - left, Math.max(...all.map(rect => rect.bottom)) - top);
}

/** Once the page changes or removes a text node of which we hold a part, our part must go, or its text would show twice. */
function watchOver(keepers: ReadonlyMap<Node, Keeper>): { stop: () => void } {
  const byParent = Map.groupBy(keepers.values(), ({ node }) => parentOf(node));
  const check = (records: readonly MutationRecord[]) => {
    for (const { type, target } of records) if (type === 'characterData') keepers.get(target)?.noteWriting();
    const touched = new Set(records.flatMap(({ target }) => byParent.get(target) ?? keepers.get(target) ?? []));
    for (const keeper of touched) if (!keeper.isIntact()) keeper.release();
  };
  const observer = new MutationObserver(records => {
    check(records);
    // What was just done is our own doing.
    observer.takeRecords();
  });
  for (const [parent, kept] of byParent) {
    if (parent) observer.observe(parent, { childList: true });
    for (const { node } of kept) observer.observe(node, { characterData: true });
  }
  const stop = () => {
    check(observer.takeRecords());
    observer.disconnect();
  };
  return { stop };
}

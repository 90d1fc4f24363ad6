import Mark from 'mark.js';
import { dataOf, nameOf, parentOf } from './dom.ts';
import { Keeper, unwrap } from './keeper.ts';
import { light, lightUp, onAsked } from './press.ts';
import { rangeOf } from './range.ts';
import {
  boxAround,
  type Drawable,
  drawables,
  isOutdated,
  type MarkedSentence,
  type MarkOptions,
  type Renderer,
  type Standing,
} from './renderer.ts';
import { keepingSelection } from './selection.ts';
import type { Piece } from './text.ts';

/** A sentence that is marked by elements. */
type InElements = MarkedSentence & { handle: HTMLElement };

/** Marks with elements of our own, which take focus and are read out. The page's text nodes stay where they are. */
export const mark: Renderer = (places, findings, options) => {
  const keepers = new Map<Node, Keeper>();
  const listening = new AbortController();
  const sentences: InElements[] = [];
  const wanted = drawables(places, findings);
  const isStale = wanted.some(isOutdated);
  const toWrap = wanted.map(drawable => ({ ...drawable, pieces: wrappable(drawable.pieces) }));
  const release = () => {
    for (const keeper of keepers.values()) keeper.release();
    // What the page copied, marks and all.
    removeMarks();
  };
  const draw = () => {
    // From last to first: wrapping a piece of a text node leaves the offsets before it as they are.
    for (const drawable of toWrap.toReversed()) {
      const elements = wrap(drawable.pieces, `sourcemark-${drawable.kind} sourcemark-${options.style ?? 'line'}`, keepers);
      if (elements.length > 0) sentences.unshift(dress(drawable, elements, options, listening.signal));
    }
  };
  try {
    keepingSelection(keepers, draw);
  } catch (error) {
    release();
    throw error;
  }
  const watch = watchOver(keepers);
  const undo = () => {
    if (listening.signal.aborted) return;
    listening.abort();
    watch.stop();
    keepingSelection(keepers, release);
  };
  const standing = (): Standing => {
    watch.check();
    const all = new Set([...keepers.values()].map(keeper => keeper.standing));
    return all.has('taken') ? 'taken' : all.has('changed') || isStale ? 'changed' : 'whole';
  };
  const sentence = (index: number) => sentences.find(({ indexes, elements }) => elements.length > 0 && indexes.includes(index));
  const range = (pieces: readonly Piece[]) => rangeOf(pieces, keepers);
  return { sentences, sentence, range, textOf: textBehind(keepers), standing, undo };
};

/** Takes away what nobody looks after, such as the marks of an earlier version of the extension. */
export function removeMarks(): void {
  for (const mark of document.querySelectorAll(ourMark)) unwrap(mark);
}

export function hasMarks(): boolean {
  return document.querySelector(ourMark) !== null;
}

const ourMark = 'mark.sourcemark[data-sourcemark]';

/** Sees through the marks: each text node as the page has it, and none of ours. What the page has copied, marks and all, is the page's. */
function textBehind(keepers: ReadonlyMap<Node, Keeper>): (node: Text) => string | undefined {
  const keeperOf = new Map<Node, Keeper>();
  for (const keeper of keepers.values()) for (const part of keeper.nodes) keeperOf.set(part, keeper);
  const isOurs = (node: Text) => [node, parentOf(node)].some(part => part && keeperOf.get(part)?.isHolding);
  return node => {
    const keeper = keepers.get(node);
    if (keeper?.isHolding) return keeper.text;
    return isOurs(node) ? undefined : dataOf(node);
  };
}

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
function dress({ indexes }: Drawable, all: readonly HTMLElement[], { onOpen, describe }: MarkOptions, signal: AbortSignal): InElements {
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
  const sentence: InElements = {
    indexes,
    handle,
    get elements() {
      return all.filter(({ isConnected }) => isConnected);
    },
    getClientRects: () => all.flatMap(element => [...element.getClientRects()]),
    getBoundingClientRect: () => boxAround(sentence.getClientRects()),
    around: () => sentence.elements[0],
    light: on => light(all, on),
  };
  lightUp(all);
  onAsked(all, signal, how => onOpen(sentence, how));
  return sentence;
}

/** Once the page changes or removes a text node of which we hold a part, our part must go, or its text would show twice. */
function watchOver(keepers: ReadonlyMap<Node, Keeper>): { check: () => void; stop: () => void } {
  const byParent = Map.groupBy(keepers.values(), ({ node }) => parentOf(node));
  const byPart = new Map([...keepers.values()].flatMap(keeper => keeper.nodes.map(part => [part as Node, keeper] as const)));
  const keepersOf = (target: Node) =>
    byParent.get(target) ?? keepers.get(target) ?? byPart.get(target) ?? byPart.get(parentOf(target) as Node) ?? [];
  const note = (records: readonly MutationRecord[]) => {
    for (const { type, target } of records) if (type === 'characterData') keepers.get(target)?.noteWriting();
    const touched = new Set(records.flatMap(({ target }) => keepersOf(target)));
    for (const keeper of touched) if (!keeper.isIntact()) keeper.release();
    // What was just done is our own doing.
    observer.takeRecords();
  };
  const observer = new MutationObserver(note);
  for (const [parent, kept] of byParent) {
    if (parent) observer.observe(parent, { childList: true });
    for (const { node } of kept) observer.observe(node, { characterData: true });
    for (const part of kept.flatMap(({ nodes }) => nodes)) observer.observe(part, { childList: true, characterData: true, subtree: true });
  }
  const check = () => note(observer.takeRecords());
  const stop = () => {
    check();
    observer.disconnect();
  };
  return { check, stop };
}

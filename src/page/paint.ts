import { contains, parentOf } from './dom.ts';
import { onPointed } from './pointing.ts';
import { areUnchanged, rangeOf } from './range.ts';
import { boxAround, type Drawable, drawables, isOutdated, type MarkedSentence, type Renderer } from './renderer.ts';
import type { Piece } from './text.ts';

/** What our highlights are called, in the registry that the page has, too. */
const prefix = 'sourcemark-';
const litName = `${prefix}lit`;

/** A sentence that is painted, and what it is made of. */
interface Painted extends MarkedSentence {
  name: string;
  pieces: readonly Piece[];
  ranges: readonly Range[];
  isWithin: (element: Element) => boolean;
}

/** Marks by the CSS Custom Highlight API, which changes nothing in the document: for pages whose own scripts look after their text. */
export const paint: Renderer = (places, findings, { onOpen, style = 'line' }) => {
  const stopping = new AbortController();
  const lit = new Highlight();
  lit.priority = 1;
  const wanted = drawables(places, findings);
  const painted = wanted.flatMap(drawable => (areUnchanged(drawable.pieces) ? [paintedOf(drawable, style, lit)] : []));
  const isStale = wanted.some(isOutdated);
  const highlights = new Map(
    [...Map.groupBy(painted, ({ name }) => name)].map(([name, same]) => [name, new Highlight(...same.flatMap(rangesOf))]),
  );
  highlights.set(litName, lit);
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  const left = new Set(painted);
  const drop = (sentence: Painted) => {
    left.delete(sentence);
    for (const range of sentence.ranges) for (const highlight of highlights.values()) highlight.delete(range);
  };
  const watch = watchOver(painted, drop);
  const standing = () => [...left];
  onPointed(standing, { light: (sentence, on) => sentence.light(on), open: onOpen, signal: stopping.signal });
  const undo = () => {
    stopping.abort();
    watch.disconnect();
    for (const [name, highlight] of highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
  return {
    sentences: painted,
    sentence: index => standing().find(({ indexes }) => indexes.includes(index)),
    range: rangeOf,
    textOf: node => node.data,
    standing: () => {
      if ([...highlights].some(([name, highlight]) => CSS.highlights.get(name) !== highlight)) return 'taken';
      // Text that was moved is where it is, but its ranges have not gone along.
      const isMoved = painted.some(({ ranges }) => ranges.some(({ collapsed }) => collapsed));
      return isMoved || left.size < painted.length || isStale ? 'changed' : 'whole';
    },
    undo,
  };
};

/**
 * All names that there may be. They are asked for one by one: Firefox gives extensions no iterators of the page's things, and highlights of an
 * earlier version can't even be looked at.
 */
const names = [
  litName,
  ...['unnamed', 'us', 'china', 'press', 'plain'].flatMap(kind => ['line', 'wash', 'both'].map(style => `${prefix}${kind}-${style}`)),
];

/** Takes away what nobody looks after, such as the paint of an earlier version of the extension. */
export function removePaint(): void {
  for (const name of names) CSS.highlights.delete(name);
}

export function hasPaint(): boolean {
  return names.some(name => CSS.highlights.has(name));
}

function paintedOf({ indexes, kind, pieces }: Drawable, style: string, lit: Highlight): Painted {
  // One a piece, since what stands between two pieces is not read. They follow the page's changes, and shrink to nothing with their text.
  const ranges = pieces.map(({ node, start, end }) => {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
  const rects = () => ranges.flatMap(range => [...range.getClientRects()]);
  return {
    name: `${prefix}${kind}-${style}`,
    indexes,
    pieces,
    ranges,
    elements: [],
    around: () => pieces[0]?.node.parentElement ?? undefined,
    isWithin: element => pieces.some(({ node }) => contains(element, node)),
    light: on => {
      for (const range of ranges) on ? lit.add(range) : lit.delete(range);
    },
    getClientRects: rects,
    getBoundingClientRect: () => boxAround(rects()),
  };
}

/** A sentence whose text the page changes is no longer the one that was read: its paint goes at once. */
function watchOver(painted: readonly Painted[], drop: (sentence: Painted) => void): MutationObserver {
  const byNode = new Map<Node, Set<Painted>>();
  for (const sentence of painted) {
    for (const { node } of sentence.pieces) {
      for (const each of [node, parentOf(node) ?? node]) byNode.set(each, (byNode.get(each) ?? new Set()).add(sentence));
    }
  }
  const observer = new MutationObserver(records => {
    const touched = new Set(records.flatMap(({ target }) => [...(byNode.get(target) ?? [])]));
    for (const sentence of touched) if (!areUnchanged(sentence.pieces)) drop(sentence);
  });
  for (const node of byNode.keys()) observer.observe(node, node instanceof Text ? { characterData: true } : { childList: true });
  return observer;
}

function rangesOf({ ranges }: Painted): readonly Range[] {
  return ranges;
}

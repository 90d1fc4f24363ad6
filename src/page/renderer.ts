import type { MarkStyle, SourceKind, Span } from '../types.ts';
import type { Anchor } from './float.ts';
import { groupSpans } from './groups.ts';
import type { How } from './press.ts';
import { areUnchanged } from './range.ts';
import type { Places } from './read.ts';
import type { Piece } from './text.ts';

/** How sentences are marked, whoever draws them: `mark` with elements of our own, or `paint` without. */

/** What is to be marked, and what its line looks like. */
export interface Markable extends Span {
  /** `plain` gives no kind away. */
  kind: SourceKind | 'plain';
  /** Whether it earns its sentence a mark; it is among what the mark stands for either way. Yes, if not given. */
  isMarked?: boolean;
}

/** A marked sentence that stands for one or more of the spans given. A card can be anchored at it. */
export interface MarkedSentence extends Anchor {
  /** The indexes of its spans among those given to the renderer, in ascending order. */
  readonly indexes: readonly number[];
  /** The elements that are marks, in document order; those that the page took away are gone. None where it is painted. */
  readonly elements: readonly HTMLElement[];
  /** The one mark that takes focus, if there is one. */
  readonly handle?: HTMLElement;
  /** The element of the page that it begins in; nothing once it is gone. */
  around: () => HTMLElement | undefined;
  /** Lights it up, or no longer. */
  light: (on: boolean) => void;
}

/** Is all as it was drawn, has the page changed some of the text below, or taken marks away and left the text? */
export type Standing = 'whole' | 'changed' | 'taken';

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
  /** A stretch of the article's text, marked or not, as long as the page still has it. */
  range: (pieces: readonly Piece[]) => Range | undefined;
  /** What the page itself has in a text node; nothing for one that is there because of us. */
  textOf: (node: Text) => string | undefined;
  /** What the page has done to what was drawn. */
  standing: () => Standing;
  /** Leaves the document as it was, with the page's own nodes in their places. May be called again. */
  undo: () => void;
}

/**
 * Marks sentences of an article that `readArticle` read. Spans of the same text share one mark, which looks as the first of them says.
 * While the marks stand, text that the page changes loses its mark and is otherwise left alone.
 */
export type Renderer = (places: Places, findings: readonly Markable[], options: MarkOptions) => Marks;

/** One sentence to be drawn. */
export interface Drawable {
  indexes: readonly number[];
  kind: Markable['kind'];
  pieces: Piece[];
}

/** The sentences that earn a mark, in the order of the text. */
export function drawables(places: Places, findings: readonly Markable[]): Drawable[] {
  return groupSpans(findings).flatMap(({ span, indexes }) => {
    const first = indexes.map(index => findings[index]).find(finding => finding && finding.isMarked !== false);
    return first ? [{ indexes, kind: first.kind, pieces: places.pieces(span) }] : [];
  });
}

/** Had the page changed a sentence since it was read? Then it is not drawn, and has to be looked for again. */
export function isOutdated({ pieces }: Drawable): boolean {
  return pieces.length > 0 && !areUnchanged(pieces);
}

/** The box around several boxes on the screen. */
export function boxAround(rects: Iterable<DOMRect>): DOMRect {
  const all = [...rects];
  if (all.length === 0) return new DOMRect();
  const left = Math.min(...all.map(rect => rect.left));
  const top = Math.min(...all.map(rect => rect.top));
  return new DOMRect(left, top, Math.max(...all.map(rect => rect.right)) - left, Math.max(...all.map(rect => rect.bottom)) - top);
}

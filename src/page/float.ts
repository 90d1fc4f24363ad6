import { type Place, place, type Side } from './place.ts';
import { addStyle } from './style.ts';

/** Anything with a place on the screen: an element, a range, or several taken together. */
export interface Anchor {
  getBoundingClientRect(): DOMRect;
  getClientRects(): Iterable<DOMRect>;
}

export interface Float {
  /** The one element that is added to the page. */
  host: HTMLElement;
  /** Closed: the page's scripts can't look inside. */
  root: ShadowRoot;
}

/**
 * Adds a host to the page that takes no style from it. It stands in the top layer, above whatever the page stacks up, and outside the
 * page's body, where a page's scripts look after their own elements.
 */
export function addFloat(css: string): Float {
  const host = document.createElement('div');
  // Inline and important, since a page's rules for `div` would win over those inside the shadow root.
  const look =
    'all: initial; position: fixed; inset: auto; display: block; margin: 0; padding: 0; border: 0; background: none; overflow: visible;';
  host.style.cssText = `${look} z-index: 2147483647;`.replaceAll(';', ' !important;');
  host.style.setProperty('zoom', String(1 / pageZoom()), 'important');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, css);
  // Around what fills the screen, nothing can be pressed.
  (document.fullscreenElement ?? document.documentElement).append(host);
  host.popover = 'manual';
  host.showPopover();
  return { host, root };
}

/** Keeps a float at its anchor while the page scrolls or changes size. `onLost` is called once the anchor is gone from the page. */
export function follow({ host }: Float, card: HTMLElement, anchor: Anchor, signal: AbortSignal, onLost: () => void): void {
  let side: Side | undefined;
  let frame = 0;
  const update = () => {
    frame = 0;
    if (signal.aborted) return;
    const box = anchor.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) return onLost();
    side = moveTo(host, card, placeCard(card, box, side)).side;
  };
  const soon = () => {
    frame ||= requestAnimationFrame(update);
  };
  update();
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { passive: true, signal });
  const grown = new ResizeObserver(soon);
  grown.observe(card);
  signal.addEventListener('abort', () => {
    grown.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** By how much the page's style enlarges all of it. Boxes on the screen are told without that. */
function pageZoom(): number {
  return document.documentElement.currentCSSZoom || 1;
}

function placeCard(card: HTMLElement, anchor: DOMRect, side: Side | undefined): Place {
  const { clientWidth, clientHeight } = document.documentElement;
  const [width, height] = [clientWidth * pageZoom(), clientHeight * pageZoom()];
  const viewport = { width, height: Math.min(height, innerHeight) || innerHeight };
  const { maxHeight } = card.style;
  card.style.maxHeight = 'none';
  const natural = { width: card.offsetWidth, height: card.offsetHeight };
  card.style.maxHeight = maxHeight;
  return place(anchor, natural, viewport, side, card.dir === 'rtl');
}

function moveTo(host: HTMLElement, card: HTMLElement, to: Place): Place {
  host.style.setProperty('top', `${to.top}px`, 'important');
  host.style.setProperty('left', `${to.left}px`, 'important');
  host.style.setProperty('width', `${to.width}px`, 'important');
  card.style.maxHeight = `${to.maxHeight}px`;
  card.dataset.sheet = to.sheet ? to.side : '';
  return to;
}

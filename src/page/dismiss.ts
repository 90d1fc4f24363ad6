import type { Anchor, Float } from './float.ts';

/** What closes a card: whether focus goes back to where it came from. */
export type Dismiss = (returnFocus: boolean) => void;

/** What a card was opened from. */
export interface Opener {
  /** Takes focus, or has the keyboard go on from there. */
  focus: () => void;
  /** The element that takes focus, if there is one. */
  handle?: HTMLElement;
}

/** Listens to what the reader does, and never to what a page's script pretends the reader did. */
function onTrusted<Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Type,
  handle: (event: HTMLElementEventMap[Type]) => void,
  options: { signal: AbortSignal; capture?: boolean },
): void {
  target.addEventListener(type, event => event.isTrusted && handle(event as HTMLElementEventMap[Type]), options);
}

/** Escape closes, and so does a press elsewhere in the page. */
export function closeOnEscapeOrOutside({ host }: Float, anchor: Anchor, signal: AbortSignal, close: Dismiss): void {
  const options = { signal, capture: true };
  onTrusted(
    document,
    'keydown',
    event => {
      if (event.key !== 'Escape') return;
      // The reader means the card, not a dialog of the page below it.
      event.preventDefault();
      event.stopPropagation();
      close(true);
    },
    options,
  );
  onTrusted(document, 'pointerdown', event => event.target !== host && !isOver(anchor, event) && close(false), options);
}

/** Tab walks out of the card's ends and back to the mark, as if the card stood beside it; a card that focus has left closes. */
export function walkOut({ host, root }: Float, opener: () => Opener | undefined, signal: AbortSignal, close: Dismiss): void {
  onTrusted(
    root,
    'keydown',
    event => {
      // The page's own shortcuts are not meant.
      event.stopPropagation();
      if (event.key !== 'Tab') return;
      const stops = [...root.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"]')].filter(
        stop => stop.tabIndex >= 0 && stop.checkVisibility(),
      );
      if (root.activeElement !== stops.at(event.shiftKey ? 0 : -1)) return;
      // Going back ends on the mark; going on, the browser moves from the mark to what follows it.
      if (event.shiftKey) event.preventDefault();
      opener()?.focus();
      close(false);
    },
    { signal },
  );
  const stays = (to: EventTarget | null) => to === null || to === host || to === opener()?.handle;
  onTrusted(host, 'focusout', event => !stays(event.relatedTarget) && close(false), { signal });
}

/** Closes a card that was opened by hovering, once the pointer has been away from mark and card for a moment. */
export function closeOnLeave({ host }: Float, anchor: Anchor, signal: AbortSignal, close: Dismiss, onKeep: () => void = () => {}): void {
  const grace = 350;
  let timer = 0;
  const stay = () => {
    clearTimeout(timer);
    timer = 0;
  };
  const hovering = new AbortController();
  const stop = () => {
    stay();
    hovering.abort();
  };
  const keep = () => {
    stop();
    onKeep();
  };
  const options = { signal: hovering.signal, capture: true };
  onTrusted(
    document,
    'pointermove',
    event => {
      if (event.target === host || isOver(anchor, event)) stay();
      else timer ||= window.setTimeout(() => close(false), grace);
    },
    options,
  );
  // Whoever presses or tabs into the card means to keep it.
  onTrusted(host, 'pointerdown', keep, options);
  onTrusted(host, 'focusin', keep, options);
  signal.addEventListener('abort', stop);
}

/** Is the pointer over the anchor, or so near that it is on its way to the card? */
function isOver(anchor: Anchor, { clientX, clientY }: MouseEvent): boolean {
  const reach = 4;
  return [...anchor.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX >= left - reach && clientX <= right + reach && clientY >= top - reach && clientY <= bottom + reach,
  );
}

import { asking, type How } from './press.ts';

/** Something on the screen that has no element of its own. */
export interface Pointable {
  getClientRects: () => Iterable<DOMRect>;
  /** Whether it is text of this element, or of something inside. */
  isWithin: (element: Element) => boolean;
}

/**
 * Hears of the reader pointing at things that have no element of their own, as if they had: by looking where the pointer is.
 * @param all what there is to point at, asked each time
 * @param light told where the pointer comes to, and what it leaves
 */
export function onPointed<Thing extends Pointable>(
  all: () => readonly Thing[],
  { light, open, signal }: { light: (thing: Thing, on: boolean) => void; open: (thing: Thing, how: How) => void; signal: AbortSignal },
): void {
  let at: Thing | undefined;
  const { rest, leave, press } = asking(how => at && open(at, how));
  const moveTo = (thing: Thing | undefined, event: PointerEvent) => {
    if (thing === at) return;
    leave();
    if (at) light(at, false);
    at = thing;
    if (!at) return;
    light(at, true);
    rest(event);
  };
  const options = { signal, capture: true, passive: true };
  document.addEventListener('pointermove', event => event.isTrusted && moveTo(thingAt(event, all()), event), options);
  document.addEventListener('pointerdown', leave, options);
  document.addEventListener(
    'click',
    event => {
      at = thingAt(event, all());
      if (at) press(event, targetOf(event));
    },
    options,
  );
  signal.addEventListener('abort', leave);
}

/** What is under the pointer, with nothing of the page over it. */
function thingAt<Thing extends Pointable>(event: MouseEvent, all: readonly Thing[]): Thing | undefined {
  const target = targetOf(event);
  const { clientX: x, clientY: y } = event;
  const isOver = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  return target ? all.find(thing => thing.isWithin(target) && [...thing.getClientRects()].some(isOver)) : undefined;
}

/** The innermost element, also in the shadow roots that are open. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}

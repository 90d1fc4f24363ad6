/** How the reader asked for more: by a press, by the keyboard, or by resting the pointer on it. */
export type How = 'click' | 'key' | 'hover';

/** A pointer on its way to something else does not stay so long. */
const restingTime = 300;

const controls = 'a[href], button, summary, label, input, select, textarea';

/**
 * Listens on elements for the reader asking for more; scripts of the page can't. A press on a link stays a press on a link, and
 * selecting text opens nothing.
 */
export function onAsked(elements: readonly HTMLElement[], signal: AbortSignal, open: (how: How) => void): void {
  let timer = 0;
  const trusted = <E extends Event>(handle: (event: E) => void) => ({
    handleEvent: (event: Event) => event.isTrusted && handle(event as E),
  });
  const leave = () => clearTimeout(timer);
  const rest = trusted((event: PointerEvent) => {
    leave();
    if (event.pointerType === 'mouse' && event.buttons === 0) timer = window.setTimeout(() => open('hover'), restingTime);
  });
  const press = trusted((event: MouseEvent) => {
    if (event.button !== 0 || isOnControl(event) || !(getSelection()?.isCollapsed ?? true)) return;
    leave();
    // A screen reader presses for its user, without a pointer.
    open(event.detail === 0 ? 'key' : 'click');
  });
  const type = trusted((event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    leave();
    open('key');
  });
  for (const element of elements) {
    element.addEventListener('pointerenter', rest, { signal });
    element.addEventListener('pointerleave', leave, { signal });
    element.addEventListener('pointerdown', leave, { signal });
    element.addEventListener('click', press, { signal });
    element.addEventListener('keydown', type, { signal });
  }
  signal.addEventListener('abort', leave);
}

/** The elements of one sentence light up together, under the pointer or with focus. */
export function lightUp(elements: readonly HTMLElement[], signal: AbortSignal): void {
  const turn = (on: boolean) => () => light(elements, on);
  for (const element of elements) {
    for (const type of ['pointerenter', 'focus']) element.addEventListener(type, turn(true), { signal });
    for (const type of ['pointerleave', 'blur']) element.addEventListener(type, turn(false), { signal });
  }
}

/** Lights up the elements of a sentence, or no longer. */
export function light(elements: readonly HTMLElement[], on: boolean): void {
  for (const element of elements) element.classList.toggle('sourcemark-lit', on);
}

function isOnControl({ currentTarget }: Event): boolean {
  return currentTarget instanceof Element && currentTarget.closest(controls) !== null;
}

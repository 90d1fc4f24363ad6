/** How the reader asked for more: by a press, by the keyboard, or by resting the pointer on it. */
export type How = 'click' | 'key' | 'hover';

/** A pointer on its way to something else does not stay so long. */
const restingTime = 300;

const controls = 'a[href], button, summary, label, input, select, textarea';

/** What the reader does with a sentence. Scripts of the page can pretend to do it, and are not heard. */
export interface Asking {
  /** The pointer has come to it. */
  rest: (event: PointerEvent) => void;
  /** The pointer has left, or has begun to do something. */
  leave: () => void;
  press: (event: MouseEvent, within: Element | null) => void;
  type: (event: KeyboardEvent) => void;
}

/** Understands when the reader asks for more. A press on a link stays a press on a link, and selecting text opens nothing. */
export function asking(open: (how: How) => void): Asking {
  let timer = 0;
  const leave = () => clearTimeout(timer);
  return {
    leave,
    rest: event => {
      leave();
      if (event.isTrusted && event.pointerType === 'mouse' && event.buttons === 0)
        timer = window.setTimeout(() => open('hover'), restingTime);
    },
    press: (event, within) => {
      if (!event.isTrusted || event.button !== 0 || within?.closest(controls) || !(getSelection()?.isCollapsed ?? true)) return;
      leave();
      // A screen reader presses for its user, without a pointer.
      open(event.detail === 0 ? 'key' : 'click');
    },
    type: event => {
      if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      leave();
      open('key');
    },
  };
}

/** Listens on elements of our own for the reader asking for more. What listens goes with them: to take it away one by one is slow. */
export function onAsked(elements: readonly HTMLElement[], signal: AbortSignal, open: (how: How) => void): void {
  const { rest, leave, press, type } = asking(open);
  for (const element of elements) {
    element.addEventListener('pointerenter', rest);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerdown', leave);
    element.addEventListener('click', event => press(event, element));
    element.addEventListener('keydown', type);
  }
  signal.addEventListener('abort', leave);
}

/** The elements of one sentence light up together, under the pointer or with focus. */
export function lightUp(elements: readonly HTMLElement[]): void {
  const turn = (on: boolean) => () => light(elements, on);
  for (const element of elements) {
    for (const type of ['pointerenter', 'focus']) element.addEventListener(type, turn(true));
    for (const type of ['pointerleave', 'blur']) element.addEventListener(type, turn(false));
  }
}

/** Lights up the elements of a sentence, or no longer. */
export function light(elements: readonly HTMLElement[], on: boolean): void {
  for (const element of elements) element.classList.toggle('sourcemark-lit', on);
}

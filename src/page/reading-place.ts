/** Told which finding the reader has come to. */
type Tell = (index: number | undefined) => void;

export interface ReadingPlace {
  /** Tells where the reader is, now and as it changes. Returns how to stop; nothing is listened to while nobody asks. */
  follow: (tell: Tell) => () => void;
  /** The reader was led to a finding, and is there until they move by themselves. */
  hold: (index: number) => void;
  /** Looks again: what is found may have changed. */
  check: () => void;
}

/** What readers do to move through a page. */
const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Knows where in a page its reader is: at the finding nearest to the line a third down the window, where eyes mostly rest.
 * @param boxes where the findings stand on the screen, by index.
 */
export function readingPlace(boxes: () => (DOMRect | undefined)[]): ReadingPlace {
  const followers = new Map<Tell, number | undefined>();
  let listening: AbortController | undefined;
  let held: number | undefined;
  let frame = 0;

  const check = () => {
    if (followers.size === 0) return;
    const index = held ?? nearestTo(readingLine(), boxes());
    for (const [tell, last] of followers) {
      if (index === last) continue;
      followers.set(tell, index);
      tell(index);
    }
  };
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      check();
    });
  };
  const listen = () => {
    listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    addEventListener('scroll', soon, options);
    addEventListener('resize', soon, options);
    for (const move of moves) addEventListener(move, event => event.isTrusted && release(), options);
  };
  const release = () => {
    held = undefined;
  };
  const follow = (tell: Tell) => {
    followers.set(tell, undefined);
    if (!listening) listen();
    check();
    return () => {
      followers.delete(tell);
      if (followers.size > 0) return;
      listening?.abort();
      listening = undefined;
      cancelAnimationFrame(frame);
      frame = 0;
      held = undefined;
    };
  };
  const hold = (index: number) => {
    if (followers.size === 0) return;
    held = index;
    check();
  };
  return { follow, hold, check };
}

/** A third down the window; towards the end of the page it goes on to the foot, lest what stands there is never reached. */
function readingLine(): number {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
  const third = Math.min(clientHeight, innerHeight) / 3 || innerHeight / 3;
  const left = scrollHeight - clientHeight - scrollTop;
  return third + Math.min(scrollTop, Math.max(0, 2 * third - left));
}

function nearestTo(line: number, boxes: readonly (DOMRect | undefined)[]): number | undefined {
  const away = boxes.map(box => (box ? Math.max(box.top - line, line - box.bottom, 0) : Number.POSITIVE_INFINITY));
  const least = Math.min(...away);
  return Number.isFinite(least) ? away.indexOf(least) : undefined;
}

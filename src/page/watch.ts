/** From the first change on, this is how long a page is given to finish what it does. In milliseconds, as all times here. */
const patience = 250;
/** A page that has not rested for so many looks in a row is looked at ever more rarely: */
const mostInARow = 8;
/** at most so rarely, */
const longestRest = 30_000;
/** or so when text comes or goes. */
const longestRestForText = 4_000;
/** Looking takes no more than this part of a page's time. */
const share = 1 / 100;
/** So many characters that come or go at once are text; so many changes at once are taken for it without a look. */
const textLength = 100;
const manyRecords = 200;

export interface Watch {
  /** Begins to watch, if it is not at it already; shadow roots as well, which the document does not tell of. */
  include: (roots: readonly ShadowRoot[]) => void;
  /** Looks as soon as the page has had time to change: it has gone to another address, for instance. */
  expect: () => void;
  /** Looks again if there is time: the reader has done something that may show more of the page. */
  suggest: () => void;
  /** Does something that changes the page, without being told of it. */
  quietly: <Result>(work: () => Result) => Result;
  /** Does no more. */
  stop: () => void;
}

/**
 * Watches a page's body for changes, and has a look at it after them: soon, rarely if the page never rests, and never for longer than the
 * page can spare.
 * @param look what there is to do; while it is at it, it is not asked again
 */
export function watch(look: () => unknown): Watch {
  let rest = patience;
  let inARow = 0;
  let ended = performance.now();
  let due = Number.POSITIVE_INFINITY;
  let timer = 0;
  let isText = false;
  let isLooking = false;
  const roots = new Set<Node>();

  const schedule = (wait: number) => {
    const time = performance.now() + wait;
    if (isLooking || time >= due) return;
    clearTimeout(timer);
    due = time;
    timer = window.setTimeout(() => requestIdleCallback(() => void round(), { timeout: 500 }), wait);
  };
  const next = () => schedule(Math.max(patience, ended + (isText ? Math.min(rest, longestRestForText) : rest) - performance.now()));
  const round = async () => {
    const began = performance.now();
    inARow = began - ended < 2 * rest + patience ? inARow + 1 : 0;
    isText = false;
    isLooking = true;
    due = Number.POSITIVE_INFINITY;
    try {
      const looking = look();
      // What is awaited costs the page nothing.
      const cost = performance.now() - began;
      rest = Math.max(Math.min(patience * 2 ** Math.max(0, inARow - mostInARow), longestRest), cost / share);
      await looking;
    } finally {
      isLooking = false;
      ended = performance.now();
      if (isWaiting) next();
      isWaiting = false;
    }
  };
  /** Something has changed while we looked. */
  let isWaiting = false;
  const note = (records: readonly MutationRecord[]) => {
    const inBody = records.filter(({ target }) => target !== document.documentElement);
    if (inBody.length < records.length && document.body && !roots.has(document.body)) include([document.body]);
    else if (inBody.length === 0) return;
    isText ||= isWeighty(inBody);
    if (isLooking) isWaiting = true;
    else next();
  };
  const observer = new MutationObserver(note);
  const include = (more: readonly Node[]) => {
    // Frameworks may put another body in its place.
    if (roots.size === 0) observer.observe(document.documentElement, { childList: true });
    for (const root of more) {
      if (roots.has(root)) continue;
      roots.add(root);
      observer.observe(root, { childList: true, subtree: true, characterData: true });
    }
  };
  return {
    include: more => include([...(document.body ? [document.body] : []), ...more]),
    expect: () => {
      inARow = 0;
      rest = patience;
      schedule(patience / 2);
    },
    suggest: next,
    quietly: work => {
      const before = observer.takeRecords();
      if (before.length > 0) note(before);
      const result = work();
      observer.takeRecords();
      return result;
    },
    stop: () => {
      observer.disconnect();
      clearTimeout(timer);
      due = Number.NEGATIVE_INFINITY;
    },
  };
}

function isWeighty(records: readonly MutationRecord[]): boolean {
  if (records.length > manyRecords) return true;
  return records.some(({ type, target, addedNodes, removedNodes }) =>
    type === 'characterData' ? lengthOf(target) >= textLength : [...addedNodes, ...removedNodes].some(node => lengthOf(node) >= textLength),
  );
}

function lengthOf(node: Node): number {
  return (node instanceof CharacterData ? node.data : node.textContent)?.length ?? 0;
}

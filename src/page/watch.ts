import { Pace, patience } from './pace.ts';

/** So many characters that come or go at once are text; so many changes at once are taken for it without a look. */
const textLength = 100;
const manyRecords = 200;

/** What is looked at of a mutation record. Of many, none is looked at: a page may change very often. */
interface Change {
  type: string;
  target: Node;
  addedNodes: Iterable<Node>;
  removedNodes: Iterable<Node>;
}

/**
 * Watches a page's body for changes, and has a look at it after them, as often as the page can bear.
 */
export class Watch {
  readonly #look: (tellCost: (cost: number) => void) => unknown;
  readonly #pace = new Pace();
  readonly #observer = new MutationObserver(records => this.#note(records));
  /** Frameworks may put another body in its place; a page that is written anew has another root. */
  readonly #bodies = new MutationObserver(() => this.#takeUp());
  readonly #roots = new Set<Node>();
  #timer = 0;
  #due = Number.POSITIVE_INFINITY;
  #isText = false;
  #isLooking = false;
  /** Something has changed while we looked. */
  #isWaiting = false;

  /** @param look what there is to do, telling what it cost the page; while it is at it, it is not asked again */
  constructor(look: (tellCost: (cost: number) => void) => unknown) {
    this.#look = look;
  }

  /** Begins to watch, if it is not at it already; shadow roots as well, which the document does not tell of. */
  include(roots: readonly ShadowRoot[]): void {
    if (this.#roots.size === 0) this.#watchBody();
    for (const root of [document.body, document.head?.querySelector('title'), ...roots]) {
      if (!root || this.#roots.has(root)) continue;
      this.#roots.add(root);
      this.#observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: ['contenteditable'] });
    }
  }

  #watchBody(): void {
    for (const node of [document, document.documentElement]) if (node) this.#bodies.observe(node, { childList: true });
  }

  #takeUp(): void {
    this.#watchBody();
    const { body } = document;
    if (!body || this.#roots.has(body)) return;
    this.include([]);
    this.#note([{ type: 'childList', target: body, addedNodes: [body], removedNodes: [] }]);
  }

  /** Looks as soon as the page has had time to change: it has gone to another address, for instance. */
  expect(): void {
    this.#pace.reset();
    this.#schedule(patience / 2);
  }

  /** Looks again if there is time: the reader has done something that may show more of the page. */
  suggest(): void {
    if (this.#isLooking) this.#isWaiting = true;
    else this.#schedule(this.#pace.wait(this.#isText));
  }

  /** Does something that changes the page, without being told of it. */
  quietly<Result>(work: () => Result): Result {
    const before = this.#observer.takeRecords();
    if (before.length > 0) this.#note(before);
    const result = work();
    this.#observer.takeRecords();
    return result;
  }

  /** Does no more, unless resumed. */
  stop(): void {
    this.#observer.disconnect();
    this.#bodies.disconnect();
    this.#roots.clear();
    clearTimeout(this.#timer);
    this.#due = Number.NEGATIVE_INFINITY;
  }

  resume(): void {
    this.#due = Number.POSITIVE_INFINITY;
  }

  #note(records: readonly Change[]): void {
    this.#isText ||= isWeighty(records);
    this.suggest();
  }

  #schedule(wait: number): void {
    const time = performance.now() + wait;
    if (this.#isLooking || time >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = time;
    this.#timer = window.setTimeout(() => requestIdleCallback(() => void this.#lookNow(), { timeout: 500 }), wait);
  }

  async #lookNow(): Promise<void> {
    if (this.#due === Number.NEGATIVE_INFINITY) return;
    const tellCost = this.#pace.begin();
    this.#isText = false;
    this.#isLooking = true;
    this.#due = Number.POSITIVE_INFINITY;
    await this.#look(tellCost);
    this.#isLooking = false;
    this.#pace.end();
    if (this.#isWaiting) this.suggest();
    this.#isWaiting = false;
  }
}

function isWeighty(records: readonly Change[]): boolean {
  if (records.length > manyRecords) return true;
  return records.some(({ type, target, addedNodes, removedNodes }) =>
    type === 'characterData' ? lengthOf(target) >= textLength : [...addedNodes, ...removedNodes].some(node => lengthOf(node) >= textLength),
  );
}

function lengthOf(node: Node): number {
  return (node instanceof CharacterData ? node.data : node.textContent)?.length ?? 0;
}

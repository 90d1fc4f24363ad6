/** From the first change on, this is how long a page is given to finish what it does. In milliseconds, as all times here. */
export const patience = 250;
/** A page that has not rested for so many looks in a row is looked at ever more rarely: */
const mostInARow = 8;
/** at most so rarely, */
const longestRest = 30_000;
/** or so when text comes or goes. */
const longestRestForText = 4_000;
/** Looking takes no more than this part of a page's time. */
const share = 1 / 100;

/** How often a page is looked at: soon after a change, rarely if it never rests, and never for longer than it can spare. */
export class Pace {
  #rest = patience;
  #inARow = 0;
  #ended = performance.now();

  /** A look begins; afterwards tell what it cost the page. */
  begin(): (cost: number) => void {
    this.#inARow = performance.now() - this.#ended < 2 * this.#rest + patience ? this.#inARow + 1 : 0;
    return cost => {
      const rest = patience * 2 ** Math.max(0, this.#inARow - mostInARow);
      this.#rest = Math.max(Math.min(rest, longestRest), cost / share);
    };
  }

  end(): void {
    this.#ended = performance.now();
  }

  /** How long to wait until the next look. */
  wait(isText: boolean): number {
    const rest = isText ? Math.min(this.#rest, longestRestForText) : this.#rest;
    return Math.max(patience, this.#ended + rest - performance.now());
  }

  /** What was is no guide to what comes. */
  reset(): void {
    this.#rest = patience;
    this.#inARow = 0;
  }
}

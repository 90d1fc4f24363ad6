/** How much of the last gradients is kept, of themselves and of their squares; both as their authors have it. */
const KEPT = 0.9;
const SQUARES_KEPT = 0.999;
const TINY = 1e-8;

/** Numbers that are learned, by Adam with decoupled weight decay (Kingma & Ba 2015, Loshchilov & Hutter 2019). */
export class Learned {
  readonly values: Float32Array;
  /** Where a batch adds up what would make it worse; emptied by each step. */
  readonly gradient: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  readonly #decay: number;
  #steps = 0;

  /** @param decay how strongly values are pulled towards nothing */
  constructor(length: number, decay: number, initial: () => number) {
    this.values = Float32Array.from({ length }, initial);
    this.gradient = new Float32Array(length);
    this.#mean = new Float32Array(length);
    this.#square = new Float32Array(length);
    this.#decay = decay;
  }

  /** One step against the gradient. */
  step(rate: number): void {
    this.#steps++;
    const length = rate / (1 - KEPT ** this.#steps);
    const unbias = 1 - SQUARES_KEPT ** this.#steps;
    const keep = 1 - rate * this.#decay;
    const { values, gradient } = this;
    for (let at = 0; at < values.length; at++) {
      const slope = gradient[at] as number;
      const mean = KEPT * (this.#mean[at] as number) + (1 - KEPT) * slope;
      const square = SQUARES_KEPT * (this.#square[at] as number) + (1 - SQUARES_KEPT) * slope * slope;
      this.#mean[at] = mean;
      this.#square[at] = square;
      values[at] = (values[at] as number) * keep - (length * mean) / (Math.sqrt(square / unbias) + TINY);
    }
    gradient.fill(0);
  }
}

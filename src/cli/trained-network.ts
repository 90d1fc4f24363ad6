import { Learned } from './adam.ts';
import { seededRandom } from './seeded-random.ts';

/** The share of features and of units left out at random of each sample, so that none comes to rely on another. */
const FEATURES_LEFT_OUT = 0.3;
const UNITS_LEFT_OUT = 0.3;
const DECAY = 0.1;
const OUTPUT_DECAY = 0.001;
/** How far apart features and outputs begin. */
const SPREAD = 0.05;
const OUTPUT_SPREAD = 0.1;
/** Most sentences make none of the claims; what is told of those that do is soon learnt from there as well. */
const OUTPUT_BIAS = -3;

/** A sample as the network sees it: features by their index, and a one or a nought for each label. */
export interface Encoded {
  seen: Int32Array;
  truth: readonly number[];
  importance: number;
}

export interface FittedNetwork {
  biases: number[];
  /** By label: its bias, and what it takes from each unit. */
  outputs: Record<string, number[]>;
  /** By feature: what it adds to each unit. */
  rows: Map<string, Float32Array>;
}

/** A network while it learns. */
export class TrainedNetwork {
  readonly #random: () => number;
  readonly #units: number;
  readonly #loudness: readonly number[];
  readonly #rows: Learned;
  readonly #biases: Learned;
  readonly #outputs: Learned;
  readonly #outputBiases: Learned;

  constructor(loudness: readonly number[], labels: number, units: number, seed: number) {
    this.#random = seededRandom(1000 + seed);
    this.#units = units;
    this.#loudness = loudness;
    this.#rows = new Learned(loudness.length * units, DECAY, () => SPREAD * this.#normal());
    this.#biases = new Learned(units, OUTPUT_DECAY, () => 0);
    this.#outputs = new Learned(labels * units, OUTPUT_DECAY, () => OUTPUT_SPREAD * this.#normal());
    this.#outputBiases = new Learned(labels, OUTPUT_DECAY, () => OUTPUT_BIAS);
  }

  /** Adds to the gradients what a sample tells, by backpropagation. */
  learn({ seen, truth, importance }: Encoded, batch: number): void {
    const shown = seen.filter(() => this.#random() >= FEATURES_LEFT_OUT);
    const count = this.#units;
    const units = this.#unitsOf(shown);
    const kept = units.map(sum => (sum > 0 && this.#random() >= UNITS_LEFT_OUT ? 1 / (1 - UNITS_LEFT_OUT) : 0));
    const back = new Float64Array(count);
    truth.forEach((isSo, label) => {
      const from = label * count;
      let logOdds = this.#outputBiases.values[label] as number;
      for (let unit = 0; unit < count; unit++) logOdds += at(units, unit) * at(kept, unit) * at(this.#outputs.values, from + unit);
      const error = (importance * (1 / (1 + Math.exp(-logOdds)) - isSo)) / batch;
      add(this.#outputBiases.gradient, label, error);
      for (let unit = 0; unit < count; unit++) {
        add(this.#outputs.gradient, from + unit, error * at(units, unit) * at(kept, unit));
        back[unit] = at(back, unit) + error * at(this.#outputs.values, from + unit) * at(kept, unit);
      }
    });
    this.#passBack(shown, back);
  }

  step(rate: number): void {
    for (const learned of [this.#rows, this.#biases, this.#outputs, this.#outputBiases]) learned.step(rate);
  }

  fitted(features: readonly string[], labels: readonly string[]): FittedNetwork {
    const row = (index: number) =>
      this.#rows.values.slice(index * this.#units, (index + 1) * this.#units).map(weight => weight * (this.#loudness[index] as number));
    const output = (label: number) => [
      this.#outputBiases.values[label] as number,
      ...this.#outputs.values.slice(label * this.#units, (label + 1) * this.#units),
    ];
    return {
      biases: [...this.#biases.values],
      outputs: Object.fromEntries(labels.map((label, index) => [label, output(index)])),
      rows: new Map(features.map((feature, index) => [feature, row(index)])),
    };
  }

  #unitsOf(shown: Int32Array): Float64Array {
    const units = Float64Array.from(this.#biases.values);
    for (const feature of shown) {
      const loudness = this.#loudnessOf(feature);
      const from = feature * this.#units;
      for (let unit = 0; unit < this.#units; unit++) units[unit] = at(units, unit) + loudness * at(this.#rows.values, from + unit);
    }
    return units;
  }

  #passBack(shown: Int32Array, back: Float64Array): void {
    for (let unit = 0; unit < this.#units; unit++) add(this.#biases.gradient, unit, at(back, unit));
    for (const feature of shown) {
      const loudness = this.#loudnessOf(feature);
      const from = feature * this.#units;
      for (let unit = 0; unit < this.#units; unit++) add(this.#rows.gradient, from + unit, loudness * at(back, unit));
    }
  }

  /** Those that are left in speak up for those left out. */
  #loudnessOf(feature: number): number {
    return (this.#loudness[feature] as number) / (1 - FEATURES_LEFT_OUT);
  }

  /** Close enough to a normal distribution, and the same on every machine. */
  #normal(): number {
    return (this.#random() + this.#random() + this.#random() - 1.5) * 2;
  }
}

function at(values: Float32Array | Float64Array, index: number): number {
  return values[index] as number;
}

function add(values: Float32Array, index: number, value: number): void {
  values[index] = (values[index] as number) + value;
}

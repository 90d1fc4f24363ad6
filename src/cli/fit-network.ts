import { Learned } from './adam.ts';
import type { Ridge } from './logistic.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** Units between features and claims of one member. With 32, cross-validation finds a point less; with 64, hardly more. */
const UNITS = 48;
/** Members that begin differently and are averaged: each errs on sentences of its own. */
const MEMBERS = 2;
/** Passes over all samples, and how many go together. */
const PASSES = 8;
const BATCH = 128;
/** The first step's length; it shrinks pass by pass. */
const RATE = 0.003;
/** The share of features and of units left out at random of each sample, so that none comes to rely on another. */
const FEATURES_LEFT_OUT = 0.2;
const UNITS_LEFT_OUT = 0.3;
const DECAY = 0.1;
const OUTPUT_DECAY = 0.001;
/** How far apart features and outputs begin. */
const SPREAD = 0.05;
const OUTPUT_SPREAD = 0.1;
/** Features seen less often teach nothing general. */
const LEAST_SEEN = 5;
/** How much an example counts beside a sentence of a whole document: it shows the plainest way to say a thing, which pages seldom take. */
const EXAMPLE = 0.7;
/** Most sentences make none of the claims. */
const OUTPUT_BIAS = -3;

/** A sentence to learn from: what is seen of it, and the claims it makes. */
export interface Sample {
  features: readonly string[];
  claims: ReadonlySet<string>;
  isExample: boolean;
}

export interface FittedNetwork {
  biases: number[];
  /** By claim: its bias, and what it takes from each unit. */
  outputs: Record<string, number[]>;
  /** By feature: what it adds to each unit. */
  rows: Map<string, Float32Array>;
}

/**
 * Fits a network of one hidden layer, for all claims together. The same samples always give the same network.
 * @param ridge features with a stronger pull are shown less loudly, which has the same effect
 */
export function fitNetwork(samples: readonly Sample[], claims: readonly string[], ridge: Ridge): FittedNetwork {
  const features = featuresOf(samples);
  const members = Array.from({ length: MEMBERS }, (_, seed) => fitMember(samples, features, claims, ridge, seed));
  return {
    biases: members.flatMap(({ biases }) => biases),
    outputs: Object.fromEntries(claims.map(claim => [claim, averaged(members.map(({ outputs }) => outputs[claim] ?? []))])),
    rows: new Map(features.map(feature => [feature, Float32Array.from(members.flatMap(({ rows }) => [...(rows.get(feature) ?? [])]))])),
  };
}

/** Side by side, members are one network: the biases add up, and each claim listens to all units, that much less. */
function averaged(outputs: readonly (readonly number[])[]): number[] {
  const shares = outputs.map(output => output.map(weight => weight / outputs.length));
  return [shares.reduce((sum, [bias = 0]) => sum + bias, 0), ...shares.flatMap(([, ...weights]) => weights)];
}

function fitMember(
  samples: readonly Sample[],
  features: readonly string[],
  claims: readonly string[],
  ridge: Ridge,
  seed: number,
): FittedNetwork {
  const network = new TrainedNetwork(
    features.map(feature => 1 / Math.sqrt(ridge(feature))),
    claims.length,
    seed,
  );
  const indexes = new Map(features.map((feature, index) => [feature, index]));
  const learnt = samples.map(({ features, claims: made, isExample }) => ({
    seen: Int32Array.from(features.flatMap(feature => indexes.get(feature) ?? [])),
    truth: claims.map(claim => Number(made.has(claim))),
    importance: isExample ? EXAMPLE : 1,
  }));
  for (let pass = 0; pass < PASSES; pass++) {
    const order = shuffled(learnt, seededRandom(seed * PASSES + pass));
    for (let at = 0; at < order.length; at += BATCH) {
      for (const sample of order.slice(at, at + BATCH)) network.learn(sample, BATCH);
      network.step(RATE * (1 - pass / PASSES));
    }
  }
  return network.fitted(features, claims);
}

/** A sample as the network sees it: features by their index, and a one or a nought for each claim. */
interface Encoded {
  seen: Int32Array;
  truth: readonly number[];
  importance: number;
}

class TrainedNetwork {
  readonly #random: () => number;
  readonly #loudness: readonly number[];
  readonly #rows: Learned;
  readonly #biases: Learned;
  readonly #outputs: Learned;
  readonly #outputBiases: Learned;

  constructor(loudness: readonly number[], claims: number, seed: number) {
    this.#random = seededRandom(1000 + seed);
    this.#loudness = loudness;
    this.#rows = new Learned(loudness.length * UNITS, DECAY, () => SPREAD * this.#normal());
    this.#biases = new Learned(UNITS, OUTPUT_DECAY, () => 0);
    this.#outputs = new Learned(claims * UNITS, OUTPUT_DECAY, () => OUTPUT_SPREAD * this.#normal());
    this.#outputBiases = new Learned(claims, OUTPUT_DECAY, () => OUTPUT_BIAS);
  }

  /** Adds to the gradients what a sample tells, by backpropagation. */
  learn({ seen, truth, importance }: Encoded, batch: number): void {
    const shown = seen.filter(() => this.#random() >= FEATURES_LEFT_OUT);
    const units = this.#unitsOf(shown);
    const kept = units.map(sum => (sum > 0 && this.#random() >= UNITS_LEFT_OUT ? 1 / (1 - UNITS_LEFT_OUT) : 0));
    const back = new Float64Array(UNITS);
    truth.forEach((isSo, claim) => {
      const from = claim * UNITS;
      let logOdds = this.#outputBiases.values[claim] as number;
      for (let unit = 0; unit < UNITS; unit++) logOdds += at(units, unit) * at(kept, unit) * at(this.#outputs.values, from + unit);
      const error = (importance * (1 / (1 + Math.exp(-logOdds)) - isSo)) / batch;
      add(this.#outputBiases.gradient, claim, error);
      for (let unit = 0; unit < UNITS; unit++) {
        add(this.#outputs.gradient, from + unit, error * at(units, unit) * at(kept, unit));
        back[unit] = at(back, unit) + error * at(this.#outputs.values, from + unit) * at(kept, unit);
      }
    });
    this.#passBack(shown, back);
  }

  step(rate: number): void {
    for (const learned of [this.#rows, this.#biases, this.#outputs, this.#outputBiases]) learned.step(rate);
  }

  fitted(features: readonly string[], claims: readonly string[]): FittedNetwork {
    const row = (index: number) =>
      this.#rows.values.slice(index * UNITS, (index + 1) * UNITS).map(weight => weight * (this.#loudness[index] as number));
    const output = (claim: number) => [
      this.#outputBiases.values[claim] as number,
      ...this.#outputs.values.slice(claim * UNITS, (claim + 1) * UNITS),
    ];
    return {
      biases: [...this.#biases.values],
      outputs: Object.fromEntries(claims.map((claim, index) => [claim, output(index)])),
      rows: new Map(features.map((feature, index) => [feature, row(index)])),
    };
  }

  #unitsOf(shown: Int32Array): Float64Array {
    const units = Float64Array.from(this.#biases.values);
    for (const feature of shown) {
      const loudness = this.#loudnessOf(feature);
      for (let unit = 0; unit < UNITS; unit++) units[unit] = at(units, unit) + loudness * at(this.#rows.values, feature * UNITS + unit);
    }
    return units;
  }

  #passBack(shown: Int32Array, back: Float64Array): void {
    for (let unit = 0; unit < UNITS; unit++) add(this.#biases.gradient, unit, at(back, unit));
    for (const feature of shown) {
      const loudness = this.#loudnessOf(feature);
      for (let unit = 0; unit < UNITS; unit++) add(this.#rows.gradient, feature * UNITS + unit, loudness * at(back, unit));
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

/** The features seen often enough, in an order that depends on nothing else. */
function featuresOf(samples: readonly Sample[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(([feature]) => feature)
    .sort();
}

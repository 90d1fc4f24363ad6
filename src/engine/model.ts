import type { Model } from '../types.ts';
import { type Entry, FeatureTable, strongestOf } from './feature-table.ts';
import { featureParts, type See } from './features.ts';

/** What models make of one sentence. */
export interface Weighing {
  logOdds(name: string): number;
  /** The features that spoke for it, the strongest first. */
  strongest(name: string): string[];
}

/** The index of a model, and what a feature adds to that model's log-odds; and so on. */
type Weights = readonly number[];

/** Several linear models over the same features, looked up in one go. */
export class Scorers {
  readonly #biases: Float64Array;
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #table: FeatureTable<Weights, Weights>;

  constructor({ heads, weights }: Pick<Model, 'heads' | 'weights'>) {
    this.#biases = Float64Array.from(heads, ({ bias }) => bias);
    this.#indexes = new Map(heads.map(({ name }, index) => [name, index]));
    this.#table = new FeatureTable(weights, each => each);
  }

  /** Is there a model of this name? */
  has(name: string): boolean {
    return this.#indexes.has(name);
  }

  /**
   * Weighs the features of a sentence.
   * @param show shows them, one by one
   */
  weigh(show: (see: See) => void): Weighing {
    const seen = this.#table.shown(show);
    const sums = this.#biases.slice();
    for (const { value } of seen) {
      for (let at = 0; at < value.length; at += 2) {
        const head = value[at] as number;
        sums[head] = (sums[head] as number) + (value[at + 1] as number);
      }
    }
    return {
      logOdds: name => sums[this.#indexOf(name)] ?? Number.NEGATIVE_INFINITY,
      strongest: name => this.#strongest(seen, name),
    };
  }

  /** What one more feature would add to a model's log-odds. */
  weightOf(feature: string, name: string): number {
    const entry = this.#table.get(...featureParts(feature));
    return entry ? weightFor(entry.value, this.#indexOf(name)) : 0;
  }

  #strongest(seen: readonly Entry<Weights>[], name: string): string[] {
    const head = this.#indexOf(name);
    return strongestOf(seen, value => weightFor(value, head));
  }

  #indexOf(name: string): number {
    return this.#indexes.get(name) ?? -1;
  }
}

function weightFor(weights: Weights, head: number): number {
  for (let at = 0; at < weights.length; at += 2) if (weights[at] === head) return weights[at + 1] ?? 0;
  return 0;
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

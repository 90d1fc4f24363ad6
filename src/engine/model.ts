import type { Model } from '../types.ts';
import { featureName, type See } from './features.ts';

/** What one feature says for and against the claims. */
interface Entry {
  name: string;
  /** Indexes of the scores it adds to, and what it adds. */
  targets: number[];
  weights: number[];
  /** The sentence it was last seen in, so that it counts once. */
  seenIn: number;
}

/** What the models make of one sentence. */
export interface Weighing {
  logOdds(name: string): number;
  /** The features that spoke for it, the strongest first. */
  strongest(name: string): string[];
}

/** Several linear models over the same features, looked up in one go. */
export class Scorers {
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #biases: number[];
  readonly #thresholds: number[];
  readonly #singles = new Map<string, Entry>();
  readonly #pairs = new Map<string, Map<string, Entry>>();
  #sentence = 0;

  /** @param names which models to use, of those that there are */
  constructor(model: Model, names: readonly string[]) {
    const own = names.filter(name => name in model);
    this.#indexes = new Map(own.map((name, index) => [name, index]));
    this.#biases = own.map(name => model[name]?.bias ?? 0);
    this.#thresholds = own.map(name => model[name]?.threshold ?? 0);
    own.forEach((name, target) => {
      for (const [feature, weight] of Object.entries(model[name]?.weights ?? {})) this.#add(feature, target, weight);
    });
  }

  /**
   * Weighs the features of a sentence.
   * @param show shows them, one by one
   */
  weigh(show: (see: See) => void): Weighing {
    const seen: Entry[] = [];
    const sums = [...this.#biases];
    this.#sentence++;
    show((one, other) => {
      const entry = other === undefined ? this.#singles.get(one) : this.#pairs.get(one)?.get(other);
      if (!entry || entry.seenIn === this.#sentence) return;
      entry.seenIn = this.#sentence;
      seen.push(entry);
      for (let index = 0; index < entry.targets.length; index++) {
        const target = entry.targets[index] as number;
        sums[target] = (sums[target] as number) + (entry.weights[index] as number);
      }
    });
    return {
      logOdds: name => sums[this.#indexOf(name)] ?? Number.NEGATIVE_INFINITY,
      strongest: name => strongest(seen, this.#indexOf(name)),
    };
  }

  /** The log-odds from which on a model counts. */
  thresholdOf(name: string): number {
    return this.#thresholds[this.#indexOf(name)] ?? Number.POSITIVE_INFINITY;
  }

  /** What one more feature would add to a model's log-odds. */
  weightOf(feature: string, name: string): number {
    const entry = this.#singles.get(feature);
    return entry?.weights[entry.targets.indexOf(this.#indexOf(name))] ?? 0;
  }

  #indexOf(name: string): number {
    return this.#indexes.get(name) ?? -1;
  }

  #add(feature: string, target: number, weight: number): void {
    const [one = '', other] = feature.split('>');
    const among = other === undefined ? this.#singles : (this.#pairs.get(one) ?? new Map<string, Entry>());
    if (other !== undefined) this.#pairs.set(one, among);
    const key = other ?? one;
    const entry = among.get(key) ?? { name: featureName(one, other), targets: [], weights: [], seenIn: 0 };
    entry.targets.push(target);
    entry.weights.push(weight);
    among.set(key, entry);
  }
}

function strongest(seen: readonly Entry[], target: number): string[] {
  return seen
    .map(({ name, targets, weights }) => ({ name, weight: weights[targets.indexOf(target)] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

import type { Model } from '../types.ts';
import { featureName, type See } from './features.ts';

/** In a model's file, the second of a pair that is none. */
export const ALONE = '';

/** What one feature says for and against the models. */
interface Entry {
  one: string;
  other: string | undefined;
  /** The index of a model, and what it adds to that model's log-odds; and so on. */
  weights: readonly number[];
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
  readonly #heads: Model['heads'];
  readonly #biases: Float64Array;
  readonly #indexes: ReadonlyMap<string, number>;
  /** The weights as the file has them: of its many features a page has few, so none is looked at before it is met. */
  readonly #weights: ReadonlyMap<string, Record<string, readonly number[]>>;
  readonly #met = new Map<string, Map<string, Entry>>();
  #sentence = 0;

  constructor({ heads, weights }: Model) {
    this.#heads = heads;
    this.#biases = Float64Array.from(heads, ({ bias }) => bias);
    this.#indexes = new Map(heads.map(({ name }, index) => [name, index]));
    this.#weights = new Map(Object.entries(weights));
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
    const seen: Entry[] = [];
    const sums = this.#biases.slice();
    this.#sentence++;
    show((one, other) => {
      const entry = this.#entryOf(one, other);
      if (!entry || entry.seenIn === this.#sentence) return;
      entry.seenIn = this.#sentence;
      seen.push(entry);
      const { weights } = entry;
      for (let at = 0; at < weights.length; at += 2) {
        const head = weights[at] as number;
        sums[head] = (sums[head] as number) + (weights[at + 1] as number);
      }
    });
    return {
      logOdds: name => sums[this.#indexOf(name)] ?? Number.NEGATIVE_INFINITY,
      strongest: name => strongest(seen, this.#indexOf(name)),
    };
  }

  /** The log-odds from which on a model counts. */
  thresholdOf(name: string): number {
    return this.#heads[this.#indexOf(name)]?.threshold ?? Number.POSITIVE_INFINITY;
  }

  /** What one more feature would add to a model's log-odds. */
  weightOf(feature: string, name: string): number {
    const entry = this.#entryOf(feature);
    return entry ? weightFor(entry, this.#indexOf(name)) : 0;
  }

  #indexOf(name: string): number {
    return this.#indexes.get(name) ?? -1;
  }

  #entryOf(one: string, other?: string): Entry | undefined {
    const key = other ?? ALONE;
    const known = this.#met.get(one)?.get(key);
    if (known) return known;
    const among = this.#weights.get(one);
    if (!among || !Object.hasOwn(among, key)) return undefined;
    const entry = { one, other, weights: among[key] ?? [], seenIn: 0 };
    const met = this.#met.get(one) ?? new Map<string, Entry>();
    this.#met.set(one, met.set(key, entry));
    return entry;
  }
}

function weightFor({ weights }: Entry, head: number): number {
  for (let at = 0; at < weights.length; at += 2) if (weights[at] === head) return weights[at + 1] ?? 0;
  return 0;
}

function strongest(seen: readonly Entry[], head: number): string[] {
  return seen
    .map(entry => ({ name: featureName(entry.one, entry.other), weight: weightFor(entry, head) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

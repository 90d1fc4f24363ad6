import { featureName, type See } from './features.ts';

/** In a model's file, the second of a pair that is none. */
export const ALONE = '';

/** What a model's file says of each feature: a pair's stands under its first, by its second. */
export type ByFeature<Said> = Record<string, Record<string, Said>>;

/** What a model makes of one feature. */
export interface Entry<Value> {
  one: string;
  other: string | undefined;
  value: Value;
}

interface Met<Value> extends Entry<Value> {
  /** The sentence it was last shown in, so that it counts once. */
  shownIn: number;
}

/** Looks up what a model says of features. Of its tens of thousands a page has few, so none is read before it is met. */
export class FeatureTable<Said, Value> {
  /** A map, so that a page's words find nothing that every object has. */
  readonly #said: ReadonlyMap<string, Record<string, Said>>;
  readonly #read: (said: Said) => Value;
  readonly #met = new Map<string, Map<string, Met<Value>>>();
  #showing = 0;

  constructor(said: ByFeature<Said>, read: (said: Said) => Value) {
    this.#said = new Map(Object.entries(said));
    this.#read = read;
  }

  /** The features that are shown and known, each once. */
  shown(show: (see: See) => void): Entry<Value>[] {
    const showing = ++this.#showing;
    const entries: Entry<Value>[] = [];
    show((one, other) => {
      const entry = this.get(one, other);
      if (!entry || entry.shownIn === showing) return;
      entry.shownIn = showing;
      entries.push(entry);
    });
    return entries;
  }

  get(one: string, other?: string): Met<Value> | undefined {
    const key = other ?? ALONE;
    const known = this.#met.get(one)?.get(key);
    if (known) return known;
    const among = this.#said.get(one);
    if (!among || !Object.hasOwn(among, key)) return undefined;
    const entry = { one, other, value: this.#read(among[key] as Said), shownIn: 0 };
    const met = this.#met.get(one) ?? new Map<string, Met<Value>>();
    this.#met.set(one, met.set(key, entry));
    return entry;
  }
}

/** More features than anybody looks at. */
const MOST_FEATURES = 12;

/** The names of the features that speak for something most, the strongest first. */
export function strongestOf<Value>(entries: readonly Entry<Value>[], weightOf: (value: Value) => number): string[] {
  return entries
    .map(({ one, other, value }) => ({ one, other, weight: weightOf(value) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_FEATURES)
    .map(({ one, other }) => featureName(one, other));
}

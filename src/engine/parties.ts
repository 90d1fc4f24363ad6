import type { FactSet, Voice } from '../types.ts';

/** The parties of a fact set, by the concepts that name them. */
export interface Parties {
  /** Every concept that names one, governments first: where both stand at one place, they tell more. */
  concepts: readonly string[];
  /** In whose voice each concept's party speaks. */
  voices: ReadonlyMap<string, Voice>;
  /** The concepts of governments and their people, who speak wherever they are named; a country also says where something is. */
  governments: readonly string[];
}

export function partiesOf({ parties }: Pick<FactSet['about'], 'parties'>): Parties {
  const named = (key: 'government' | 'country') =>
    Object.entries(parties).flatMap(([party, slots]) =>
      (slots[key]?.split('|') ?? []).map(concept => [concept, party === 'us' || party === 'china' ? party : 'other'] as const),
    );
  const [governments, countries] = [named('government'), named('country')];
  const voices = new Map<string, Voice>([...governments, ...countries]);
  return { concepts: [...voices.keys()], voices, governments: governments.map(([concept]) => concept) };
}

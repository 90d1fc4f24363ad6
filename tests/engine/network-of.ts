import { type LinearModels, packModels, packNetwork } from '../../src/cli/pack-models.ts';
import type { Model } from '../../src/types.ts';

/** The largest weight that can be written; with this one, squares of tenths are written exactly. */
const LARGEST = 19.36;

/** A model with a unit for each claim, which only that claim listens to. */
export function networkOf(claims: LinearModels, threshold = 0): Model {
  const names = Object.keys(claims);
  const features = new Set(Object.values(claims).flatMap(({ weights }) => Object.keys(weights)));
  const rows = new Map([...features].map(feature => [feature, Float32Array.from(names, name => claims[name]?.weights[feature] ?? 0)]));
  const ends = Float32Array.from(names, () => LARGEST);
  const network = packNetwork(
    {
      biases: names.map(() => 0),
      outputs: Object.fromEntries(
        names.map((name, own) => [name, [claims[name]?.bias ?? 0, ...names.map((_, unit) => Number(unit === own))]]),
      ),
      rows: new Map([['(the largest)', ends], ['(the next)', ends], ...rows]),
    },
    threshold,
  );
  return { network, ...packModels({}) };
}

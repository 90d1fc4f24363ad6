import { type LinearModels, packModels } from '../../src/cli/pack-models.ts';

import { ALONE, type ByFeature } from '../../src/engine/feature-table.ts';
import { featureParts } from '../../src/engine/features.ts';
import { writeRow } from '../../src/engine/network-rows.ts';
import type { Model } from '../../src/types.ts';

/** With this as the largest weight, squares of tenths are written exactly. */
const LARGEST = 19.36;

/** A model with a unit for each claim, which only that claim listens to. */
export function networkOf(claims: LinearModels, threshold = 0): Model {
  const models = Object.entries(claims);
  const rows: ByFeature<string> = {};
  for (const feature of models.flatMap(([, { weights }]) => Object.keys(weights))) {
    const [one, other = ALONE] = featureParts(feature);
    const row = models.map(([, { weights }]) => weights[feature] ?? 0);
    rows[one] = { ...rows[one], [other]: writeRow(row, LARGEST) };
  }
  const outputs = models.map(([name, { bias }], own) => [name, [bias, ...models.map((_, unit) => Number(unit === own))]]);
  const network = { threshold, largest: LARGEST, biases: models.map(() => 0), outputs: Object.fromEntries(outputs), rows };
  return { network, ...packModels({}) };
}

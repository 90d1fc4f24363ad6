import { ALONE } from '../engine/model.ts';
import type { Model } from '../types.ts';

/** Linear models by their names, each with its weights by feature. */
export type Models = Record<string, { bias: number; threshold: number; weights: Record<string, number> }>;

/** Puts models together as a fact set's file has them: by feature, which is how they are looked up. */
export function packModels(models: Models): Model {
  const weights: Record<string, Record<string, number[]>> = {};
  const named = Object.entries(models);
  for (const [head, [, model]] of named.entries()) {
    for (const [feature, weight] of Object.entries(model.weights)) {
      const [one = '', other = ALONE] = feature.split('>');
      weights[one] ??= {};
      weights[one][other] ??= [];
      weights[one][other].push(head, weight);
    }
  }
  return { heads: named.map(([name, { bias, threshold }]) => ({ name, bias, threshold })), weights };
}

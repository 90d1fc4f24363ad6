import { ALONE, type ByFeature } from '../engine/feature-table.ts';
import { featureParts } from '../engine/features.ts';
import { writeRow } from '../engine/network-rows.ts';
import type { Model, NetworkModel } from '../types.ts';
import type { Weights } from './logistic.ts';
import type { FittedNetwork } from './trained-network.ts';

/** Linear models by their names. */
export type LinearModels = Record<string, Weights>;

/** Of the weights, so many are written as they are; the few beyond are cut to the largest of these. */
const IN_RANGE = 0.9999;

/** Puts linear models together as a fact set's file has them: by feature, which is how they are looked up. */
export function packModels(models: LinearModels): Pick<Model, 'heads' | 'weights'> {
  const weights: ByFeature<number[]> = {};
  const named = Object.entries(models);
  for (const [head, [, model]] of named.entries()) {
    for (const [feature, weight] of Object.entries(model.weights)) within(weights, feature, () => []).push(head, weight);
  }
  return { heads: named.map(([name, { bias }]) => ({ name, bias })), weights };
}

/** Puts a network as a fact set's file has it. */
export function packNetwork({ biases, outputs, rows }: FittedNetwork, threshold: number): NetworkModel {
  const sizes = [...rows.values()].flatMap(row => [...row].map(Math.abs)).sort((one, other) => one - other);
  const largest = round(sizes[Math.floor((sizes.length - 1) * IN_RANGE)] ?? 1);
  const packed: ByFeature<string> = {};
  for (const [feature, row] of rows) within(packed, feature, () => writeRow(row, largest));
  return {
    threshold,
    largest,
    biases: biases.map(round),
    outputs: Object.fromEntries(Object.entries(outputs).map(([claim, weights]) => [claim, weights.map(round)])),
    rows: packed,
  };
}

/** What is said of a feature, which is put there if there is nothing yet. */
function within<Said>(all: ByFeature<Said>, feature: string, said: () => Said): Said {
  const [one, other = ALONE] = featureParts(feature);
  all[one] ??= {};
  all[one][other] ??= said();
  return all[one][other];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

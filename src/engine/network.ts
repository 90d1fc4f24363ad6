import type { NetworkModel } from '../types.ts';
import { type Entry, FeatureTable, strongestOf } from './feature-table.ts';
import type { See } from './features.ts';
import type { Weighing } from './model.ts';
import { readRow } from './network-rows.ts';

/**
 * Tells what labels a sentence has: the claims it makes, or in whose words it makes one. Its features add up in a few units, which stay silent
 * below nothing; from the units each label takes what speaks for it. So one unit learns from all claims what "looks away", "drags its feet" and
 * "has done little" share.
 */
export class Network {
  /** The log-odds from which on a sentence counts as having a label. */
  readonly threshold: number;
  readonly #biases: Float64Array;
  /** By label: its bias, and what it takes from each unit. */
  readonly #outputs: ReadonlyMap<string, Float64Array>;
  readonly #table: FeatureTable<string, Float32Array>;

  constructor({ threshold, largest, biases, outputs, rows }: NetworkModel) {
    this.threshold = threshold;
    this.#biases = Float64Array.from(biases);
    this.#outputs = new Map(Object.entries(outputs).map(([label, weights]) => [label, Float64Array.from(weights)]));
    this.#table = new FeatureTable(rows, row => readRow(row, largest));
  }

  /**
   * Weighs the features of a sentence.
   * @param show shows them, one by one
   */
  weigh(show: (see: See) => void): Weighing {
    const seen = this.#table.shown(show);
    const units = this.#biases.slice();
    for (const { value } of seen) addTo(units, value);
    for (let unit = 0; unit < units.length; unit++) if ((units[unit] as number) < 0) units[unit] = 0;
    return {
      logOdds: label => logOddsOf(this.#outputs.get(label), units),
      strongest: label => strongestFor(this.#outputs.get(label), units, seen),
    };
  }
}

// Plain loops: this is where most of a reading's time goes.
function addTo(units: Float64Array, row: Float32Array): void {
  for (let unit = 0; unit < units.length; unit++) units[unit] = (units[unit] as number) + (row[unit] as number);
}

function logOddsOf(output: Float64Array | undefined, units: Float64Array): number {
  if (!output) return Number.NEGATIVE_INFINITY;
  let sum = output[0] as number;
  for (let unit = 0; unit < units.length; unit++) sum += (units[unit] as number) * (output[unit + 1] as number);
  return sum;
}

/** Each feature by what it adds through the units that are not silent. */
function strongestFor(output: Float64Array | undefined, units: Float64Array, seen: readonly Entry<Float32Array>[]): string[] {
  if (!output) return [];
  const heard = units.map((sum, unit) => (sum > 0 ? (output[unit + 1] as number) : 0));
  return strongestOf(seen, row => product(row, heard));
}

function product(row: Float32Array, weights: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < weights.length; unit++) sum += (row[unit] as number) * (weights[unit] as number);
  return sum;
}

/** One thing to learn from: the features that are there, and whether it is so. */
export interface Instance {
  features: readonly string[];
  isSo: boolean;
  /** Made up to teach: it counts less. */
  isExample: boolean;
}

/** Pulls a feature's weight towards nothing, so that what is seen seldom counts little: the λ of λ/2·w². */
export type Ridge = (feature: string) => number;

export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

/** Rounds over all features; more change nothing that can be measured. */
const ROUNDS = 15;
/** The longest step of a weight in one round, so that none overshoots. */
const LONGEST_STEP = 1;
/** Features seen less often teach nothing general. */
const LEAST_SEEN = 4;
/** Smaller weights are left out, so that a model stays small. */
const LEAST_WEIGHT = 0.1;
/** How much an example counts beside a sentence of a whole document. */
const EXAMPLE = 0.4;

/**
 * Fits a logistic regression with an L2 penalty by coordinate descent: one Newton step a feature, round after round (Hsieh et al.,
 * "A dual coordinate descent method for large-scale linear SVM", and the same authors' LIBLINEAR). The same instances always give the same weights.
 */
export function fitLogistic(instances: readonly Instance[], ridge: Ridge): Weights {
  const columns = [...columnsOf(instances)].map(([feature, rows]) => ({ feature, rows, pull: ridge(feature) }));
  const everywhere = Int32Array.from(instances, (_, row) => row);
  const importance = Float64Array.from(instances, ({ isExample }) => (isExample ? EXAMPLE : 1));
  const truth = Float64Array.from(instances, ({ isSo }) => Number(isSo));
  const logOdds = new Float64Array(instances.length);
  /** What to add to the weight of a feature that is there in these rows. */
  const stepFor = (rows: Int32Array, weight: number, pull: number) => {
    let slope = pull * weight;
    let curvature = pull + 1e-9;
    for (const row of rows) {
      const chance = 1 / (1 + Math.exp(-(logOdds[row] as number)));
      slope += (importance[row] as number) * (chance - (truth[row] as number));
      curvature += (importance[row] as number) * chance * (1 - chance);
    }
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curvature));
    for (const row of rows) logOdds[row] = (logOdds[row] as number) + step;
    return step;
  };
  let bias = 0;
  const weights = new Map<string, number>();
  for (let turn = 0; turn < ROUNDS; turn++) {
    bias += stepFor(everywhere, bias, 0);
    for (const { feature, rows, pull } of columns) {
      const weight = weights.get(feature) ?? 0;
      weights.set(feature, weight + stepFor(rows, weight, pull));
    }
  }
  const kept = [...weights]
    .map(([feature, weight]) => [feature, round(weight)] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
  return { bias: round(bias), weights: Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** In which rows each feature is, of those seen often enough. */
function columnsOf(instances: readonly Instance[]): Map<string, Int32Array> {
  const rows = new Map<string, number[]>();
  instances.forEach(({ features }, row) => {
    for (const feature of features) {
      const column = rows.get(feature);
      if (column) column.push(row);
      else rows.set(feature, [row]);
    }
  });
  return new Map(
    [...rows].filter(([, column]) => column.length >= LEAST_SEEN).map(([feature, column]) => [feature, Int32Array.from(column)]),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

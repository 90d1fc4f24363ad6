/** One thing to learn from: the features that are there, and whether it is so. */
export interface Instance {
  features: readonly string[];
  isSo: boolean;
  /** What belongs together, such as the sentences of one document. */
  group: string;
}

export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

const EPOCHS = 24;
const RATE = 0.1;
/** Pulls weights towards nothing, so that what is seen seldom counts little. */
const DECAY = 0.05;
/** Takes weights to nothing where they do not earn their keep, so that a model stays small. */
const SHRINK = 0.02;
/** Features seen less often teach nothing general. */
const LEAST_SEEN = 4;
/** Smaller weights are left out. */
const LEAST_WEIGHT = 0.05;
const FOLDS = 5;
/** From even odds on: a wrong mark costs more than a missing one. */
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];

/** Fits a logistic regression by AdaGrad. The same instances always give the same weights. */
export function fitLogistic(instances: readonly Instance[]): Weights {
  const index = frequent(instances);
  const rows = instances.map(({ features }) => features.flatMap(feature => index.get(feature) ?? []));
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(0.01);
  let bias = -2;
  let biasSquares = 1;
  const order = instances.map((_, row) => row);
  const random = randomFrom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] ?? [];
      const logOdds = row.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias);
      const error = 1 / (1 + Math.exp(-logOdds)) - Number(instances[at]?.isSo);
      if (Math.abs(error) < 1e-4) continue;
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const feature of row) {
        const slope = error + DECAY * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 0) + slope * slope;
        const rate = RATE / Math.sqrt(squares[feature] ?? 1);
        weights[feature] = shrunk((weights[feature] ?? 0) - rate * slope, rate * SHRINK);
      }
    }
  }
  const kept = [...index]
    .map(([feature, at]) => [feature, round(weights[at] ?? 0)] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
  return { bias: round(bias), weights: Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** The log-odds of each instance by weights that were fitted without its fold. */
export function outOfFold(instances: readonly Instance[]): { logOdds: number; isSo: boolean }[] {
  const folds = new Map([...new Set(instances.map(({ group }) => group))].map((group, index) => [group, index % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { bias, weights } = fitLogistic(instances.filter(({ group }) => folds.get(group) !== fold));
    return instances
      .filter(({ group }) => folds.get(group) === fold)
      .map(({ features, isSo }) => ({ isSo, logOdds: features.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias) }));
  }).flat();
}

/** From which log-odds on a sentence counts: where the F-measure that weighs precision twice as much as recall is best. */
export function bestThreshold(predictions: readonly { logOdds: number; isSo: boolean }[]): number {
  const measure = (threshold: number) => {
    const found = predictions.filter(({ logOdds }) => logOdds >= threshold);
    const right = found.filter(({ isSo }) => isSo).length;
    return (1.25 * right) / (0.25 * predictions.filter(({ isSo }) => isSo).length + found.length || 1);
  };
  return THRESHOLDS.reduce((best, one) => (measure(one) > measure(best) ? one : best));
}

function shrunk(weight: number, by: number): number {
  return Math.abs(weight) <= by ? 0 : weight - Math.sign(weight) * by;
}

function frequent(instances: readonly Instance[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of instances) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [feature, times] of seen) if (times >= LEAST_SEEN) index.set(feature, index.size);
  return index;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** A linear congruential generator (Numerical Recipes): the same numbers every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

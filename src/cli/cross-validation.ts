const FOLDS = 3;
const LEAST_THRESHOLD = -1.5;
const GREATEST_THRESHOLD = 2;
const THRESHOLD_STEP = 0.1;

/** What was thought of one thing, and whether it is so. */
export interface Prediction {
  logOdds: number;
  isSo: boolean;
}

/** Something to learn from, or to measure on. */
export interface Foldable {
  /** What belongs together, such as the sentences of one document. */
  group: string;
  /** Made up to teach: nothing is measured on it. */
  isExample: boolean;
}

/**
 * What is predicted of each item that is no example by what was learnt without its fold.
 * @param learn learns from some items, and gives what predicts of another
 */
export function outOfFold<Item extends Foldable>(
  items: readonly Item[],
  learn: (others: readonly Item[]) => (item: Item) => Prediction[],
): Prediction[] {
  const folds = new Map([...new Set(items.map(({ group }) => group))].map((group, index) => [group, index % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const predict = learn(items.filter(({ group, isExample }) => isExample || folds.get(group) !== fold));
    return items.filter(({ group, isExample }) => !isExample && folds.get(group) === fold).flatMap(predict);
  }).flat();
}

/** From which log-odds on a sentence counts: the least from which on so many are right. */
export function thresholdFor(precision: number, predictions: readonly Prediction[]): number {
  const reaches = (threshold: number) => {
    const found = predictions.filter(({ logOdds }) => logOdds >= threshold);
    return found.filter(({ isSo }) => isSo).length >= precision * found.length;
  };
  const steps = Math.round((GREATEST_THRESHOLD - LEAST_THRESHOLD) / THRESHOLD_STEP);
  const thresholds = Array.from({ length: steps + 1 }, (_, step) => Math.round((LEAST_THRESHOLD + step * THRESHOLD_STEP) * 10) / 10);
  return thresholds.find(reaches) ?? GREATEST_THRESHOLD;
}

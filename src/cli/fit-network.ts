import { WORD } from '../engine/word-features.ts';
import type { Ridge } from './logistic.ts';
import { seededRandom, shuffled } from './seeded-random.ts';
import { type FittedNetwork, TrainedNetwork } from './trained-network.ts';

/** How a network is to be built. */
export interface Settings {
  /** Units between features and labels of one member. */
  units: number;
  /** Members that begin differently and are averaged: each errs on sentences of its own. */
  members: number;
  /** Features seen less often teach nothing general. */
  leastSeen: number;
  /** Most features are words: one must have been seen so often in samples that have a label. */
  leastLabelled: number;
}

/** Passes over all samples, and how many go together. */
const PASSES = 8;
const BATCH = 128;
/** The first step's length; it shrinks pass by pass. */
const RATE = 0.003;
/** How much an example counts beside a sentence of a whole document: it shows the plainest way to say a thing, which pages seldom take. */
const EXAMPLE = 0.7;

/** A sentence to learn from: what is seen of it, and what it is, such as the claims it makes. */
export interface Sample {
  features: readonly string[];
  labels: ReadonlySet<string>;
  isExample: boolean;
}

/**
 * Fits a network of one hidden layer, for all labels together. The same samples always give the same network.
 * @param ridge features with a stronger pull are shown less loudly, which has the same effect
 */
export function fitNetwork(samples: readonly Sample[], labels: readonly string[], ridge: Ridge, settings: Settings): FittedNetwork {
  const features = featuresOf(samples, settings);
  const members = Array.from({ length: settings.members }, (_, seed) => {
    const network = new TrainedNetwork(
      features.map(feature => 1 / Math.sqrt(ridge(feature))),
      labels.length,
      settings.units,
      seed,
    );
    teach(network, samples, features, labels, seed);
    return network.fitted(features, labels);
  });
  return {
    biases: members.flatMap(({ biases }) => biases),
    outputs: Object.fromEntries(labels.map(label => [label, averaged(members.map(({ outputs }) => outputs[label] ?? []))])),
    rows: new Map(features.map(feature => [feature, Float32Array.from(members.flatMap(({ rows }) => [...(rows.get(feature) ?? [])]))])),
  };
}

/** Side by side, members are one network: the biases add up, and each label listens to all units, that much less. */
function averaged(outputs: readonly (readonly number[])[]): number[] {
  const shares = outputs.map(output => output.map(weight => weight / outputs.length));
  return [shares.reduce((sum, [bias = 0]) => sum + bias, 0), ...shares.flatMap(([, ...weights]) => weights)];
}

/** Shows a network all samples, pass by pass. */
function teach(network: TrainedNetwork, samples: readonly Sample[], features: readonly string[], labels: readonly string[], seed: number) {
  const indexes = new Map(features.map((feature, index) => [feature, index]));
  const learnt = samples.map(({ features, labels: own, isExample }) => ({
    seen: Int32Array.from(features.flatMap(feature => indexes.get(feature) ?? [])),
    truth: labels.map(label => Number(own.has(label))),
    importance: isExample ? EXAMPLE : 1,
  }));
  for (let pass = 0; pass < PASSES; pass++) {
    const order = shuffled(learnt, seededRandom(seed * PASSES + pass));
    for (let at = 0; at < order.length; at += BATCH) {
      for (const sample of order.slice(at, at + BATCH)) network.learn(sample, BATCH);
      network.step(RATE * (1 - pass / PASSES));
    }
  }
}

/** The features seen often enough, in an order that depends on nothing else. */
function featuresOf(samples: readonly Sample[], { leastSeen, leastLabelled }: Settings): string[] {
  const seen = countsIn(samples);
  const labelled = countsIn(samples.filter(({ labels }) => labels.size > 0));
  const isTelling = (feature: string) => !feature.startsWith(`${WORD}>`) || (labelled.get(feature) ?? 0) >= leastLabelled;
  return [...seen]
    .filter(([feature, count]) => count >= leastSeen && isTelling(feature))
    .map(([feature]) => feature)
    .sort();
}

function countsIn(samples: readonly Sample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

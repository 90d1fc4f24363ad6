import { describe, expect, it } from 'vitest';
import type { See } from '../../src/engine/features.ts';
import { Network } from '../../src/engine/network.ts';
import { readRow, writeRow } from '../../src/engine/network-rows.ts';
import { networkOf } from './network-of.ts';

const network = new Network(
  networkOf(
    {
      tea: { bias: -1, weights: { leaf: 4, cup: 0.25, rain: -9, 'leaf>cup': 1 } },
      coffee: { bias: -1, weights: { bean: 1, cup: 0.25 } },
    },
    0.5,
  ).network,
);
const show =
  (...features: [string, string?][]) =>
  (see: See) => {
    for (const [one, other] of features) see(one, other);
  };

describe('a network', () => {
  it.each<[what: string, features: [string, string?][], tea: number, coffee: number]>([
    ['begins with the biases', [], -1, -1],
    ['adds what features say', [['leaf']], 3, -1],
    ['tells claims apart that share a feature', [['cup'], ['bean']], -0.75, 0.25],
    ['hears nothing of a unit below nothing', [['leaf'], ['rain']], -1, -1],
    ['knows nothing of other features', [['sugar'], ['leaf', 'sugar']], -1, -1],
    ['counts a feature once', [['leaf'], ['leaf']], 3, -1],
    [
      'tells pairs from their parts, and their order',
      [
        ['leaf', 'cup'],
        ['cup', 'leaf'],
      ],
      0,
      -1,
    ],
  ])('%s', (_what, features, tea, coffee) => {
    const weighing = network.weigh(show(...features));
    expect(weighing.logOdds('tea')).toBeCloseTo(tea, 4);
    expect(weighing.logOdds('coffee')).toBeCloseTo(coffee, 4);
  });

  it('tells what spoke for a claim, the strongest first', () => {
    const weighing = network.weigh(show(['cup'], ['leaf', 'cup'], ['leaf'], ['bean']));
    expect(weighing.strongest('tea')).toEqual(['leaf', 'leaf>cup', 'cup']);
    expect(weighing.strongest('coffee')).toEqual(['bean', 'cup']);
  });

  it('says that nothing spoke where the unit is silent', () => {
    expect(network.weigh(show(['leaf'], ['rain'])).strongest('tea')).toEqual([]);
  });

  it('knows nothing of other claims', () => {
    const weighing = network.weigh(show(['leaf']));
    expect(weighing.logOdds('cocoa')).toBe(Number.NEGATIVE_INFINITY);
    expect(weighing.strongest('cocoa')).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString'])('knows nothing of %s, which every object has', word => {
    expect(network.weigh(show([word], ['leaf', word], [word, 'leaf'])).logOdds('tea')).toBe(-1);
  });
});

describe('a row of weights', () => {
  it('is a character a weight, and close to what was written', () => {
    const weights = [0, 0.001, -0.02, 0.5, -1, 1];
    const text = writeRow(weights, 1);
    expect(text).toHaveLength(weights.length);
    for (const [index, weight] of readRow(text, 1).entries()) expect(Math.abs(weight - (weights[index] ?? 0))).toBeLessThan(0.02);
  });

  it('is cut to the largest', () => {
    expect([...readRow(writeRow([9, -9], 2), 2)]).toEqual([2, -2]);
  });

  it('is the same again as JSON', () => {
    const text = writeRow(
      Array.from({ length: 89 }, (_, index) => Math.sign(index - 44) * ((index - 44) / 44) ** 2),
      1,
    );
    expect(new Set(text).size).toBe(89);
    expect(JSON.parse(JSON.stringify(text))).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { outOfFold, thresholdFor } from '../../src/cli/cross-validation.ts';
import { fitNetwork, type Sample } from '../../src/cli/fit-network.ts';
import { packNetwork } from '../../src/cli/pack-models.ts';
import { seededRandom } from '../../src/cli/seeded-random.ts';
import type { See } from '../../src/engine/features.ts';
import { Network } from '../../src/engine/network.ts';

const showing = (features: readonly string[]) => (see: See) => {
  for (const feature of features) see(feature);
};

/** Either of two things makes the claim, and both together do not: no sum of weights could tell. */
const truths: [features: string[], isSo: boolean][] = [
  [['rain'], false],
  [['rain', 'sun'], true],
  [['rain', 'wind'], true],
  [['rain', 'sun', 'wind'], false],
];
const settings = { units: 48, members: 2, leastSeen: 5, leastLabelled: 3 };
const samples: Sample[] = Array.from({ length: 2000 }, () => truths)
  .flat()
  .map(([features, isSo]) => ({ features, labels: new Set(isSo ? ['umbrella'] : []), isExample: false }));

describe('fitting a network', () => {
  it('learns what stands only together', () => {
    const fitted = fitNetwork(samples, ['umbrella'], () => 0.01, settings);
    const network = new Network(packNetwork(fitted, 0));
    const odds = truths.map(([features]) => network.weigh(showing(features)).logOdds('umbrella'));
    const told = truths.map(([, isSo], index) => ({ isSo, odds: odds[index] ?? 0 }));
    const least = Math.min(...told.filter(({ isSo }) => isSo).map(({ odds }) => odds));
    const most = Math.max(...told.filter(({ isSo }) => !isSo).map(({ odds }) => odds));
    expect(least).toBeGreaterThan(most + 1);
  });

  it('gives the same network again', () => {
    const few = samples.slice(0, 300);
    expect(fitNetwork(few, ['umbrella'], () => 1, settings)).toEqual(fitNetwork(few, ['umbrella'], () => 1, settings));
  });

  it('has as many units as it is to have', () => {
    const { biases, outputs, rows } = fitNetwork(samples.slice(0, 300), ['umbrella'], () => 1, {
      units: 4,
      members: 3,
      leastSeen: 5,
      leastLabelled: 3,
    });
    expect([biases.length, outputs.umbrella?.length, rows.get('rain')?.length]).toEqual([12, 13, 12]);
  });

  it.each([
    [2, false],
    [3, true],
  ])('hears of a word that %i samples with a label have: %s', (times, isHeard) => {
    const labelled = (count: number, isSo: boolean): Sample[] =>
      Array.from({ length: count }, () => ({ features: ['w>dusk'], labels: new Set(isSo ? ['umbrella'] : []), isExample: false }));
    const { rows } = fitNetwork([...labelled(times, true), ...labelled(9, false)], ['umbrella'], () => 1, settings);
    expect(rows.has('w>dusk')).toBe(isHeard);
  });

  it('leaves out words that labels seldom come with, and nothing else that is seen', () => {
    const dry: Sample[] = Array.from({ length: 9 }, () => ({ features: ['w>dust', 'dust'], labels: new Set(), isExample: false }));
    expect([...fitNetwork([...samples.slice(0, 40), ...dry], ['umbrella'], () => 1, settings).rows.keys()]).toEqual([
      'dust',
      'rain',
      'sun',
      'wind',
    ]);
  });

  it('leaves out what is seen too seldom', () => {
    const rare: Sample = { features: ['snow'], labels: new Set(), isExample: false };
    expect([...fitNetwork([...samples.slice(0, 40), rare], ['umbrella'], () => 1, settings).rows.keys()]).toEqual(['rain', 'sun', 'wind']);
  });
});

describe('a threshold', () => {
  const predictions = [2, 1, 0.5, 0, -1].map((logOdds, index) => ({ logOdds, isSo: index !== 2 && index !== 4 }));

  it('is the least from which on enough is right', () => {
    expect(thresholdFor(0.9, predictions)).toBe(0.6);
    expect(thresholdFor(0.7, predictions)).toBe(-0.9);
  });

  it('is the greatest where none does', () => {
    expect(thresholdFor(0.9, [{ logOdds: 9, isSo: false }])).toBe(2);
  });
});

describe('folds', () => {
  it('measure every item but examples, each by what was learnt without its group', () => {
    const items = Array.from({ length: 20 }, (_, index) => ({ group: `g${index % 7}`, isExample: index === 3 }));
    const measured = outOfFold(items, others => item => {
      expect(others.every(({ group, isExample }) => isExample || group !== item.group)).toBe(true);
      expect(others.some(({ isExample }) => isExample)).toBe(true);
      return [{ logOdds: 0, isSo: true }];
    });
    expect(measured).toHaveLength(19);
  });
});

describe('seeded random numbers', () => {
  it('are the same for a seed, others for another, and spread from 0 to 1', () => {
    const draw = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const numbers = draw(3);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, number) => sum + number, 0) / 1000).toBeCloseTo(0.5, 1);
  });
});

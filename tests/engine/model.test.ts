import { describe, expect, it } from 'vitest';
import { packModels } from '../../src/cli/pack-models.ts';
import type { See } from '../../src/engine/features.ts';
import { probability, Scorers } from '../../src/engine/model.ts';

const model = packModels({
  tea: { bias: -1, weights: { leaf: 2, cup: 0.25, rain: -3, 'leaf>cup': 1 } },
  coffee: { bias: -1, weights: { bean: 1, cup: 0.5 } },
});
const scorers = () => new Scorers(model);
const show =
  (...features: [string, string?][]) =>
  (see: See) => {
    for (const [one, other] of features) see(one, other);
  };

describe('linear models', () => {
  it.each<[what: string, features: [string, string?][], tea: number, coffee: number]>([
    ['begin with their bias', [], -1, -1],
    ['add weights', [['leaf']], 1, -1],
    ['add weights of both to a shared feature', [['cup']], -0.75, -0.5],
    ['take weights away', [['leaf'], ['rain']], -2, -1],
    ['know nothing of other features', [['leaf'], ['sugar']], 1, -1],
    ['count a feature once', [['leaf'], ['leaf'], ['leaf']], 1, -1],
    [
      'count a pair once',
      [
        ['leaf', 'cup'],
        ['leaf', 'cup'],
      ],
      0,
      -1,
    ],
    ['tell pairs from their parts', [['leaf', 'cup']], 0, -1],
    ['tell the order of a pair', [['cup', 'leaf']], -1, -1],
    ['are told apart', [['leaf'], ['bean']], 1, 0],
  ])('%s', (_what, features, tea, coffee) => {
    const weighing = scorers().weigh(show(...features));
    expect(weighing.logOdds('tea')).toBe(tea);
    expect(weighing.logOdds('coffee')).toBe(coffee);
  });

  it('forget one sentence at the next', () => {
    const both = scorers();
    both.weigh(show(['leaf']));
    expect(both.weigh(show(['leaf'])).logOdds('tea')).toBe(1);
    expect(both.weigh(show()).logOdds('tea')).toBe(-1);
  });

  it('tell what spoke for it, the strongest first', () => {
    const weighing = scorers().weigh(show(['cup'], ['rain'], ['leaf', 'cup'], ['leaf'], ['bean']));
    expect(weighing.strongest('tea')).toEqual(['leaf', 'leaf>cup', 'cup']);
    expect(weighing.strongest('coffee')).toEqual(['bean', 'cup']);
  });

  it('tell what one more feature would add, be it a thing or a pair', () => {
    expect(['leaf', 'leaf>cup', 'cup>leaf', 'bean'].map(feature => scorers().weightOf(feature, 'tea'))).toEqual([2, 1, 0, 0]);
  });

  it('say nothing of a model that is not there', () => {
    expect(['tea', 'cocoa'].map(name => scorers().has(name))).toEqual([true, false]);
    expect(
      scorers()
        .weigh(show(['leaf']))
        .logOdds('cocoa'),
    ).toBe(Number.NEGATIVE_INFINITY);
  });

  it.each(['constructor', '__proto__', 'toString'])('know nothing of %s, which every object has', word => {
    expect(
      scorers()
        .weigh(show([word], ['leaf', word], [word, 'leaf']))
        .logOdds('tea'),
    ).toBe(-1);
  });

  it('tell what one more feature would add', () => {
    expect(scorers().weightOf('cup', 'coffee')).toBe(0.5);
    expect(scorers().weightOf('bean', 'tea')).toBe(0);
    expect(scorers().weightOf('sugar', 'tea')).toBe(0);
  });
});

describe('a probability', () => {
  it('grows from 0 to 1 with the log-odds, and is even at none', () => {
    expect([-1000, -2, 0, 2, 1000].map(probability)).toEqual([0, expect.closeTo(0.119, 3), 0.5, expect.closeTo(0.881, 3), 1]);
  });
});

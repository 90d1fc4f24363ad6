import type { Row } from './row.ts';
import type { Family } from './setting.ts';
import { timelineOf } from './spotted.ts';

const words = 10_000;
const goals = { 'mark.js, 50 words': 20, 'mark.js, 300 words': 20, 'Readability and an expression': 5 };

/** What others would do the same job with, against what we do on the page's thread. */
export const others: Family = async setting => {
  const { busy } = await timelineOf(setting, words, 'alive');
  const lab = await setting.lab('chrome');
  const names = Object.keys(goals) as (keyof typeof goals)[];
  const times = await lab.time('page-tasks', names, { words, topic: 'on', loads: Math.ceil(setting.loads / 3) });
  return names.map(
    (name): Row => ({
      what: name,
      browser: 'chrome',
      words,
      figure: times[name],
      unit: 'ms',
      against: { what: 'ours, from spot to marks', figure: busy },
      goal: { of: 'ratio', least: goals[name] },
    }),
  );
};

import type { Row } from './row.ts';
import { type Family, sizes } from './setting.ts';

/** The engine on an article, against one regular expression of 300 terms over the same text. */
export const matching: Family = async setting => {
  const rows: Row[] = [];
  const lab = await setting.lab('chrome');
  for (const words of sizes) {
    const times = await lab.time('engine-tasks', ['expression', 'engine', 'engine, from nothing'], {
      words,
      topic: 'on',
      loads: setting.loads,
    });
    const against = { what: 'expression of 300 terms', figure: times.expression };
    rows.push({ what: 'engine', browser: 'chrome', words, figure: times.engine, unit: 'ms', against, goal: { of: 'ratio', most: 10 } });
    rows.push({ what: 'engine, from nothing', browser: 'chrome', words, figure: times['engine, from nothing'], unit: 'ms', against });
  }
  return rows;
};

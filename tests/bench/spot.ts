import type { Row } from './row.ts';
import { type Family, sizes } from './setting.ts';

/** The look at every page, against reading its text once. */
export const spot: Family = async setting => {
  const rows: Row[] = [];
  for (const browser of ['chrome', 'firefox'] as const) {
    const lab = await setting.lab(browser);
    for (const words of sizes) {
      const time = await lab.time('spot-task', ['textContent', 'spot'], { words, topic: 'off', loads: setting.loads });
      const row = { what: 'spot, cold', browser, words, figure: time.spot, unit: 'ms' } as const;
      rows.push({ ...row, against: { what: 'textContent', figure: time.textContent }, goal: { of: 'ratio', most: 2 } });
      if (words <= 10_000) rows.push({ ...row, what: 'spot, cold, by itself', goal: { of: 'figure', most: 1 } });
    }
  }
  return rows;
};

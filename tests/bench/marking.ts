import type { Row } from './row.ts';
import { type Family, sizes } from './setting.ts';

const tasks = ['wrapper', 'mark', 'paint', 'undo mark', 'undo paint'] as const;

/** Twenty marks by either renderer, against wrapping by hand; and taking them away. */
export const marking: Family = async setting => {
  const rows: Row[] = [];
  for (const browser of ['chrome', 'firefox'] as const) {
    const lab = await setting.lab(browser);
    const first = new Map<string, number>();
    for (const words of sizes) {
      const times = await lab.time('page-tasks', tasks, { words, topic: 'on', loads: setting.loads });
      const by = { browser, words, unit: 'ms' } as const;
      const against = { what: 'wrapper by hand', figure: times.wrapper };
      rows.push({ what: '20 marks, mark', ...by, figure: times.mark, against, goal: { of: 'ratio', most: 3 } });
      rows.push({ what: '20 marks, paint', ...by, figure: times.paint, against, goal: { of: 'ratio', most: 1 } });
      for (const renderer of ['mark', 'paint'] as const) {
        rows.push({ what: `undo, ${renderer}`, ...by, figure: times[`undo ${renderer}`], goal: { of: 'figure', most: 2 } });
        const small = first.get(renderer);
        first.set(renderer, small ?? times[renderer]);
        if (small === undefined || words !== sizes.at(-1)) continue;
        const growth = { what: `20 marks, ${renderer}, in a larger page`, ...by, figure: times[renderer] };
        rows.push({ ...growth, against: { what: '1,000 words', figure: small }, goal: { of: 'ratio', most: 1.5 } });
      }
    }
  }
  return rows;
};

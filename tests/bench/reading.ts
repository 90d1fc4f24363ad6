import type { Row } from './row.ts';
import { type Family, sizes } from './setting.ts';

/** Reading the article, against walking over all text nodes; and what others would read it with. */
export const reading: Family = async setting => {
  const rows: Row[] = [];
  for (const browser of ['chrome', 'firefox'] as const) {
    const lab = await setting.lab(browser);
    for (const words of sizes) {
      const { walk, ...others } = await lab.time('page-tasks', ['walk', 'read', 'readability', 'defuddle'], {
        words,
        topic: 'on',
        loads: browser === 'chrome' ? setting.loads : Math.ceil(setting.loads / 3),
      });
      const against = { what: 'walk over text', figure: walk };
      rows.push({ what: 'reading the article', browser, words, figure: others.read, unit: 'ms', against, goal: { of: 'ratio', most: 3 } });
      rows.push({ what: 'Readability, beside it', browser, words, figure: others.readability, unit: 'ms', against });
      rows.push({ what: 'defuddle, beside it', browser, words, figure: others.defuddle, unit: 'ms', against });
    }
  }
  return rows;
};

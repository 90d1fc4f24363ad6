import { stopBackground } from '../extension/launch.ts';
import { median, type Row } from './row.ts';
import type { Family, Setting } from './setting.ts';
import { type Timeline, watchLoading } from './timeline.ts';

const longestWait = [
  { words: 10_000, alive: 120, dead: 180 },
  { words: 100_000, alive: 400, dead: 400 },
];

/** A page on topic, from the look at it until its marks stand. */
export const spotted: Family = async setting => {
  const rows: Row[] = [];
  for (const { words, ...goals } of longestWait) {
    for (const background of ['alive', 'dead'] as const) {
      const { waited, busy, longest } = await timelineOf(setting, words, background);
      const row = { browser: 'chrome', words, unit: 'ms' } as const;
      rows.push({
        ...row,
        what: `from spot to marks, background ${background}`,
        figure: waited,
        goal: { of: 'figure', most: goals[background] },
      });
      if (background === 'dead') continue;
      rows.push({ ...row, what: "the page's thread busy meanwhile", figure: busy });
      rows.push({ ...row, what: 'longest task meanwhile', figure: longest, goal: { of: 'figure', most: 50 } });
      rows.push({ ...row, what: 'longest slice meanwhile', figure: longest, goal: { of: 'figure', most: 8 } });
    }
  }
  return rows;
};

/** The medians over fresh loads. */
export async function timelineOf({ probed, server, loads }: Setting, words: number, background: 'alive' | 'dead'): Promise<Timeline> {
  const session = await probed();
  const all: Timeline[] = [];
  for (let load = 0; all.length < loads; load++) {
    if (load > 3 * loads) throw new Error('The browser keeps losing what it notes.');
    if (background === 'dead') await stopBackground(session);
    const page = await session.browser.newPage();
    const timeline = await watchLoading(page, server.addressOf(words, 'on'));
    await page.close();
    // The first load may have found the background asleep, and its engine not yet made.
    if (load > 0 && timeline) all.push(timeline);
  }
  const of = (key: keyof Timeline) => median(all.map(each => each[key]));
  return { waited: of('waited'), busy: of('busy'), longest: of('longest') };
}

import type { Browser as BrowserProcess } from 'puppeteer-core';
import type { Topic } from './pages.ts';
import { median, type Row } from './row.ts';
import type { Family, Setting } from './setting.ts';

const words = 10_000;
/** Long enough for whatever would still come, in milliseconds. */
const rest = 700;

/** Loading a page off topic, each time in a process of its own, with the extension and without. */
export const loading: Family = async setting => {
  const [{ browser }, { browser: idle }, control] = [await setting.extension(), await setting.idle(), await setting.control()];
  const [ours, nothing, without]: [number[], number[], number[]] = [[], [], []];
  for (let load = 0; load < setting.loads; load++) {
    ours.push(await busyTime(browser, setting, load));
    nothing.push(await busyTime(idle, setting, load));
    without.push(await busyTime(control, setting, load));
  }
  const row = { browser: 'chrome', words } as const;
  const against = { what: 'without the extension', figure: median(without) };
  const quiet = await leftBehind(setting);
  return [
    { ...row, what: 'loading a page off topic', figure: median(ours), unit: 'ms', against, goal: { of: 'more', most: 3 } },
    { ...row, what: 'loading it with a script that does nothing, beside it', figure: median(nothing), unit: 'ms', against },
    ...quiet.map(
      ({ what, count }): Row => ({
        ...row,
        what: `off topic, after the look: ${what}`,
        figure: count,
        unit: '',
        goal: { of: 'figure', most: 0 },
      }),
    ),
  ];
};

/** How long the page's thread has worked once the page has come to rest, in milliseconds. Each site has a process of its own. */
async function busyTime(browser: BrowserProcess, { server }: Setting, site: number): Promise<number> {
  const page = await browser.newPage();
  await page.goto(server.addressOf(words, 'off', site));
  await new Promise(rested => setTimeout(rested, rest));
  const { TaskDuration = Number.NaN } = await page.metrics();
  await page.close();
  return TaskDuration * 1_000;
}

/** What the extension does in a page off topic besides looking at it. In one on topic it does all of that, or we can't count. */
async function leftBehind(setting: Setting): Promise<{ what: string; count: number }[]> {
  const [off, on] = [await doingsIn(setting, 'off'), await doingsIn(setting, 'on')];
  const unheard = Object.entries(on).filter(([, count]) => count === 0);
  if (unheard.length > 0) throw new Error(`Not counted: ${unheard.map(([what]) => what).join(', ')}.`);
  return Object.entries(off).map(([what, count]) => ({ what, count }));
}

async function doingsIn({ counting, server }: Setting, topic: Topic): Promise<Record<string, number>> {
  const { browser } = await counting();
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const observer = new MutationObserver(records => {
      if (document.readyState === 'complete') globalThis.written = (globalThis.written ?? 0) + records.length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.goto(server.addressOf(words, topic));
  await new Promise(rested => setTimeout(rested, 4_000));
  const counts = await page.evaluate(() => ({
    'DOM writes': globalThis.written ?? 0,
    messages: performance.getEntriesByName('sourcemark: message').length,
    observers: performance.getEntriesByName('sourcemark: observer').length,
    timers: performance.getEntriesByName('sourcemark: timer').length,
  }));
  await page.close();
  return counts;
}

declare global {
  var written: number | undefined;
}

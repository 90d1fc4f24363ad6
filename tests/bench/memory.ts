import type { CDPSession, Page } from 'puppeteer-core';
import type { Topic } from './pages.ts';
import { median, type Row } from './row.ts';
import type { Family, Setting } from './setting.ts';

const words = 10_000;

/** The heap of pages with the extension and without, and of its background, in megabytes. */
export const memory: Family = async setting => {
  const [{ browser, origin }, control] = [await setting.extension(), await setting.control()];
  const rows: Row[] = [];
  for (const { topic, most } of [
    { topic: 'off', most: 0.3 },
    { topic: 'on', most: 3 },
  ] as const) {
    const [ours, without]: [number[], number[]] = [[], []];
    for (let load = 0; load < Math.ceil(setting.loads / 3); load++) {
      ours.push(await heapOf(await browser.newPage(), setting, topic));
      without.push(await heapOf(await control.newPage(), setting, topic));
    }
    rows.push({
      what: `heap of a page ${topic} topic`,
      browser: 'chrome',
      words,
      figure: median(ours),
      unit: 'MB',
      against: { what: 'without the extension', figure: median(without) },
      goal: { of: 'more', most },
    });
  }
  // The page on topic that was just read has woken it.
  const worker = browser.targets().find(target => target.type() === 'service_worker' && target.url().startsWith(origin));
  if (!worker) throw new Error('The background is not running.');
  const figure = await heapIn(await worker.createCDPSession());
  return [...rows, { what: 'heap of the background', browser: 'chrome', figure, unit: 'MB', goal: { of: 'figure', most: 25 } }];
};

async function heapOf(page: Page, { server }: Setting, topic: Topic): Promise<number> {
  await page.goto(server.addressOf(words, topic));
  await new Promise(rested => setTimeout(rested, 800));
  const heap = await heapIn(await page.createCDPSession());
  await page.close();
  return heap;
}

async function heapIn(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

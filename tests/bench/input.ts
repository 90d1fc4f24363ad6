import type { Browser as BrowserProcess } from 'puppeteer-core';
import { median } from './row.ts';
import type { Family, Setting } from './setting.ts';

const words = 100_000;
/** How long keys are pressed for after the page has loaded, and how often, in milliseconds. */
const lasting = 800;
const every = 12;

/** How long a key press waits at most while a very long page on topic is read and marked, with the extension and without. */
export const input: Family = async setting => {
  const [{ browser }, control] = [await setting.extension(), await setting.control()];
  const [ours, without]: [number[], number[]] = [[], []];
  for (let load = 0; load < setting.loads; load++) {
    ours.push(await longestDelay(browser, setting));
    without.push(await longestDelay(control, setting));
  }
  const against = { what: 'without the extension', figure: median(without) };
  return [
    { what: 'longest input delay', browser: 'chrome', words, figure: median(ours), unit: 'ms', against, goal: { of: 'more', most: 16 } },
  ];
};

async function longestDelay(browser: BrowserProcess, { server }: Setting): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.longestWait = 0;
    globalThis.heard = 0;
    addEventListener('keydown', event => {
      globalThis.heard++;
      globalThis.longestWait = Math.max(globalThis.longestWait, performance.now() - event.timeStamp);
    });
  });
  await page.goto(server.addressOf(words, 'on'));
  const session = await page.createCDPSession();
  const deadline = Date.now() + lasting;
  const sent: Promise<unknown>[] = [];
  while (Date.now() < deadline) {
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65 }));
    await new Promise(next => setTimeout(next, every));
  }
  await Promise.all(sent);
  const { longest, heard } = await page.evaluate(() => ({ longest: globalThis.longestWait, heard: globalThis.heard }));
  await page.close();
  if (heard < sent.length) throw new Error(`Of ${sent.length} keys that were pressed, the page has heard ${heard}.`);
  return longest;
}

declare global {
  var longestWait: number;
  var heard: number;
}

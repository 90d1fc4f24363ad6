import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** Stories that stand in a frame of another page. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  /** Shows a page in the frames of another, the small one too. */
  const openFramed = async (around: string, host: string): Promise<{ page: Page; large: Frame; small: Frame }> => {
    const page = await reader.open(around);
    await page.evaluate(async host => {
      const address = new URL('talks.html', location.href);
      address.hostname = host;
      if (!document.querySelector('iframe'))
        document.body.append(Object.assign(document.createElement('iframe'), { width: '900', height: '700' }));
      const load = (frame: HTMLIFrameElement) =>
        new Promise(loaded => {
          frame.addEventListener('load', loaded, { once: true });
          frame.src = address.href;
        });
      await Promise.all([...document.querySelectorAll('iframe')].map(load));
    }, host);
    const [large, small] = await Promise.all((await page.$$('iframe')).map(element => element.contentFrame()));
    return { page, large: large as Frame, small: small as Frame };
  };
  const markedIn = (frame: Frame) => frame.$$eval(mark, marks => marks.length);

  it.each(['127.0.0.1', 'localhost'])('a story from %s in a frame is marked, counted, listed and led to', async host => {
    const { page, large, small } = await openFramed('frame.html', host);
    await eventually(() => markedIn(large)).toBeGreaterThan(10);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toMatch(/^\d+ claims found$/);
    expect(await markedIn(small)).toBe(0);
    await popup.click('#highlights');
    await eventually(() => markedIn(large)).toBe(0);
  });

  it('a story in the page itself comes before one in a frame', async () => {
    const { page, large } = await openFramed('pourparlers.html', '127.0.0.1');
    await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(3);
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main', main => main.textContent)).toContain('found');
    expect(await markedIn(large)).toBe(0);
  });

  it('a frame that goes leaves its place to the next, and the last to nothing', async () => {
    const { page, large, small } = await openFramed('frame.html', '127.0.0.1');
    await eventually(() => markedIn(large)).toBeGreaterThan(10);
    await page.evaluate(() => {
      const [, other] = document.querySelectorAll('iframe');
      Object.assign(other as HTMLIFrameElement, { width: '900', height: '700' });
    });
    await small.evaluate(() => location.reload());
    await eventually(() => reader.inExtension(async () => JSON.stringify(await chrome.storage.session.get(null)))).toContain(
      '"waiting":[{',
    );
    const goes = () => page.evaluate(() => document.querySelector('iframe')?.remove());
    await goes();
    const left = await (await page.waitForSelector('iframe'))?.contentFrame();
    await eventually(async () => (left ? markedIn(left) : 0)).toBeGreaterThan(10);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    await goes();
    await eventually(() => reader.badge(page)).toBe('');
  });

  it('a site that is paused is paused in its frames', async () => {
    const { page, large } = await openFramed('frame.html', 'localhost');
    await eventually(() => markedIn(large)).toBeGreaterThan(10);
    await reader.inExtension(() => chrome.storage.local.set({ settings: { version: 1, pausedSites: ['127.0.0.1'] } }));
    await eventually(() => markedIn(large)).toBe(0);
    await page.reload();
    expect(await reader.badge(page)).toBe('');
  });
});

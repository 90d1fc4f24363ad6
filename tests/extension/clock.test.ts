import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** Clocks are set forward and back, by hand or by the network. Nothing may hang on that. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);
  const countMarked = async (page: Page) => (await marked(page)).length;

  /** The year in which the background thinks that a page was read. */
  const yearRead = (page: Page) =>
    reader.inExtension(async url => {
      const records = Object.values(await chrome.storage.session.get(null)) as { url: string; page?: { read: string } }[];
      return records.find(record => record.url === url)?.page?.read.slice(0, 4) ?? '';
    }, page.url());

  /** Opens the page again, with the background's clock in another year. It goes right again when the background is stopped. */
  async function reloadIn(year: string, page: Page): Promise<void> {
    const setClock = (year: string) => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor() {
          super(`${year}-06-01`);
        }
      } as DateConstructor;
    };
    await eventually(async () => {
      if (kind === 'chrome') {
        const { browser, origin } = reader.session;
        const target = await browser.waitForTarget(target => target.type() === 'service_worker' && target.url().startsWith(origin));
        await (await target.worker())?.evaluate(setClock, year);
      } else await reader.inExtension(setClockInFirefox, year);
      await page.reload();
      await eventually(() => yearRead(page)).not.toBe('');
      return yearRead(page);
    }).toBe(year);
  }

  it.each(['1999', '2199'])('a clock that is set to %s costs the reader nothing that they have set', async year => {
    const settings = { version: 1, highlights: true, markStyle: 'wash', pausedSites: ['other.example'] };
    await reader.inExtension(settings => chrome.storage.local.set({ settings }), settings);
    const page = await reader.open('talks.html');
    await eventually(() => countMarked(page)).toBeGreaterThan(1);
    const all = await countMarked(page);
    const dismiss = (index: number) =>
      reader.inExtension(
        async (url, index) => {
          const tab = (await chrome.tabs.query({})).find(tab => tab.url === url);
          await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'dismiss', data: { index, dismissed: true } });
        },
        page.url(),
        index,
      );
    await dismiss(0);
    await eventually(() => countMarked(page)).toBeLessThan(all);
    const some = await countMarked(page);
    await reloadIn(year, page);
    await eventually(() => countMarked(page)).toBe(some);
    await dismiss(1);
    await eventually(() => countMarked(page)).toBeLessThan(some);
    const few = await countMarked(page);
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toMatch(/^\d+ claims found$/);
    await popup.close();
    // And right again.
    await reloadIn(String(new Date().getFullYear()), page);
    await eventually(() => countMarked(page)).toBe(few);
    expect(await reader.inExtension(() => chrome.storage.local.get('settings'))).toEqual({ settings });
  });

  it.each([
    ['read long ago', '2000-01-01'],
    ['read before the clock was set back', '2199-01-01'],
  ])('a full store costs pages %s, and neither the marks of this one nor what was read just now', async (_which, read) => {
    const recent = { status: 'covered', url: 'recent', page: { read: new Date().toISOString() }, annotated: { findings: [], notes: {} } };
    await reader.inExtension(
      async (read, recent) => {
        await chrome.storage.session.set({ 'tab-1': recent });
        const findings = [{ why: [], exact: 'x'.repeat(500_000) }];
        const old = { status: 'covered', url: '', page: { read }, annotated: { findings, notes: {} } };
        for (let tab = 1_000_000; tab < 1_000_100; tab++) {
          const isKept = await chrome.storage.session.set({ [`tab-${tab}`]: old }).then(
            () => true,
            () => false,
          );
          if (!isKept) return;
        }
      },
      read,
      recent,
    );
    const page = await reader.open('talks.html');
    await eventually(() => countMarked(page)).toBeGreaterThan(1);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toMatch(/^\d+ claims found$/);
    expect(await reader.inExtension(() => chrome.storage.session.get('tab-1'))).toEqual({ 'tab-1': recent });
    await reader.inExtension(() => chrome.storage.session.clear());
  });
});

/** Runs in a page of ours, which in Firefox reaches into the background. */
async function setClockInFirefox(year: string): Promise<void> {
  const background = (await chrome.runtime.getBackgroundPage()) as unknown as { Date: DateConstructor };
  const Real = background.Date;
  background.Date = class extends Real {
    constructor() {
      super(`${year}-06-01`);
    }
  } as DateConstructor;
}

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** The side panel, as a page in a tab behind the one that is read. */
describe.each(browsers)('in %s, the side panel', kind => {
  const reader = readerIn(kind);

  const openMarked = async (path = 'talks.html') => {
    const page = await reader.open(path);
    await page.waitForSelector(mark);
    return page;
  };
  const titleOf = (panel: Page) => panel.evaluate(() => document.querySelector('main h2')?.textContent);
  const sentenceAt = (panel: Page) => panel.evaluate(() => document.querySelector('[aria-current=location] .sentence')?.textContent);
  const firstListed = (panel: Page) => panel.evaluate(() => document.querySelector('.findings .sentence')?.textContent);
  const press = (panel: Page, selector: string) => panel.evaluate(of => document.querySelector<HTMLElement>(of)?.click(), selector);

  it('follows the reader from tab to tab', async () => {
    const english = await openMarked();
    const french = await openMarked('pourparlers.html');
    const garden = await reader.open('garden.html');
    const panel = await reader.openPanel(garden);
    await eventually(() => titleOf(panel)).toBe('Not covered');
    await english.bringToFront();
    await eventually(() => firstListed(panel)).toBe((await marked(english))[0]);
    await french.bringToFront();
    await eventually(() => firstListed(panel)).toBe((await marked(french))[0]);
    await garden.bringToFront();
    await eventually(() => titleOf(panel)).toBe('Not covered');
  });

  it('follows the reader from page to page of a tab', async () => {
    const page = await openMarked();
    const panel = await reader.openPanel(page);
    await eventually(() => titleOf(panel)).toMatch(/^\d+ claims found$/);
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a[href="garden.html"]')?.click());
    await eventually(() => titleOf(panel)).toBe('Not covered');
  });

  it('follows the reader through a page, and its list says where they are', async () => {
    const page = await openMarked();
    const panel = await reader.openPanel(page);
    await eventually(() => sentenceAt(panel)).toContain('Chinese and American officials reopened talks');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually(() => sentenceAt(panel)).toContain('Washington wants Beijing to pursue companies');
    expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
    await eventually(() => sentenceAt(panel)).toContain('Chinese and American officials reopened talks');
  });

  it('goes on following when the page is read again', async () => {
    const page = await openMarked();
    const panel = await reader.openPanel(page);
    await eventually(() => sentenceAt(panel)).toContain('Chinese and American officials reopened talks');
    const before = await reader.inExtension(() => chrome.storage.session.get(null));
    await press(panel, '#readAgain');
    await eventually(() => reader.inExtension(() => chrome.storage.session.get(null))).not.toEqual(before);
    await page.waitForSelector(mark);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually(() => sentenceAt(panel)).toContain('Washington wants Beijing to pursue companies');
  });

  it('leads the page, and stays open', async () => {
    const page = await openMarked();
    const panel = await reader.openPanel(page);
    await eventually(() => titleOf(panel)).toMatch(/^\d+ claims found$/);
    await press(panel, '.findings li:last-child .jump');
    await eventually(() => reader.card(page)).toContain('Washington wants Beijing');
    await eventually(() => sentenceAt(panel)).toContain('Washington wants Beijing to pursue companies');
    await press(panel, '#stepPrevious');
    await eventually(() => sentenceAt(panel)).toContain('China has also resumed sharing information');
    await eventually(() => page.$$eval('.sourcemark-lit', marks => marks.map(({ textContent }) => textContent).join())).toContain(
      'China has also resumed sharing information',
    );
  });

  it('opens from the popup', async () => {
    const popup = await reader.openPopup(await openMarked());
    await popup.click('#openSidePanel');
    const isOpen = () =>
      reader.inExtension(async () => {
        // What the two browsers have to ask by is not in the types.
        const { sidebarAction, runtime } = chrome as unknown as {
          sidebarAction?: { isOpen(of: object): Promise<boolean> };
          runtime: { getContexts(filter: object): Promise<unknown[]> };
        };
        return sidebarAction ? sidebarAction.isOpen({}) : (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
      });
    await eventually(isOpen).toBe(true);
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { withholdAccess } from './access.ts';
import { textOf } from './control.ts';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

describe.each(browsers)('in %s, access taken away while a page is marked', kind => {
  const reader = readerIn(kind);
  const titleOf = (popup: Page) => popup.$eval('main h2', heading => heading.textContent);
  const settings = { version: 1, highlights: true, markStyle: 'wash', pausedSites: ['other.example'] };

  it('is said, and costs neither the page nor the reader anything; given back, all is as before', async () => {
    await reader.inExtension(settings => chrome.storage.local.set({ settings }), settings);
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    const text = await textOf(page);

    const giveBack = await withholdAccess(kind, reader.session);
    const popup = await reader.openPopup(page);
    await eventually(() => titleOf(popup)).toBe('No access to this site');
    expect(await textOf(page)).toEqual(text);
    expect(await reader.inExtension(() => chrome.storage.local.get('settings'))).toEqual({ settings });
    const other = await reader.open('huitan.html');
    expect(await other.$(mark)).toBeNull();

    await page.bringToFront();
    await popup.bringToFront();
    await giveBack(popup);
    await other.waitForSelector(mark);
    await eventually(() => marked(page)).toEqual(before);
    await eventually(() => titleOf(popup)).toMatch(/^\d+ claims found$/);
    expect(await reader.inExtension(() => chrome.storage.local.get('settings'))).toEqual({ settings });
  });
});

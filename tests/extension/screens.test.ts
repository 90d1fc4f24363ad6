import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { withholdAccess } from './access.ts';
import { mark } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What the popup says about each kind of page, and what its buttons do. */
describe.each(browsers)('in %s, the popup says', kind => {
  const reader = readerIn(kind);
  const titleOf = (popup: Page) => popup.$eval('main h2', heading => heading.textContent);

  it('how many claims were found', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const popup = await reader.openPopup(page);
    expect(await titleOf(popup)).toMatch(/^\d+ claims found$/);
    expect(await popup.$eval('.lead', lead => lead.textContent)).toBe('This page is about fentanyl between the US and China.');
  });

  it('that a page on the subject makes none of the claims', async () => {
    const page = await reader.open('clinic.html');
    const popup = await reader.openPopup(page);
    await eventually(() => titleOf(popup)).toBe('No claim found');
    expect(await popup.$eval('.lead', lead => lead.textContent)).toContain('related subject');
    expect(await reader.badge(page)).toBe('');
  });

  it('that a page is about something else, and reads it again when asked', async () => {
    const page = await reader.open('garden.html');
    const popup = await reader.openPopup(page);
    expect(await titleOf(popup)).toBe('Not covered');
    // As sites do that load their next story without leaving the page.
    await page.evaluate(async () => {
      const text = await (await fetch('clinic.html')).text();
      const next = new DOMParser().parseFromString(text, 'text/html').querySelector('article');
      document.querySelector('article')?.replaceWith(next ?? '');
    });
    await popup.click('#rescan');
    await eventually(() => titleOf(popup)).toBe('No claim found');
  });

  it('that a site is paused', async () => {
    await reader.inExtension(() =>
      chrome.storage.local.set({ settings: { version: 1, highlights: true, pausedSites: ['127.0.0.1', 'other.example'] } }),
    );
    const page = await reader.open('talks.html');
    const popup = await reader.openPopup(page);
    expect(await titleOf(popup)).toBe('Paused on 127.0.0.1');
    await popup.click('#resumeSite');
    await eventually(() => titleOf(popup)).not.toContain('Paused');
    expect(await reader.inExtension(() => chrome.storage.local.get('settings'))).toEqual({
      settings: { version: 1, highlights: true, pausedSites: ['other.example'] },
    });
  });

  it('that it can do nothing in pages of the browser', async () => {
    const page = await reader.openAddress(kind === 'chrome' ? 'chrome://version/' : 'about:blank');
    const popup = await reader.openPopup(page);
    expect(await titleOf(popup)).toBe('Not available here');
    expect(await popup.$('main button')).toBeNull();
  });

  it('that it has no access, until it is given some', async () => {
    const giveBack = await withholdAccess(kind, reader.session);
    const page = await reader.open('talks.html');
    const popup = await reader.openPopup(page);
    expect(await titleOf(popup)).toBe('No access to this site');
    expect(await page.$(mark)).toBeNull();
    await giveBack(popup);
    await page.waitForSelector(mark);
    await eventually(() => titleOf(popup)).toMatch(/^\d+ claims found$/);
  });
});

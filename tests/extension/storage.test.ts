import { describe, expect, it } from 'vitest';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What may be wrong with the store. `trouble.test.ts` has settings that are broken, or of a later version. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  it.each<[string, unknown]>([
    ['a text', 'nonsense'],
    ['of an unknown kind', { status: 'odd', url: 'x' }],
    ['without what was found', { status: 'covered', url: 'x', page: {} }],
  ])('a record of a tab that is broken is as good as none: %s', async (_what, record) => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    await reader.inExtension(
      async (url, record) => {
        const tab = (await chrome.tabs.query({})).find(tab => tab.url === url);
        await chrome.storage.session.set({ [`tab-${tab?.id}`]: record, 'tab-99': record } as never);
      },
      page.url(),
      record,
    );
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toBe('Not covered');
    await page.reload();
    await page.waitForSelector(mark);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    await reader.inExtension(() => chrome.storage.session.remove('tab-99'));
  });

  it('dismissals that are broken are as good as none', async () => {
    await reader.inExtension(() => chrome.storage.local.set({ dismissals: ['nonsense'] } as never));
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
  });

  it('settings that are changed in two places at once are both kept', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const popup = await reader.openPopup(page);
    const options = await reader.openOwn('src/options/options.html');
    await Promise.all([
      options.$eval('input[value="both"]', input => input.click()),
      popup.$eval('#highlights', button => (button as HTMLElement).click()),
      options.$eval('input[value="paint"]', input => input.click()),
    ]);
    await eventually(() => reader.inExtension(() => chrome.storage.local.get('settings'))).toMatchObject({
      settings: { markStyle: 'both', highlights: false, renderer: 'paint' },
    });
    await eventually(() => marked(page)).toEqual([]);
  });

  it('a store that refuses a change is told of in the popup, and the page stays as it is', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    const popup = await reader.openPopup(page);
    await popup.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      browser.storage.local.set = () => Promise.reject(new Error('the disk is full'));
    });
    await popup.click('#highlights');
    await eventually(() => popup.$eval('.notice', notice => notice.textContent)).toContain('the disk is full');
    expect(await popup.$eval('#highlights', button => button.getAttribute('aria-checked'))).toBe('true');
    expect(await marked(page)).toEqual(before);
  });
});

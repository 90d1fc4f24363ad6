import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { withholdAccess } from './access.ts';
import { mark, marked, markOf } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** The page that shows a new reader around, and the story in it. */
describe.each(browsers)('in %s, the welcome page', kind => {
  const reader = readerIn(kind);
  const path = 'src/welcome/welcome.html';

  const openMarked = async () => {
    const page = await reader.openOwn(path);
    await page.waitForSelector(mark);
    return page;
  };
  const shut = 'shut down two companies';

  it('opens once when the extension is installed, and not when it is updated', async () => {
    // The one that came with the installation was closed when the reader arrived.
    const welcomes = () =>
      reader.inExtension(() => {
        const pages = chrome.extension.getViews({ type: 'tab' }).map(({ location }) => location.pathname);
        return pages.filter(path => path.includes('/welcome/'));
      });
    await eventually(welcomes).toEqual([]);
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    await reader.updateExtension();
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    expect(await welcomes()).toEqual([]);
  });

  it('has its story marked as any page is, and nothing kept of it', async () => {
    const page = await openMarked();
    expect(await marked(page)).toContain('Since the summit, China has shut down two companies, US officials said.');
    expect((await marked(page)).join()).not.toContain('Ohio');
    const lines = await page.$$eval(mark, marks => marks.map(mark => getComputedStyle(mark).textDecorationStyle));
    expect(new Set(lines)).toEqual(new Set(['dotted', 'solid', 'double', 'dashed']));
    expect(await reader.inExtension(() => chrome.storage.session.get(null))).toEqual({});
    expect(await reader.inExtension(() => chrome.storage.local.get(null))).toEqual({});
  });

  it('opens the card at a click', async () => {
    const page = await openMarked();
    await markOf(page, shut).then(element => element.click());
    await eventually(() => cardIn(page).then(({ text }) => text)).toContain('An unnamed US official');
    // Its style is not refused by the page's own policy.
    expect((await cardIn(page)).display).toBe('flex');
    await page.keyboard.press('Escape');
    await eventually(() => cardIn(page).then(({ text }) => text)).toBe('');
  });

  it('opens the card from the keyboard, and gives focus back to the sentence', async () => {
    const page = await openMarked();
    await page.keyboard.press('Tab');
    expect(await page.$eval(mark, first => first === document.activeElement)).toBe(true);
    await markOf(page, shut).then(element => element.focus());
    await page.keyboard.press('Enter');
    await eventually(() => cardIn(page).then(({ text }) => text)).toContain('An unnamed US official');
    await page.keyboard.press('Escape');
    await eventually(() => cardIn(page).then(({ text }) => text)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(shut);
  });

  it('takes the marks away with the highlights, and marks all kinds of source whatever is set', async () => {
    const page = await openMarked();
    const before = await marked(page);
    const settings = { version: 1, highlights: false, kinds: ['us'] };
    await reader.inExtension(settings => chrome.storage.local.set({ settings }), settings);
    await eventually(() => marked(page)).toEqual([]);
    await reader.inExtension(settings => chrome.storage.local.set({ settings }), { ...settings, highlights: true });
    await eventually(() => marked(page)).toEqual(before);
  });

  it.each([
    ['never', { highlights: false }],
    ['only when asked', { onlyWhenAsked: true }],
  ])('has its story marked where pages are %s, and still when something else is set', async (_when, choices) => {
    const set = (more: object) =>
      reader.inExtension(settings => chrome.storage.local.set({ settings }), { version: 1, ...choices, ...more });
    const looks = (page: Page) => page.$$eval(mark, marks => [...new Set(marks.map(({ classList }) => classList[2]))]);
    await set({});
    const page = await openMarked();
    expect(await looks(page)).toEqual(['sourcemark-line']);
    const before = await marked(page);
    await set({ markStyle: 'wash' });
    await eventually(() => looks(page)).toEqual(['sourcemark-wash']);
    await set({ markStyle: 'wash', askFirst: true });
    await eventually(() => page.$$eval(mark, marks => marks.every(({ className }) => className.includes('plain')))).toBe(true);
    expect(await marked(page)).toEqual(before);
    // Switching highlights while looking at it does count.
    await set({ highlights: true });
    await set({ highlights: false });
    await eventually(() => marked(page)).toEqual([]);
  });

  it('names the keys as they are bound', async () => {
    const page = await openMarked();
    const [command] = await page.evaluate(() =>
      chrome.commands.getAll().then(all => all.filter(({ name }) => name === 'toggle-highlights')),
    );
    expect(command?.shortcut).not.toBe('');
    expect(await page.$eval('kbd', keys => keys.textContent)).toBe(command?.shortcut);
  });

  it('says whether all sites may be read, and goes along when that changes', async () => {
    const giveBack = await withholdAccess(kind, reader.session);
    const page = await openMarked();
    await eventually(() => page.$eval('#allow', button => button.checkVisibility())).toBe(true);
    await giveBack(page, '#allow');
    await eventually(() => page.$eval('#allow', button => button.checkVisibility())).toBe(false);
    expect(await page.$eval('#access', state => state.textContent)).toContain('on all sites now');
  });

  // Firefox runs nothing of a driver's in our pages before our own scripts.
  if (kind === 'chrome') {
    it('shows the story without marks where the background does not answer, and says so', async () => {
      const page = await reader.openOwn(path, page =>
        page.evaluateOnNewDocument(() => {
          chrome.runtime.sendMessage = () => Promise.reject(new Error('nobody is there'));
        }),
      );
      await eventually(() => page.$eval('.notice', notice => notice.textContent)).toContain('the story stands without them');
      expect(await page.$$eval('article p', paragraphs => paragraphs.length)).toBe(5);
      expect(await page.$(mark)).toBeNull();
    });
  }
});

/** The card, as far as the page's own scripts are let into it. */
function cardIn(page: Page): Promise<{ text: string; display: string }> {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLDivElement)) return { text: '', display: '' };
    const { openOrClosedShadowRoot } = host as { openOrClosedShadowRoot?: ShadowRoot };
    const { dom } = chrome as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
    const root = openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host);
    const dialog = root?.querySelector('[role=dialog]');
    return { text: dialog?.textContent ?? '', display: dialog ? getComputedStyle(dialog).display : '' };
  });
}

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What a reader does with the list in the popup. */
describe.each(browsers)('in %s, the popup', kind => {
  const reader = readerIn(kind);

  const openPopup = async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    return { page, popup: await reader.openPopup(page) };
  };
  const listed = (popup: Page) =>
    popup.$$eval('.findings > li:not([hidden]) .sentence', sentences => sentences.map(({ textContent }) => textContent));
  const press = (popup: Page, selector: string) => popup.$eval(selector, button => (button as HTMLElement).click());
  const titleOf = (popup: Page) => popup.$eval('main h2', heading => heading.textContent);

  it('narrows the list to a kind of source', async () => {
    const { page, popup } = await openPopup();
    await popup.click('#kind-china');
    const chinese = await listed(popup);
    expect(chinese.join()).toContain('it has intensified its campaigns');
    expect(chinese.join()).not.toContain('shut down one company');
    await popup.click('#filterClear');
    expect(await listed(popup)).toEqual(await marked(page));
  });

  it('steps through the sentences, and stays open', async () => {
    const { page, popup } = await openPopup();
    const lit = () => page.$$eval('.sourcemark-lit', marks => marks.map(({ textContent }) => textContent).join(''));
    const sentences = await listed(popup);
    await press(popup, '#stepNext');
    await eventually(lit).toBe(sentences[0]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await popup.focus('.findings li:last-child .row');
    await popup.keyboard.press('k');
    await press(popup, '#stepNext');
    await eventually(lit).toBe(sentences[1]);
    while ((await popup.$('#stepNext[aria-disabled=false]')) !== null) await press(popup, '#stepNext');
    await eventually(lit).toBe(sentences.at(-1));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await reader.card(page)).toBe('');
  });

  it('takes a mark away at the reader’s word, and brings it back', async () => {
    const { page, popup } = await openPopup();
    const before = await marked(page);
    const title = await titleOf(popup);
    const at = before.indexOf('Since the summit, China has shut down one company.');
    expect(at).toBeGreaterThan(0);
    await popup.evaluate(index => {
      const item = document.querySelectorAll('.findings > li')[index];
      item?.querySelector<HTMLElement>('.row')?.click();
      item?.querySelector<HTMLElement>('.dismiss')?.click();
    }, at);
    await eventually(() => marked(page)).toEqual(before.toSpliced(at, 1));
    await eventually(() => listed(popup)).toEqual(before.toSpliced(at, 1));
    expect(await titleOf(popup)).not.toBe(title);
    await popup.click('#dismissed-summary');
    await popup.click('#dismissed button');
    await eventually(() => listed(popup)).toEqual(before);
    expect(await marked(page)).toEqual(before);
    expect(await titleOf(popup)).toBe(title);
  });

  it('takes it away wherever else the page is open', async () => {
    const other = await reader.open('talks.html');
    await other.waitForSelector(mark);
    const { page, popup } = await openPopup();
    const before = await marked(page);
    expect(await marked(other)).toEqual(before);
    await popup.evaluate(() => {
      const item = document.querySelector('.findings > li');
      item?.querySelector<HTMLElement>('.row')?.click();
      item?.querySelector<HTMLElement>('.dismiss')?.click();
    });
    await eventually(() => marked(page)).toEqual(before.slice(1));
    await eventually(() => marked(other)).toEqual(before.slice(1));
    await popup.click('#dismissed-summary');
    await popup.click('#dismissed button');
    await eventually(() => marked(other)).toEqual(before);
  });

  it('marks a page when asked, where marks are drawn only then', async () => {
    await reader.inExtension(() => chrome.storage.local.set({ settings: { version: 1, onlyWhenAsked: true } }));
    const page = await reader.open('talks.html');
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    const popup = await reader.openPopup(page);
    expect(await marked(page)).toEqual([]);
    await popup.click('#highlights[aria-checked=false]');
    await popup.waitForSelector('#highlights[aria-checked=true]');
    expect(await marked(page)).toEqual(await listed(popup));
    const settings = { version: 1, onlyWhenAsked: true, pausedSites: ['other.example'] };
    await reader.inExtension(settings => chrome.storage.local.set({ settings }), settings);
    await eventually(() => popup.$eval('#highlights', toggle => toggle.ariaChecked)).toBe('true');
    expect(await marked(page)).toEqual(await listed(popup));
    await popup.click('#highlights');
    await popup.waitForSelector('#highlights[aria-checked=false]');
    expect(await marked(page)).toEqual([]);
    expect(await reader.inExtension(() => chrome.storage.local.get('settings'))).toEqual({
      settings,
    });
  });
});

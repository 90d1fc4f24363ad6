import { describe, expect, it } from 'vitest';
import { contentOf, mark, marked, markOf } from './marks.ts';
import { addressOf, browsers, eventually, readerIn } from './reader.ts';

/** What a reader does with the built extension, the same in both browsers. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  const openMarked = async (path = 'talks.html') => {
    const page = await reader.open(path);
    await page.waitForSelector(mark);
    return page;
  };

  it('marks the sentences that make a claim', async () => {
    const page = await openMarked();
    expect(await marked(page)).toContain('Since the summit, China has shut down one company.');
    expect(await marked(page)).toContain(
      'The United States has imposed sanctions on several Chinese companies and individuals over the trade in fentanyl precursors.',
    );
    expect(await marked(page)).not.toContain('A date for a second round has not been settled.');
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
  });

  it('marks a French page', async () => {
    const page = await openMarked('pourparlers.html');
    expect((await marked(page)).join()).toContain('a fermé une entreprise');
  });

  it('opens the card at a click, and closes it at Escape', async () => {
    const page = await openMarked();
    await markOf(page, 'shut down one company').then(element => element.click());
    await eventually(() => reader.card(page)).toContain('An unnamed US official');
    await page.keyboard.press('Escape');
    await eventually(() => reader.card(page)).toBe('');
  });

  it('opens the card from the keyboard, and gives focus back to the sentence', async () => {
    const page = await openMarked();
    await markOf(page, 'shut down one company').then(element => element.focus());
    await page.keyboard.press('Enter');
    await eventually(() => reader.card(page)).toContain('An unnamed US official');
    await page.keyboard.press('Escape');
    await eventually(() => reader.card(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('shut down one company');
  });

  it('lists the findings in the popup, and jumps to one', async () => {
    const page = await openMarked();
    const popup = await reader.openPopup(page);
    const listed = await popup.$$eval('.findings .sentence', sentences => sentences.map(sentence => sentence.textContent));
    expect(listed).toEqual(await marked(page));
    expect(await popup.$eval('main h2', heading => heading.textContent)).toContain(await reader.badge(page));
    const at = listed.indexOf('Since the summit, China has shut down one company.');
    // The popup closes itself once it has led there.
    await popup.evaluate(index => void document.querySelectorAll<HTMLElement>('.jump')[index]?.click(), at);
    await eventually(() => reader.card(page)).toContain('An unnamed US official');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it('jumps to a sentence that is not marked, too', async () => {
    const page = await openMarked();
    const popup = await reader.openPopup(page);
    await popup.click('#highlights');
    await eventually(() => marked(page)).toEqual([]);
    await popup.evaluate(() => void document.querySelector<HTMLElement>('.jump')?.click());
    await eventually(() => reader.card(page)).toContain('China and the United States resume their talks');
  });

  it('takes the marks away and leaves the document as it was', async () => {
    await reader.inExtension(() => chrome.storage.local.set({ settings: { version: 1, highlights: false, pausedSites: [] } }));
    const page = await reader.open('talks.html');
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    const before = await contentOf(page);
    expect(await marked(page)).toEqual([]);
    const popup = await reader.openPopup(page);
    await popup.click('#highlights');
    await page.waitForSelector(mark);
    expect(await contentOf(page)).not.toEqual(before);
    await popup.click('#highlights');
    // What screen readers were told stands for a while.
    await eventually(() => contentOf(page)).toEqual(before);
  });

  it('keeps a site paused until the pause is lifted', async () => {
    const page = await openMarked();
    const popup = await reader.openPopup(page);
    await popup.click('#pause');
    await eventually(() => marked(page)).toEqual([]);
    await eventually(() => reader.badge(page)).toBe('');
    await page.reload();
    await popup.waitForSelector('#resumeSite');
    expect(await marked(page)).toEqual([]);
    await popup.click('#resumeSite');
    await page.waitForSelector(mark);
    await popup.waitForSelector('.findings');
  });

  it('leaves a page on another subject untouched', async () => {
    const page = await reader.open('garden.html');
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.id)).toBe('screen-title');
    expect(await popup.$('#rescan')).not.toBeNull();
    expect(await page.evaluate(() => [globalThis.changes, document.documentElement.outerHTML === globalThis.whenParsed])).toEqual([
      0,
      true,
    ]);
    expect(await reader.inContentScript(page, () => Object.hasOwn(globalThis, 'sourcemark'))).toBe(false);
    expect(await reader.badge(page)).toBe('');
  });

  it('forgets a page that the reader leaves, and knows it again when they come back', async () => {
    const page = await openMarked();
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    const badge = await reader.badge(page);
    const before = await marked(page);
    await page.evaluate(() => Object.assign(globalThis, { wasHere: true }));
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a[href="garden.html"]')?.click());
    await eventually(() => addressOf(page)).toContain('garden.html');
    await eventually(() => reader.inExtension(() => chrome.storage.session.get(null))).toEqual({});
    expect(await reader.badge(page)).toBe('');
    await page.evaluate(() => void setTimeout(() => history.back()));
    await eventually(() => addressOf(page)).toContain('talks.html');
    await eventually(() => reader.badge(page)).toBe(badge);
    // Browsers keep a page that is left as it is, scripts and all, and show that again.
    expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(true);
    await eventually(() => marked(page)).toEqual(before);
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toMatch(/^\d+ claims found$/);
  });

  it('stays with a page that changes its address', async () => {
    const page = await openMarked();
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    const badge = await reader.badge(page);
    await page.evaluate(() => history.pushState({}, '', '#how'));
    const popup = await reader.openPopup(page);
    await popup.waitForSelector('.findings');
    expect(await reader.badge(page)).toBe(badge);
  });

  it('marks nothing twice when it is injected twice', async () => {
    const page = await openMarked();
    const before = await contentOf(page);
    await reader.inContentScript(page, () => chrome.runtime.sendMessage({ type: 'spotted', data: null }));
    expect(await reader.inContentScript(page, () => Object.hasOwn(globalThis, 'sourcemark'))).toBe(true);
    expect(await contentOf(page)).toEqual(before);
    const popup = await reader.openPopup(page);
    await popup.waitForSelector('.findings');
  });
});

declare global {
  /** Set by the page `garden.html`. */
  var changes: number;
  var whenParsed: string;
}

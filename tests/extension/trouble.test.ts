import { describe, expect, it } from 'vitest';
import { contentOf, mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What may go wrong, and what a reader sees of it. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  it('a request to another machine would be noticed', async () => {
    const page = await reader.open('garden.html');
    await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined));
    // What a page complains of comes before its end.
    await page.close();
    expect(reader.trouble()).toContain('asked for elsewhere.example');
  });

  it('a page that could not be read is said to be so, and can be read again', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    // As the script in the page does when anything fails there.
    await reader.inContentScript(page, () => chrome.runtime.sendMessage({ type: 'stumbled', data: 'Error: <b>broken</b>' }));
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main', main => main.textContent)).toContain('This page could not be read');
    expect(await popup.$eval('.body', body => body.textContent)).toContain('Error: <b>broken</b>');
    await popup.click('#rescan');
    await popup.waitForSelector('.findings');
    await page.waitForSelector(mark);
  });

  it.each<[string, unknown]>([
    ['a text', 'nonsense'],
    ['a list', [1, 2]],
    ['an object with other things in it', { version: 1, highlights: 'yes', pausedSites: [7, null] }],
  ])('settings that are broken take their usual values, and the popup tells: %s', async (_what, settings) => {
    await reader.inExtension(broken => chrome.storage.local.set({ settings: broken as never }), settings);
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('.notice', notice => notice.textContent)).toContain('settings could not be read in full');
    await popup.click('#highlights');
    await eventually(() => marked(page)).toEqual([]);
    expect(await popup.$eval('#highlights', button => button.getAttribute('aria-checked'))).toBe('false');
  });

  it('a store that cannot be read is told of, and the popup goes on', async () => {
    const popup = await reader.openPopup(await reader.open('garden.html'));
    await popup.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      browser.storage.local.get = () => {
        throw new Error('the disk is broken');
      };
    });
    await reader.inExtension(() => chrome.storage.local.set({ settings: { version: 1, highlights: false, pausedSites: [] } }));
    await eventually(() => popup.$eval('.notice', notice => notice.textContent)).toContain('settings could not be read in full');
    expect(await popup.$eval('main h2', heading => heading.textContent)).toBe('Not covered');
  });

  it('settings of a newer version are kept', async () => {
    const newer = { version: 2, highlights: false, pausedSites: [], colours: 'many' };
    await reader.inExtension(settings => chrome.storage.local.set({ settings }), newer);
    const popup = await reader.openPopup(await reader.open('garden.html'));
    expect(await popup.$eval('.notice', notice => notice.textContent)).toContain('newer version');
    await popup.click('#highlights');
    await eventually(() => reader.inExtension(() => chrome.storage.local.get('settings'))).toEqual({
      settings: { ...newer, highlights: true },
    });
  });

  it('messages that are unknown, malformed or not for a page to send change nothing', async () => {
    const page = await reader.open('garden.html');
    const answers = await reader.inContentScript(page, async () => {
      const article = { url: '', lang: '', title: '', blocks: [] };
      const messages: unknown[] = [
        42,
        null,
        'spotted',
        [],
        { type: 'nonsense', data: null },
        { type: 'toString', data: null },
        { type: 'rescan', data: 1 },
        { type: 'holdings', data: null },
        { type: 'jump', data: 0 },
        { type: 'spotted', data: 'more' },
        { type: 'stumbled', data: 'x'.repeat(2_000) },
        { type: 'read', data: { article: { ...article, blocks: 'none' }, truncated: false } },
        { type: 'read', data: { article, truncated: false, more: 1 } },
      ];
      // Without an answer, Chrome and Firefox say so in different ways.
      return Promise.all(
        messages.map(message =>
          chrome.runtime.sendMessage(message).then(
            answer => answer ?? null,
            () => null,
          ),
        ),
      );
    });
    expect(answers.filter(answer => answer !== null)).toEqual([]);
    expect(await reader.inExtension(() => chrome.storage.session.get(null))).toEqual({});
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toBe('Not covered');
  });

  it('a page that pretends to be left, or updated, takes nothing away', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    const badge = await reader.badge(page);
    await page.evaluate(() => {
      document.dispatchEvent(new Event('sourcemark:hand-over'));
      dispatchEvent(new Event('pagehide'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toMatch(/^\d+ claims found$/);
    expect(await marked(page)).toEqual(before);
    expect(await reader.badge(page)).toBe(badge);
  });

  it.each([
    ['long ago', '2000-01-01T00:00:00.000Z'],
    ['before the clock was set back', '2999-01-01T00:00:00.000Z'],
  ])('a full store costs pages read %s, and neither the marks of this one nor what is known of the last', async (_when, read) => {
    const fill = () =>
      reader.inExtension(async read => {
        let tab = 1_000_000;
        for (const size of [500_000, 5_000, 50]) {
          const findings = [{ why: [], exact: 'x'.repeat(size) }];
          const keepOne = () =>
            chrome.storage.session
              .set({ [`tab-${tab++}`]: { status: 'covered', url: '', page: { read }, annotated: { findings, notes: {} } } })
              .then(
                () => true,
                () => false,
              );
          while (await keepOne());
        }
      }, read);
    const last = await reader.open('pourparlers.html');
    await eventually(() => reader.badge(last)).toMatch(/^\d+$/);
    await fill();
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    for (const opened of [page, last]) {
      await opened.bringToFront();
      const popup = await reader.openPopup(opened);
      await eventually(() => popup.$eval('main h2', heading => heading.textContent)).toMatch(/^\d+ claims found$/);
      await popup.close();
    }
    await reader.inExtension(() => chrome.storage.session.clear());
  });

  it('a page written to look like markup is shown as text', async () => {
    const page = await reader.open('markup.html');
    await page.waitForSelector(mark);
    const popup = await reader.openPopup(page);
    expect(await popup.$$eval('.sentence', sentences => sentences.map(({ textContent }) => textContent).join())).toContain('<b>Since');
    expect(await popup.$('.sentence b')).toBeNull();
  });

  it.each(['mark', 'paint'])('an update of the extension takes over in open pages, and draws with %s as before', async renderer => {
    await reader.inExtension(renderer => chrome.storage.local.set({ settings: { version: 1, renderer } }), renderer);
    const page = await reader.open('talks.html');
    await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(10);
    const before = await marked(page);
    await reader.updateExtension();
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
    await eventually(() => marked(page)).toEqual(before);
    const popup = await reader.openPopup(page);
    await popup.click('#highlights');
    await eventually(() => marked(page)).toEqual([]);
    const [unmarked] = await contentOf(await reader.open('talks.html'));
    // What screen readers were told stands for a while.
    await eventually(async () => (await contentOf(page))[0]).toBe(unmarked);
  });
});

import { readdirSync } from 'node:fs';
import type { Browser as BrowserProcess, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchControl } from './control.ts';
import { mark, marked, markOf } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What a page can learn of the extension, and what it can make it do: nothing. */
describe.each(browsers)('in %s, a page', kind => {
  const reader = readerIn(kind);
  let control: BrowserProcess;
  beforeAll(async () => {
    control = await launchControl(kind);
  });
  afterAll(() => control.close());

  /** All that a page's script can look at. */
  const seenIn = (page: Page) =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(globalThis).sort().join(),
      highlights: CSS.highlights.size,
      sheets: [document.adoptedStyleSheets.length, document.styleSheets.length],
      resources: performance.getEntriesByType('resource').length,
      extensionApi: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
      browserApi: typeof (globalThis as { browser?: unknown }).browser,
    }));

  it('on another subject looks the same to its scripts as without us', async () => {
    const page = await reader.open('garden.html');
    const twin = await control.newPage();
    await twin.goto(page.url());
    await new Promise(rest => setTimeout(rest, 500));
    expect(await seenIn(page)).toEqual(await seenIn(twin));
    await twin.close();
  });

  it('finds none of our files', async () => {
    const page = await reader.open('garden.html');
    const files = readdirSync(`dist/${kind}`, { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name));
    expect(files.length).toBeGreaterThan(20);
    const found = await page.evaluate(
      async addresses => {
        const isThere = async (address: string) => {
          const image = new Promise(resolve => {
            const img = new Image();
            img.onload = () => resolve(true);
            img.onerror = () => resolve(false);
            img.src = address;
          });
          const fetched = fetch(address).then(
            () => true,
            () => false,
          );
          return (await image) || (await fetched);
        };
        const answers = await Promise.all(addresses.map(isThere));
        return addresses.filter((_, index) => answers[index]);
      },
      files.map(name => `${reader.session.origin}/${name}`),
    );
    expect(found).toEqual([]);
    // The browser tells the page's console of each.
    expect(reader.trouble().filter(trouble => trouble.startsWith('asked for'))).toEqual([]);
  });

  it.each(['mark', 'paint'])('opens no card by events that it makes up: %s', async renderer => {
    await reader.inExtension(renderer => chrome.storage.local.set({ settings: { version: 1, renderer } }), renderer);
    const page = await reader.open('talks.html');
    await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(5);
    await page.evaluate(() => {
      const text = document.querySelector('h1');
      const { left, top } = (text as HTMLElement).getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: left + 20, clientY: top + 10, button: 0, detail: 1 };
      for (const target of [text as HTMLElement, ...document.querySelectorAll('mark')]) {
        for (const type of ['pointermove', 'pointerenter', 'pointerdown'])
          target.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }));
        target.dispatchEvent(new MouseEvent('click', at));
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    });
    await new Promise(rest => setTimeout(rest, 600));
    expect(await reader.card(page)).toBe('');
  });

  it('cannot read a card, nor press what is in it', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    await (await markOf(page, 'Washington has long')).click();
    await eventually(() => reader.card(page)).toContain('Washington');
    const before = await marked(page);
    const read = await page.evaluate(() => {
      const host = document.querySelector('html > div') as HTMLElement;
      for (const type of ['click', 'pointerdown', 'focusin', 'keydown'])
        host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      host.click();
      return [host.shadowRoot, host.textContent, host.childNodes.length];
    });
    expect(read).toEqual([null, '', 0]);
    expect(await marked(page)).toEqual(before);
    await page.evaluate(() => document.querySelector('html > div')?.remove());
    await (await markOf(page, 'Washington has long')).click();
    await eventually(() => reader.card(page)).toContain('Washington');
  });
});

describe.each(browsers)('in %s, a page of ours', kind => {
  const reader = readerIn(kind);

  it.each(['popup', 'panel', 'options', 'welcome', 'report'])('lets no text be run or be made markup: %s', async name => {
    // What it complains of is what is wanted here, so that nobody takes note of it.
    const page = await reader.session.openOwnPage(`src/${name}/${name}.html`);
    const refused = await page.evaluate(() => {
      const isRefused = (work: () => unknown) => {
        try {
          work();
          return false;
        } catch {
          return true;
        }
      };
      return [
        isRefused(() => Object.assign(document.createElement('div'), { innerHTML: '<b>bold</b>' })),
        isRefused(() => Object.assign(document.createElement('script'), { text: 'globalThis.ran = true' })),
        isRefused(() => {
          const script = document.createElement('script');
          script.append('globalThis.ran = true');
          document.body.append(script);
          if (!('ran' in globalThis)) throw new Error('It was not run.');
        }),
      ];
    });
    expect(refused).toEqual([true, true, true]);
    await page.close();
  });
});

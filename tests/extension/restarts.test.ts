import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { stopBackground } from './launch.ts';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** The browser may stop the background before anything is asked of it, and nobody may notice. */

/** How often it is stopped, but for each errand at least once; in Firefox that takes a while. */
const times = { chrome: Number(process.env.RESTARTS ?? 20), firefox: Math.ceil(Number(process.env.RESTARTS ?? 20) / 5) };

describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  /** What is asked of the background, and whether it was done. */
  const errands: [name: string, run: (page: Page) => Promise<unknown>][] = [
    [
      'a page is spotted',
      async () => {
        const page = await reader.open('pourparlers.html');
        await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(3);
        await page.close();
      },
    ],
    [
      'a page is spotted, and it is stopped just then',
      async () => {
        const page = await reader.open('pourparlers.html');
        await stopBackground(reader.session);
        await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(3);
        await page.close();
      },
    ],
    [
      'a page is on another subject',
      async () => {
        const page = await reader.open('garden.html');
        await page.close();
      },
    ],
    [
      'a finding is dismissed, and taken back',
      async page => {
        const before = await marked(page);
        const tell = (dismissed: boolean) =>
          reader.inExtension(
            async (url, dismissed) => {
              const tab = (await chrome.tabs.query({})).find(tab => tab.url === url);
              return chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'dismiss', data: { index: 0, dismissed } });
            },
            page.url(),
            dismissed,
          );
        const kept = () =>
          reader.inExtension(async () => Object.values((await chrome.storage.local.get('dismissals')).dismissals ?? {}).flat().length);
        expect(await tell(true)).toBe(true);
        await eventually(kept).toBe(1);
        expect(await tell(false)).toBe(true);
        await eventually(kept).toBe(0);
        await eventually(() => marked(page)).toEqual(before);
      },
    ],
    [
      'highlights are switched off and on, and it is stopped just then',
      async page => {
        const before = await marked(page);
        const set = (highlights: boolean) =>
          reader.inExtension(highlights => chrome.storage.local.set({ settings: { version: 1, highlights } }), highlights);
        await set(false);
        await set(true);
        await stopBackground(reader.session);
        await eventually(() => marked(page)).toEqual(before);
      },
    ],
    [
      'the options ask what is read',
      async () => {
        const held = await reader.inExtension(
          () => chrome.runtime.sendMessage({ type: 'holdings', data: null }) as Promise<{ languages: string[] }>,
        );
        expect(held.languages).toContain('fr');
      },
    ],
    [
      'the welcome page has its sample read',
      async () => {
        const article = {
          url: '',
          lang: 'en',
          title: '',
          blocks: [{ kind: 'paragraph', text: 'Washington has long held Beijing responsible for the fentanyl crisis.' }],
        };
        const read = await reader.inExtension(
          data => chrome.runtime.sendMessage({ type: 'sample', data }) as Promise<{ findings: unknown[] }>,
          article,
        );
        expect(read.findings.length).toBe(1);
      },
    ],
    [
      'a page is read again',
      async page => {
        await reader.inExtension(async url => {
          const tab = (await chrome.tabs.query({})).find(tab => tab.url === url);
          await chrome.runtime.sendMessage({ type: 'rescan', data: tab?.id ?? -1 });
        }, page.url());
        await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
        await page.waitForSelector(mark);
      },
    ],
    [
      'the settings are changed',
      async page => {
        const set = (highlights: boolean) =>
          reader.inExtension(highlights => chrome.storage.local.set({ settings: { version: 1, highlights } }), highlights);
        await set(false);
        await eventually(() => marked(page)).toEqual([]);
        await set(true);
        await page.waitForSelector(mark);
      },
    ],
    [
      'the popup is opened',
      async page => {
        const popup = await reader.openPopup(page);
        expect(await popup.$('.findings')).not.toBeNull();
        await popup.close();
        await page.bringToFront();
      },
    ],
    [
      'the page complains',
      async page => {
        await reader.inContentScript(page, () => chrome.runtime.sendMessage({ type: 'left', data: null }));
        await eventually(() => reader.inExtension(() => chrome.storage.session.get(null))).toEqual({});
        await page.reload();
        await page.waitForSelector(mark);
        await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
      },
    ],
  ];

  it('nothing is lost when the background is stopped before each errand', { timeout: 300_000 }, async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const done: string[] = [];
    const rounds = Math.max(errands.length, times[kind]);
    for (let count = 0; count < rounds; count++) {
      const [name, run] = errands[count % errands.length] as (typeof errands)[number];
      await stopBackground(reader.session);
      await run(page);
      done.push(name);
    }
    expect(done.length).toBe(rounds);
  });
});

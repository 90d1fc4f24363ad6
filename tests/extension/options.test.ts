import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { languages } from '../../src/engine/languages/index.ts';
import { factSets } from '../../src/facts/index.ts';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What a reader sets in the options, and what pages make of it at once. */
describe.each(browsers)('in %s, the options', kind => {
  const reader = readerIn(kind);

  const openBoth = async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    return { page, options: await openOptions() };
  };
  const openOptions = async () => {
    const options = await reader.openOwn(manifest.options_ui.page);
    await options.waitForSelector('#about article');
    return options;
  };
  /** As a reader does, without the picture that a driver wants of the page first. */
  const click = (options: Page, selector: string) => options.$eval(selector, element => (element as HTMLElement).click());
  const looks = (page: Page) =>
    page.$$eval(mark, marks => [...new Set(marks.map(({ className }) => className.split(' ')[1] ?? ''))].sort());
  const stored = () => reader.inExtension(() => chrome.storage.local.get(null));
  const settingsNow = async () => (await stored()).settings as Record<string, unknown> | undefined;
  const said = (options: Page) => options.$eval('.toast', toast => toast.textContent);

  it('say what the extension comes with', async () => {
    const options = await openOptions();
    const listed = await options.$$eval('#read input', inputs => inputs.map(({ value }) => value).sort());
    expect(listed).toEqual(languages.map(({ code }) => code).sort());
    const about = await options.$eval('#about', part => part.textContent);
    for (const { about: set, claims, records } of factSets) {
      expect(about).toContain(set.title.en);
      expect(about).toContain(`Claims${claims.length}`);
      expect(about).toContain(`Public records${records.length}`);
    }
    expect(await options.$eval('#shortcuts', part => part.textContent)).toContain('Turn highlights on or off');
  });

  it('mark on every page, on none, or on none unasked', async () => {
    const { page, options } = await openBoth();
    const all = await marked(page);
    for (const [when, marks] of [
      ['never', []],
      ['always', all],
      ['asked', []],
      ['always', all],
    ] as const) {
      await click(options, `#when-${when}`);
      await eventually(() => marked(page)).toEqual(marks);
    }
    await eventually(() => said(options)).toBe('Saved');
  });

  it('mark the kinds of source that are chosen', async () => {
    const { page, options } = await openBoth();
    const all = await looks(page);
    expect(all.length).toBeGreaterThan(2);
    await click(options, '#kinds-us');
    await eventually(() => looks(page)).toEqual(all.filter(look => look !== 'sourcemark-us'));
    for (const kind of ['unnamed', 'china', 'press']) await click(options, `#kinds-${kind}`);
    await eventually(() => marked(page)).toEqual([]);
    await eventually(settingsNow).toMatchObject({ kinds: [] });
    await click(options, '#kinds-china');
    await eventually(() => looks(page)).toEqual(['sourcemark-china']);
  });

  it('keep each of several changes in a row', async () => {
    const options = await openOptions();
    await options.evaluate(() => {
      for (const id of ['style-both', 'askFirst', 'kinds-us', 'kinds-press', 'when-asked']) document.getElementById(id)?.click();
    });
    await eventually(settingsNow).toMatchObject({ markStyle: 'both', askFirst: true, kinds: ['unnamed', 'china'], onlyWhenAsked: true });
  });

  it('say so when a change cannot be kept, and show what is', async () => {
    const options = await openOptions();
    await options.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      browser.storage.local.set = () => {
        throw new Error('the disk is full');
      };
    });
    await click(options, '#askFirst');
    await eventually(() => said(options)).toBe('This could not be saved: the disk is full');
    expect(await options.$eval('#askFirst', input => (input as HTMLInputElement).checked)).toBe(false);
  });

  it('pause a site and resume it', async () => {
    const { page, options } = await openBoth();
    await options.type('#site', await page.url());
    await click(options, '#pause-site');
    await eventually(() => marked(page)).toEqual([]);
    await eventually(() => options.$eval('#paused li', item => item.textContent)).toBe('127.0.0.1Resume');
    await click(options, '#paused li button');
    await page.waitForSelector(mark);
    await eventually(() => options.$('#paused li')).toBeNull();
  });

  it('leave out a language, in open pages too, and the popup says so', async () => {
    const { page, options } = await openBoth();
    await click(options, '#read-en');
    await eventually(() => marked(page)).toEqual([]);
    const popup = await reader.openPopup(page);
    await eventually(() => popup.$eval('main h2', heading => heading.textContent)).toBe('In a language you leave out');
    expect(await popup.$eval('main', main => main.textContent)).toContain('English');
    await page.reload();
    await eventually(() => popup.$eval('main h2', heading => heading.textContent)).toBe('In a language you leave out');
    expect(await marked(page)).toEqual([]);
    await click(options, '#read-en');
    await page.waitForSelector(mark);
  });

  it('follow what is changed elsewhere, and say what is wrong with it', async () => {
    const options = await openOptions();
    await reader.inExtension(() => chrome.storage.local.set({ settings: { version: 1, highlights: false, kinds: ['us', 'moon'] } }));
    await eventually(() => options.$$eval('#kinds input:checked', inputs => inputs.map(({ id }) => id))).toEqual(['kinds-us']);
    expect(await options.$eval('#when-never', input => (input as HTMLInputElement).checked)).toBe(true);
    await eventually(() => options.$eval('main > .notice', notice => notice.textContent)).toContain('could not be read in full');
  });

  it('take settings from a file when the reader agrees, and none from a file that holds no such thing', async () => {
    const { page, options } = await openBoth();
    const before = await stored();
    await choose(options, JSON.stringify({ form: 'sourcemark-settings', settings: { version: 2, highlights: false } }));
    await eventually(() => options.$eval('.drop .error', error => error.textContent)).toContain('newer version');
    await choose(options, '{"bookmarks": []}');
    await eventually(() => options.$eval('.drop .error', error => error.textContent)).toContain('not a settings file');
    expect(await stored()).toEqual(before);
    await choose(options, JSON.stringify({ form: 'sourcemark-settings', settings: { version: 1, highlights: false } }));
    await options.waitForSelector('#ask-yes');
    expect(await stored()).toEqual(before);
    await click(options, '#ask-yes');
    await eventually(() => marked(page)).toEqual([]);
  });

  it('forget what was dismissed, and reset everything', async () => {
    const { page, options } = await openBoth();
    const all = await marked(page);
    const dismissFirst = async () => {
      await reader.inExtension(dismiss, await page.url(), all[0] ?? '');
      await eventually(() => marked(page)).toEqual(all.slice(1));
    };
    await dismissFirst();
    await eventually(() => options.$eval('#data', part => part.textContent)).toMatch(/You have dismissed \d/);
    await click(options, '#forget');
    await eventually(() => marked(page)).toEqual(all);
    await dismissFirst();
    await click(options, '#style-both');
    await eventually(settingsNow).toMatchObject({ markStyle: 'both' });
    // Chrome tells of a dialog's end in no page that is in the back.
    await options.bringToFront();
    await click(options, '#reset');
    await options.waitForSelector('#ask-yes');
    await click(options, '#ask-yes');
    await eventually(stored).toEqual({});
    await eventually(() => options.$$eval('#style input:checked', inputs => inputs.map(({ id }) => id))).toEqual(['style-line']);
    await eventually(() => marked(page)).toEqual(all);
  });
});

/** Runs in a page of the extension's: says of all findings in a sentence of a page that they are none, as the popup does. */
async function dismiss(url: string, sentence: string): Promise<void> {
  const id = (await chrome.tabs.query({})).find(tab => tab.url === url)?.id ?? 0;
  const stored = await chrome.storage.session.get(`tab-${id}`);
  const { annotated } = Object.values(stored)[0] as { annotated: { findings: { exact: string }[] } };
  for (const [index, { exact }] of annotated.findings.entries()) {
    if (exact.includes(sentence)) await chrome.tabs.sendMessage(id, { type: 'dismiss', data: { index, dismissed: true } });
  }
}

/** Has the reader choose a file with this content. */
async function choose(options: Page, content: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'settings.json');
  writeFileSync(path, content);
  const input = (await options.$('#import-file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

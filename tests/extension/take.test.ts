import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/export/text-fragment.ts';
import type { Annotated } from '../../src/types.ts';
import { mark } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What readers take along with them. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  const openMarked = async (path = 'talks.html') => {
    const page = await reader.open(path);
    await page.waitForSelector(mark);
    return page;
  };

  const openMenu = async () => {
    const popup = await reader.openPopup(await openMarked());
    await popup.waitForSelector('#take-summary');
    await popup.click('#take-summary');
    // It comes into view above what sticks to the foot.
    const isFree = () =>
      popup.$eval('#take_copyReport', button => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === button;
      });
    await eventually(isFree).toBe(true);
    return popup;
  };

  /** What a reader gets who pastes into a page. */
  const pasted = async () => {
    const page = await reader.open('garden.html');
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.prepend(field);
      field.focus();
    });
    if (kind === 'firefox') await page.keyboard.down('Control');
    await page.keyboard.press('v', kind === 'chrome' ? { commands: ['Paste'] } : {});
    const text = () => page.$eval('textarea', ({ value }) => value);
    await eventually(text).not.toBe('');
    return text();
  };

  /** What the extension keeps of the only page that is open. */
  const recorded = () =>
    reader.inExtension(async () => {
      const records = Object.entries(await chrome.storage.session.get(null)) as [string, { annotated: Annotated }][];
      const [key, { annotated }] = records.find(([key]) => key.startsWith('tab-')) ?? ['', { annotated: { anchors: [] } }];
      return { tabId: Number(key.slice('tab-'.length)), anchors: annotated.anchors };
    });

  it.each([
    ['markdown', '.md', '# Who stands behind what'],
    ['csv', '.csv', '\ufeff"Sentence"'],
    ['jsonld', '.jsonld', '{\n  "@context": "http://www.w3.org/ns/anno.jsonld"'],
  ])('downloads %s', async (form, ending, beginning) => {
    const popup = await openMenu();
    await popup.click(`#take_${form}`);
    const file = () => readdirSync(reader.downloads).find(name => name.endsWith(ending));
    await eventually(async () => file() && readFileSync(join(reader.downloads, file() ?? ''), 'utf8').slice(0, beginning.length)).toBe(
      beginning,
    );
  });

  it('copies the report, and the citation of a claim', async () => {
    const popup = await openMenu();
    await popup.click('#take_copyReport');
    await eventually(() => popup.$eval('.take .outcome', line => line.textContent)).toBe('Copied.');
    expect(await pasted()).toMatch(/^# Who stands behind what/);
    await popup.bringToFront();
    await popup.click('#claim-0');
    await popup.focus('.claim-actions .take-button');
    await popup.keyboard.press('Enter');
    await eventually(() => popup.$eval('.claim-actions .outcome', line => line.textContent)).toBe('Copied.');
    expect(await pasted()).toMatch(/^“Fentanyl is on the table.*\nThe claim: /s);
  });

  it('opens the report on the page, and from there the question sheet', async () => {
    const popup = await openMenu();
    const { tabId } = await recorded();
    const opened = reader.inExtension(
      () =>
        new Promise<string>(resolve => {
          chrome.tabs.onUpdated.addListener((_, { url }) => url?.includes('/report.html') && resolve(url));
        }),
    );
    await popup.click('#take_openReport');
    expect(await opened).toContain(`?tab=${tabId}`);
    const report = await reader.openOwn(`src/report/report.html?tab=${tabId}`);
    await report.waitForSelector('h1');
    expect(await heading(report)).toBe('Who stands behind what');
    expect(await report.$$eval('.sentences > li', items => items.length)).toBeGreaterThan(5);
    await report.evaluate(() => void document.querySelector<HTMLElement>('nav a')?.click());
    await eventually(() => heading(report)).toBe('Who says this?');
  });

  it('says so where the page of a report is gone', async () => {
    const report = await reader.openOwn('src/report/report.html?tab=987654321');
    await eventually(() => heading(report)).toBe('The page is gone');
  });

  it.each(['talks.html', 'huitan.html'])('links straight to a sentence of %s', async path => {
    const page = await openMarked(path);
    const { anchors } = await recorded();
    const link = linkTo(page.url(), anchors.at(-1)?.fragment ?? '');
    await page.close();
    const linked = await reader.openAddress('about:blank');
    await linked.setViewport({ width: 800, height: 200 });
    await linked.goto(link);
    await linked.waitForSelector(mark);
    const isInView = () =>
      linked.$$eval(mark, marks => {
        const { top, bottom } = (marks.at(-1) as Element).getBoundingClientRect();
        return scrollY > 0 && bottom > 0 && top < innerHeight;
      });
    await eventually(isInView).toBe(true);
  });
});

async function heading(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.querySelector('h1')?.textContent);
}

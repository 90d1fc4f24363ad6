import { describe, expect, it } from 'vitest';
import { eventually, readerIn } from './reader.ts';

/** Firefox loads no page ahead in this way. */
describe('in chrome, a page that is loaded ahead', () => {
  const reader = readerIn('chrome');
  const records = () => reader.inExtension(async () => Object.keys(await chrome.storage.session.get(null)));
  const titles = () => reader.inExtension(async () => (await chrome.tabs.query({})).map(({ title }) => title));

  it('is read once the reader comes to it, and not before', async () => {
    // Whatever else is opened comes before it: nothing is loaded ahead by a page in the back.
    expect(await records()).toEqual([]);
    const page = await reader.open('ahead.html');
    await page.bringToFront();
    // It is loaded by now, hidden, has tidied its address, and has had time for a look.
    await new Promise(ready => setTimeout(ready, 2_000));
    expect(await records()).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.click());
    // From here on we ask the extension alone: on a busy machine the driver loses a tab whose page is exchanged.
    await eventually(titles).toContainEqual(expect.stringContaining('Fentanyl'));
    const next = reader.addressOf('clean.html?shared');
    const load = await reader.inContentScript(next, () => JSON.stringify(performance.getEntriesByType('navigation')[0]));
    expect(JSON.parse(load).activationStart).toBeGreaterThan(0);
    await eventually(() => reader.badge(next)).toMatch(/^[2-9]$/);
    // Marks are elements here, since the page leaves its text alone. They are drawn once the background has counted them.
    await eventually(() => reader.inContentScript(next, () => document.querySelectorAll('mark.sourcemark').length)).toBeGreaterThan(1);
    expect(await records()).toHaveLength(1);
    const popup = await reader.openOwn('src/popup/popup.html');
    await reader.inExtension(async url => {
      const tab = (await chrome.tabs.query({})).find(tab => tab.url === url);
      await chrome.tabs.update(tab?.id, { active: true });
    }, next);
    await popup.evaluate(() => void setTimeout(() => location.reload()));
    await eventually(() => popup.evaluate(() => document.querySelector('main h2')?.textContent ?? '')).toMatch(/^\d+ claims found$/);
  });
});

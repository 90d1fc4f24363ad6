import { describe, expect, it } from 'vitest';
import { marked } from './marks.ts';
import { eventually, readerIn } from './reader.ts';

/** Firefox loads no page ahead in this way. */
describe('in chrome, a page that is loaded ahead', () => {
  const reader = readerIn('chrome');
  const records = () => reader.inExtension(async () => Object.keys(await chrome.storage.session.get(null)));

  it('is read once the reader comes to it, and not before', async () => {
    // Whatever else is opened comes before it: nothing is loaded ahead by a page in the back.
    expect(await records()).toEqual([]);
    const page = await reader.open('ahead.html');
    await page.bringToFront();
    // It is loaded by now, hidden, has tidied its address, and has had time for a look.
    await new Promise(ready => setTimeout(ready, 2_000));
    expect(await records()).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.click());
    await eventually(() => page.evaluate(() => document.title)).toContain('Fentanyl');
    const [load] = await page.evaluate(() => performance.getEntriesByType('navigation').map(entry => JSON.stringify(entry)));
    expect(JSON.parse(load ?? '{}').activationStart).toBeGreaterThan(0);
    await eventually(async () => (await marked(page)).length).toBeGreaterThan(1);
    expect(await records()).toHaveLength(1);
    const popup = await reader.openPopup(page);
    expect(await popup.$eval('main h2', heading => heading.textContent)).toMatch(/^\d+ claims found$/);
  });
});

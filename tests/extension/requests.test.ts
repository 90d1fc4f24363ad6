import { describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { disguised, standGuard } from './guard.ts';
import { launch } from './launch.ts';
import { browsers, eventually } from './reader.ts';
import { logRequests } from './requests.ts';

/** The tests let browsers look after themselves; whoever else uses the hosts that they do this with must be noticed. */
describe.each(browsers)('in %s, a request to a host of the browser’s own', kind => {
  it('is noticed when a script of the extension makes it in a page, or opens a page there', async () => {
    const [server, guard, requestLog] = [await serve('tests/extension/pages'), await standGuard(), logRequests(kind)];
    const { browser, close, openOwnPage } = await launch(kind, { headless: true, proxyPort: guard.port, more: requestLog.options });
    const own = await openOwnPage('src/popup/popup.html');
    const page = await browser.newPage();
    await page.goto(`${server.origin}/garden.html`);
    await own.evaluate(async url => {
      const page = (await chrome.tabs.query({})).find(tab => tab.url === url);
      const func = async () => {
        await new Promise(failed => Object.assign(new Image(), { onerror: failed, src: 'https://www.google.com/shown' }));
        await fetch('https://www.mozilla.org/fetched').catch(() => undefined);
      };
      await chrome.scripting.executeScript({ target: { tabId: page?.id ?? -1 }, func });
    }, page.url());
    const opened = await own.evaluate(async () => (await chrome.tabs.create({ url: 'https://www.google.com/opened' })).id ?? -1);
    await eventually(() => own.evaluate(async id => (await chrome.tabs.get(id)).status, opened)).toBe('complete');
    await close();
    for (const each of [server, guard]) each.close();
    expect(guard.asked()).toEqual([]);
    const noticed = disguised(requestLog);
    for (const what of ['google.com/shown', 'mozilla.org/fetched', 'google.com/opened']) {
      expect(noticed).toContainEqual(expect.stringContaining(`asked for https://www.${what}, by `));
    }
    requestLog.remove();
  });
});

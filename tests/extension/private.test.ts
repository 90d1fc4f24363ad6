import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Browser } from './find-browser.ts';
import type { Session } from './launch.ts';
import { marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** Readers let extensions into private windows one by one, where they manage them. The extension is loaded afresh for it. */
async function allowInPrivate(kind: Browser, { browser, origin }: Session): Promise<void> {
  const page = await browser.newPage();
  if (kind === 'chrome') {
    const extensionId = new URL(origin).host;
    await page.goto('chrome://extensions/');
    // One that is not from the store is loaded afresh in developers' mode alone.
    await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, incognitoAccess: true })})`);
    await page.waitForFunction(
      `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(extensionId)}).then(({ state }) => state === 'ENABLED')`,
    );
  } else {
    // Firefox never reports this page as loaded, though it is.
    page.goto('about:addons', { timeout: 0 }).catch(() => undefined);
    await eventually(() => page.evaluate(() => 'ChromeUtils' in globalThis).catch(() => false)).toBe(true);
    await page.evaluate(`(async () => {
      const load = name => ChromeUtils.importESModule('resource://gre/modules/' + name + '.sys.mjs')[name];
      const addon = await load('AddonManager').getAddonByID(${JSON.stringify(manifest.browser_specific_settings.gecko.id)});
      await load('ExtensionPermissions').add(addon.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await addon.reload();
    })()`);
  }
  await page.close();
}

describe.each(browsers)('in %s, a page in a private window', kind => {
  const reader = readerIn(kind);

  /** Opens a page of the tests in a private window, by its name. */
  async function openPrivately(name: string): Promise<Page> {
    const { browser } = reader.session;
    const address = reader.addressOf(name);
    await reader.inExtension(url => chrome.windows.create({ incognito: true, url }), address);
    const target = await browser.waitForTarget(target => target.url() === address && target.type() === 'page');
    const page = await target.page();
    if (!page) throw new Error('No page in the private window.');
    return page;
  }

  /** All that the extension keeps, on the disk and in memory. */
  const kept = () =>
    reader.inExtension(async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]));

  it('is marked like any other, and leaves nothing behind', async () => {
    await allowInPrivate(kind, reader.session);
    const page = await openPrivately('talks.html');
    await eventually(async () => (await marked(page)).length).toBeGreaterThan(1);
    const before = (await marked(page)).length;
    const address = page.url();
    await reader.inExtension(async address => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'dismiss', data: { index: 0, dismissed: true } });
    }, address);
    await eventually(async () => (await marked(page)).length).toBeLessThan(before);
    expect(await reader.inExtension(() => chrome.storage.local.get(null))).toEqual({});
    await page.close();
    await eventually(kept).not.toContain('talks.html');
    // In an ordinary window nothing is dismissed.
    const ordinary = await reader.open('talks.html');
    await eventually(async () => (await marked(ordinary)).length).toBe(before);
  });
});

import type { Page } from 'puppeteer-core';
import type { Browser } from './find-browser.ts';
import type { Session } from './launch.ts';

/** Gives access back, by a button where the browser lets a driver do that; the popup's, if none is named. */
type GiveBack = (page: Page, button?: string) => Promise<void>;

/** Takes the extension's access to pages away, as readers can. Returns how they give it back, with one of our pages in front of them. */
export function withholdAccess(kind: Browser, session: Session): Promise<GiveBack> {
  return kind === 'chrome' ? withholdInChrome(session) : withholdInFirefox(session);
}

/** Chrome's own question can't be answered by a driver, so access is given back where readers manage their extensions. */
async function withholdInChrome({ browser, origin }: Session): Promise<GiveBack> {
  const extensionId = new URL(origin).host;
  const manage = async (hostAccess: string) => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions/');
    const call = `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, hostAccess })})`;
    await page.evaluate(call);
    await page.close();
  };
  await manage('ON_CLICK');
  return () => manage('ON_ALL_SITES');
}

/** Firefox without a window takes yes for the answer to its question; but it must come from a click. */
async function withholdInFirefox({ openOwnPage }: Session): Promise<GiveBack> {
  const own = await openOwnPage('src/popup/popup.html');
  await own.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
  await own.close();
  return (page, button = '#noAccessButton') => page.click(button);
}

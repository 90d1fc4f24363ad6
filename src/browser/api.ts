import browser, { type Runtime, type Tabs } from 'webextension-polyfill';

/** The browser's extension API, the same in Chrome and Firefox. Whatever is done with it is done in this folder. */
export { browser, type Runtime, type Tabs };

/** Is the extension still the one that this script belongs to? Chrome leaves the scripts of an older version running in their pages. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

import type { Browser, Runtime, Tabs } from 'webextension-polyfill';

/**
 * The browser's extension API, the same in Chrome and Firefox. Whatever is done with it is done in this folder. Chrome's own answers by
 * promises as well, as far as scripts in pages need it; the background and our own pages, where size is no matter, have `polyfill.ts` see to
 * the rest.
 */
const { browser: standard, chrome: native } = globalThis as unknown as Record<'browser' | 'chrome', Browser>;
export const browser = standard ?? native;
export type { Runtime, Tabs };

/** Is the extension still the one that this script belongs to? Chrome leaves the scripts of an older version running in their pages. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

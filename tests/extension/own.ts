import type { Page } from 'puppeteer-core';

/** What can be asked and set from a page of the extension's own. */

/** What is known of the page at an address: its status, and whether only its beginning was read. */
export function statusOf(own: Page, address: string): Promise<string> {
  return own.evaluate(async address => {
    const records = Object.values(await chrome.storage.session.get(null)) as { url: string; status: string; truncated?: boolean }[];
    const record = records.find(({ url }) => url === address);
    return record ? `${record.status}${record.truncated ? ', too large' : ''}` : 'none';
  }, address);
}

export function setHighlights(own: Page, highlights: boolean): Promise<void> {
  return own.evaluate(highlights => chrome.storage.local.set({ settings: { version: 1, highlights } }), highlights);
}

import { browser } from './api.ts';

/** Does this page of ours stand in a tab, as popups do on phones? */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent().catch(() => undefined)) !== undefined;
}

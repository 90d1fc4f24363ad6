import { browser } from './api.ts';

/** Opens the page that shows a new reader around, in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Which of the places that not every browser has are there. */
export function places(): { options: boolean; panel: boolean } {
  const { options_ui, ...manifest } = browser.runtime.getManifest();
  // Firefox names keys that are not there as well, and on phones has no side panel.
  return { options: Boolean(options_ui), panel: 'side_panel' in manifest || browser.sidebarAction !== undefined };
}

/** Firefox and Chrome manage their extensions in different places. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

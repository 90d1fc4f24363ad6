import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

export type Browser = 'chrome' | 'firefox';

/** Names on the search path, in the order of preference, then the places where installers put them. */
const places: Record<Browser, string[]> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome.exe',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    'firefox.exe',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Where an installed browser stands: where `CHROME_PATH` or `FIREFOX_PATH` says, else where it usually is. */
export function findBrowser(browser: Browser): string | undefined {
  const named = process.env[`${browser.toUpperCase()}_PATH`];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  return places[browser].flatMap(place => (isAbsolute(place) ? place : folders.map(folder => join(folder, place)))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

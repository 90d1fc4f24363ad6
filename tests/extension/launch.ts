import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import puppeteer, { type Browser as BrowserProcess, type LaunchOptions, type Page } from 'puppeteer-core';
import type { Browser as Api } from 'webextension-polyfill';
import manifest from '../../manifest.json' with { type: 'json' };
import { type Browser, findBrowser } from './find-browser.ts';

declare global {
  /** The extension API, as pages of the extension have it. */
  var chrome: Api;
}

/** A browser with the built extension in a fresh profile: the one place where Chrome and Firefox are started differently. */
export interface Session {
  browser: BrowserProcess;
  /** Where the extension's own pages are, without a slash at the end. */
  origin: string;
  /** The page that the extension opened when it was installed, in a tab of its own. */
  welcome: Page;
  /** Opens one of the extension's pages, by its path in the extension; `prepare` is given it before anything is loaded. */
  openOwnPage: (path: string, prepare?: (page: Page) => Promise<void>) => Promise<Page>;
  /** Opens the popup in a tab of its own and has it show the state of `page`. */
  openPopup: (page: Page) => Promise<Page>;
  /** Installs the extension over itself. */
  update: () => Promise<unknown>;
  close: () => Promise<void>;
}

interface Choice {
  headless: boolean;
  /** The folder of the extension, when it is not the built one. */
  extension?: string;
  /** A port of this machine that takes whatever is asked of another one. */
  proxyPort?: number;
  /** A folder that takes what is downloaded, without a question. */
  downloads?: string;
  /** What else the browser is to do, such as keep a log. */
  more?: LaunchOptions;
}

export async function launch(kind: Browser, choice: Choice): Promise<Session> {
  const { headless, extension = `dist/${kind}`, proxyPort, downloads, more } = choice;
  const executablePath = findBrowser(kind);
  if (executablePath === undefined) throw new Error(`No ${kind === 'chrome' ? 'Chrome or Chromium' : 'Firefox'} found.`);
  const firefoxHost = randomUUID();
  const options = kind === 'chrome' ? chromeOptions(proxyPort, downloads) : firefoxOptions(firefoxHost, headless, proxyPort, downloads);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    // A window that a person uses has the size they give it.
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    ...options,
    ...more,
    args: [...(options.args ?? []), ...((kind === 'chrome' && more?.args) || [])],
    extraPrefsFirefox: { ...options.extraPrefsFirefox, ...more?.extraPrefsFirefox },
  });
  const id = await browser.installExtension(resolve(extension));
  const origin = kind === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${firefoxHost}`;
  const openOwnPage: Session['openOwnPage'] = (path, prepare) => openIn(browser, `${origin}/${path}`, prepare);
  return {
    browser,
    origin,
    welcome: await findWelcome(browser, origin),
    openOwnPage,
    openPopup: async page => showStateOf(page, await openOwnPage(manifest.action.default_popup)),
    update: () => browser.installExtension(resolve(extension)),
    close: () => browser.close(),
  };
}

function chromeOptions(proxyPort?: number, downloads?: string): LaunchOptions {
  // Chrome refuses to run as root inside its sandbox, as it must in containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (proxyPort) args.push(`--proxy-server=127.0.0.1:${proxyPort}`);
  const taken = downloads !== undefined && { downloadBehavior: { policy: 'allow', downloadPath: downloads } as const };
  return { browser: 'chrome', pipe: true, enableExtensions: true, args, ...taken };
}

function firefoxOptions(host: string, headless: boolean, proxyPort?: number, downloads?: string): LaunchOptions {
  const proxy = proxyPort && {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
  };
  return {
    browser: 'firefox',
    // Firefox lets itself be driven to an extension's pages only so, and their address is random unless it is set.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: host }),
      // With nobody to answer, what the extension asks for is granted.
      'extensions.webextOptionalPermissionPrompts': !headless,
      // The background is stopped as soon as it rests, and so at all sorts of moments.
      ...(headless && { 'extensions.background.idle.timeout': 1_000 }),
      ...proxy,
      ...(downloads !== undefined && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    },
  };
}

/** Waits for the page that the extension opens by itself: it comes in front of whatever is opened before it. */
async function findWelcome(browser: BrowserProcess, origin: string): Promise<Page> {
  let found: Page | undefined;
  await until(async () => {
    for (const page of await browser.pages()) {
      if (await isLoaded(page, `${origin}/src/welcome/`).catch(() => false)) found = page;
    }
    return found !== undefined;
  });
  return found as Page;
}

function isLoaded(page: Page, address: string): Promise<boolean> {
  return page.evaluate(start => location.href.startsWith(start) && document.readyState === 'complete', address);
}

async function openIn(browser: BrowserProcess, address: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.newPage();
  await prepare?.(page);
  // Firefox never reports an extension's page as loaded, though it is: we look for ourselves.
  page.goto(address, { timeout: 0 }).catch(() => undefined);
  await until(() => isLoaded(page, address));
  return page;
}

/** A popup asks for the active tab. So it is loaded once more behind `page`, and only then brought to the front. */
async function showStateOf(page: Page, popup: Page): Promise<Page> {
  do {
    await page.bringToFront();
    await until(() => popup.evaluate(isBehind));
    await reload(popup);
    await until(() => popup.evaluate(() => document.body?.textContent?.trim() !== ''));
    // Firefox may bring a new tab to the front late, just when the popup asks.
  } while (!(await popup.evaluate(isBehind)));
  await popup.bringToFront();
  return popup;
}

/** Stops the extension's background, as the browser may at any moment. */
export async function stopBackground({ browser, origin }: Session): Promise<void> {
  // Firefox has no such door; it is told to do so by itself whenever the background has nothing to do.
  if (origin.startsWith('moz-extension:')) return new Promise(stopped => setTimeout(stopped, 1_300));
  const target = browser.targets().find(target => target.type() === 'service_worker' && target.url().startsWith(origin));
  // It may have stopped by itself.
  const worker = await target?.worker();
  await worker?.close().catch(() => undefined);
}

async function reload(page: Page): Promise<void> {
  const before = await page.evaluate(() => performance.timeOrigin);
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await until(() => page.evaluate(origin => performance.timeOrigin !== origin && document.readyState === 'complete', before));
}

/** Runs in the popup. */
async function isBehind(): Promise<boolean> {
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
  return active?.id !== (await chrome.tabs.getCurrent())?.id;
}

/** Asks again until the answer is yes. While a page loads, asking fails, which counts as a no. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error('A page of the extension did not open.');
    await new Promise(wait => setTimeout(wait, 50));
  }
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type LocalServer, serve } from '../../src/cli/serve.ts';
import type { Browser } from './find-browser.ts';
import { disguised, type Guard, standGuard } from './guard.ts';
import { launch, type Session } from './launch.ts';
import { logRequests, type RequestLog } from './requests.ts';

export const browsers = ['chrome', 'firefox'] as const;

/** A reader for the tests around: arrives before them, starts afresh after each, and finds nothing wrong that nobody saw. */
export function readerIn(kind: Browser): Reader {
  const reader = new Reader(kind);
  beforeAll(() => reader.arrive());
  afterAll(async () => expect(await reader.leave()).toEqual([]));
  afterEach(async ({ task }) => {
    await reader.closePages(task.result?.state === 'fail' ? task.name : undefined);
    await reader.forgetSettings();
    expect(reader.trouble()).toEqual([]);
  });
  return reader;
}

/** A reader with a browser: opens pages of `tests/extension/pages`, and looks at what the extension makes of them. */
class Reader {
  readonly #kind: Browser;
  /** Where the reader's downloads go. */
  readonly downloads = mkdtempSync(join(tmpdir(), 'sourcemark-'));
  readonly #complaints: string[] = [];
  readonly #pages: Page[] = [];
  #server: LocalServer | undefined;
  #guard: Guard | undefined;
  readonly #requestLog: RequestLog;
  #session: Session | undefined;
  /** A page of the extension's, from where its API can be called. */
  #own: Page | undefined;

  constructor(kind: Browser) {
    this.#kind = kind;
    this.#requestLog = logRequests(kind);
  }

  async arrive(): Promise<void> {
    [this.#server, this.#guard] = await Promise.all([serve('tests/extension/pages'), standGuard()]);
    const { downloads } = this;
    this.#session = await launch(this.#kind, { headless: true, proxyPort: this.#guard.port, downloads, more: this.#requestLog.options });
    await this.#session.welcome.close();
  }

  /** Returns the requests to hosts of the browser's that it did not make by itself: that is known only now. */
  async leave(): Promise<string[]> {
    await this.#session?.close();
    this.#server?.close();
    this.#guard?.close();
    rmSync(this.downloads, { recursive: true, force: true });
    const strangers = disguised(this.#requestLog);
    this.#requestLog.remove();
    return strangers;
  }

  get session(): Session {
    if (!this.#session) throw new Error('The reader has no browser yet.');
    return this.#session;
  }

  /** What went wrong unseen since the last look: errors on a page's console, and requests to other machines. */
  trouble(): string[] {
    return [...this.#complaints.splice(0), ...(this.#guard?.asked() ?? []).map(host => `asked for ${host}`)];
  }

  /** The toolbar's badge for a page, or for the tab with that address. */
  async badge(page: Page | string): Promise<string> {
    return this.inExtension(
      async url => {
        const tab = (await chrome.tabs.query({})).find(tab => tab.url === url);
        return tab?.id === undefined ? 'no such tab' : chrome.action.getBadgeText({ tabId: tab.id });
      },
      await addressOf(page),
    );
  }

  /** The text of the card that is open in a page; empty where none is. */
  card(page: Page): Promise<string> {
    return this.inCard(page, dialog => dialog?.textContent ?? '');
  }

  /** Looks at the card that is open in a page, if one is. Its shadow root is closed to all but extensions. */
  inCard<Result>(page: Page, look: (dialog: HTMLElement | undefined) => Result): Promise<Awaited<Result>> {
    return this.#inject(
      page,
      `() => (${look})([...document.querySelectorAll('html > div')]
        // Firefox and Chrome let extensions in by different doors.
        .map(host => host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host))
        .map(root => root?.querySelector('[role=dialog]') ?? undefined)
        .find(dialog => dialog))`,
    );
  }

  /** Runs a function in a page, or in the tab with that address, as a script of the extension, beside those that are there. */
  inContentScript<Result>(page: Page | string, run: () => Result): Promise<Awaited<Result>> {
    return this.#inject(page, String(run));
  }

  /** Where one of the pages is that are served for tests. */
  addressOf(path: string): string {
    return `${this.#server?.origin}/${path}`;
  }

  /** Opens one of the pages that are served for tests. */
  open(path: string): Promise<Page> {
    return this.openAddress(this.addressOf(path));
  }

  async openAddress(address: string): Promise<Page> {
    const page = await this.session.browser.newPage();
    this.#takeNoteOf(page);
    await page.goto(address);
    return page;
  }

  /** Opens a page of the extension's own; `prepare` is given it before anything is loaded. */
  openOwn(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
    return this.session.openOwnPage(path, async page => {
      this.#takeNoteOf(page);
      await prepare?.(page);
    });
  }

  async openPopup(page: Page): Promise<Page> {
    const popup = await this.session.openPopup(page);
    this.#takeNoteOf(popup);
    return popup;
  }

  /** Opens the side panel's page in a tab behind `page`, of which it then speaks. */
  async openPanel(page: Page): Promise<Page> {
    const panel = await this.session.openOwnPage('src/panel/panel.html');
    this.#takeNoteOf(panel);
    await page.bringToFront();
    return panel;
  }

  /** Closes all pages, after a picture of each if something went wrong. */
  async closePages(failed: string | undefined): Promise<void> {
    for (const page of this.#pages.splice(0)) {
      if (page.isClosed()) continue;
      if (failed !== undefined) await this.#takePicture(page, failed);
      await page.close();
    }
  }

  /** Runs a function in a page of the extension's own. */
  async inExtension<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    const own = await this.#ownPage();
    return (await own.evaluate(run as never, ...(args as unknown as never[]))) as Awaited<Result>;
  }

  async #inject<Result>(page: Page | string, run: string): Promise<Result> {
    const own = await this.#ownPage();
    // As text, since an extension's page may make no function of a text.
    return own.evaluate(`(async () => {
      const tab = (await chrome.tabs.query({})).find(tab => tab.url === ${JSON.stringify(await addressOf(page))});
      const [ran] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${run} });
      return ran.result;
    })()`) as Promise<Result>;
  }

  async #ownPage(): Promise<Page> {
    this.#own ??= await this.session.openOwnPage('src/popup/popup.html');
    return this.#own;
  }

  /** Installs the extension over itself, as browsers do for an update. */
  async updateExtension(): Promise<void> {
    await this.#own?.close();
    this.#own = undefined;
    await this.session.update();
  }

  /** Starts afresh, as if just installed. */
  async forgetSettings(): Promise<void> {
    await this.inExtension(() => chrome.storage.local.clear());
  }

  async #takePicture(page: Page, test: string): Promise<void> {
    mkdirSync('shots', { recursive: true });
    const name = `${this.#kind} ${test} ${new URL(page.url()).pathname}`.replace(/\W+/g, '-');
    // Chrome draws nothing of a page in the back, and never says so.
    await page.bringToFront();
    await page.screenshot({ path: `shots/failed-${name}.png` }).catch(() => undefined);
  }

  #takeNoteOf(page: Page): void {
    this.#pages.push(page);
    page.on('pageerror', error => this.#complaints.push(String(error)));
    page.on('console', message => message.type() === 'error' && this.#complaints.push(message.text()));
  }
}

/** As the page has it: a driver may not notice that the reader went back. An address is one already. */
export async function addressOf(page: Page | string): Promise<string> {
  return typeof page === 'string' ? page : page.evaluate(() => location.href);
}

/** Waits for something that is about to become so. */
export function eventually<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 15_000, interval: 100 });
}

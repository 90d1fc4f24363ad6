import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/types.ts';
import { withholdAccess } from './access.ts';
import type { Browser } from './find-browser.ts';
import type { Session } from './launch.ts';
import { mark } from './marks.ts';
import type { Look, Scene } from './scenes.ts';

/** Enough for a page to be read on a slow machine. */
const patience = 15_000;

const size = { width: 1000, height: 800 };

/** Opens what there is to be seen, and takes pictures of it. */
export class Gallery {
  readonly #kind: Browser;
  readonly #session: Session;
  readonly #origin: string;
  #look: Look = {};

  /** @param origin where the pages are served from */
  constructor(kind: Browser, session: Session, origin: string) {
    this.#kind = kind;
    this.#session = session;
    this.#origin = origin;
  }

  /** Sets the scene, takes its picture, and clears it away. */
  async take({ show, look = {}, settings = {}, isWithheld = false }: Scene, path: `${string}.png`): Promise<void> {
    this.#look = look;
    await this.#set(settings);
    const giveBack = isWithheld ? await withholdAccess(this.#kind, this.#session) : undefined;
    const before = new Set(await this.#session.browser.pages());
    const page = await show(this);
    await this.#lookAt(page);
    await page.bringToFront();
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path, fullPage: look.whole ?? false });
    await giveBack?.(page);
    for (const opened of await this.#session.browser.pages()) if (!before.has(opened)) await opened.close();
  }

  /** A page of news; marked, if it is covered. */
  async news(path: string, isCovered = true): Promise<Page> {
    const page = await this.#session.browser.newPage();
    await this.#lookAt(page);
    await page.goto(`${this.#origin}/${path}`);
    if (isCovered) await page.waitForSelector(mark, { timeout: patience });
    return page;
  }

  /** The card of the first sentence with these words. */
  async card(path: string, words: string): Promise<Page> {
    const page = await this.news(path);
    for (const element of await page.$$(mark)) {
      if (!(await element.evaluate((each, words) => each.textContent?.includes(words), words))) continue;
      await element.evaluate(each => each.scrollIntoView({ block: 'center' }));
      await element.focus();
      await page.keyboard.press('Enter');
      break;
    }
    return page;
  }

  /** Has the extension know of the pages that are open what is given, as if that had come about. */
  async pretend(record: { status: 'reading' } | { status: 'failed'; message: string }): Promise<void> {
    const own = await this.own('src/popup/popup.html');
    await own.evaluate(async record => {
      for (const [key, known] of Object.entries(await chrome.storage.session.get(null)))
        await chrome.storage.session.set({ [key]: { ...(known as object), ...record } });
    }, record);
    await own.close();
  }

  popup(page: Page): Promise<Page> {
    return this.#session.openPopup(page);
  }

  own(path: string): Promise<Page> {
    return this.#session.openOwnPage(path);
  }

  /** The id of the tab that is in front, as its page's address tells. */
  async tabOf(page: Page): Promise<number> {
    const own = await this.own('src/popup/popup.html');
    const id = await own.evaluate(async url => (await chrome.tabs.query({})).find(tab => tab.url === url)?.id, page.url());
    await own.close();
    return id ?? -1;
  }

  async #set(settings: Partial<Settings>): Promise<void> {
    const own = await this.own('src/popup/popup.html');
    await own.evaluate(async settings => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ settings: { version: 1, ...settings } });
    }, settings);
    await own.close();
  }

  /** Has the browser look at a page as a reader's would: its size, and what their system prefers. Firefox can be told the size alone. */
  async #lookAt(page: Page): Promise<void> {
    const { width = size.width, height = size.height, zoom = 1, dark, forced } = this.#look;
    await page.setViewport({ width: Math.round(width / zoom), height: Math.round(height / zoom), deviceScaleFactor: zoom });
    if (this.#kind === 'firefox') return;
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
      ],
    });
  }
}

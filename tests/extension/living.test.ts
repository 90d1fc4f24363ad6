import type { Browser as BrowserProcess, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, serve } from '../../src/cli/serve.ts';
import { launchControl, textOf } from './control.ts';
import { folder } from './living/build.ts';
import { claimsIn, type Step, steps, story } from './living/story.ts';
import { mark, marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** Pages whose own scripts make and change their text: they must work as if we were not there, with the right sentences marked. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);
  let server: LocalServer;
  let control: BrowserProcess;
  beforeAll(async () => {
    [server, control] = await Promise.all([serve(folder), launchControl(kind)]);
  });
  afterAll(async () => {
    await control.close();
    server.close();
  });

  /** The same page with us and without, to which the same is done. */
  const openBoth = async (path: string) => {
    const twin = await control.newPage();
    await twin.goto(`${server.origin}/${path}`);
    const page = await reader.openAddress(`${server.origin}/${path}`);
    let now = story;
    const both = async (act: (page: Page) => Promise<unknown>) => {
      for (const each of [page, twin]) await act(each);
    };
    const isAsItShould = async () => {
      await eventually(() => marked(page)).toEqual(claimsIn(now));
      expect(await textOf(page)).toEqual(await textOf(twin));
    };
    const take = async (step: Step) => {
      now = steps[step](now);
      await both(each => each.evaluate(name => void globalThis.page.step(name), step));
      expect(await textOf(page)).toEqual(await textOf(twin));
      await isAsItShould();
    };
    return { page, twin, both, take, isAsItShould };
  };
  const setHighlights = (highlights: boolean) =>
    reader.inExtension(on => chrome.storage.local.set({ settings: { version: 1, highlights: on } }), highlights);

  it.each(['react', 'vue', 'svelte', 'components', 'plain', 'strict'])('a page made with %s works as without us', async name => {
    const { page, twin, both, take, isAsItShould } = await openBoth(`${name}.html`);
    await isAsItShould();
    await both(each => each.evaluate(() => void globalThis.page.hydrate()));
    await isAsItShould();
    for (const step of ['removeSentence', 'insertBefore', 'post', 'reorder', 'append', 'changeText', 'restore', 'changeText'] as const)
      await take(step);
    await setHighlights(false);
    await eventually(() => marked(page)).toEqual([]);
    await both(each => each.evaluate(() => void globalThis.page.step('restore')));
    await eventually(() => textOf(page)).toEqual(await textOf(twin));
    await setHighlights(true);
    await eventually(() => marked(page)).toEqual(claimsIn(story));
    await take('removeSentence');
    await twin.close();
  });

  it.each(['react', 'vue', 'svelte'])('a page made with %s may be taken over while it is read', async name => {
    const { page, both, take, isAsItShould } = await openBoth(`${name}.html`);
    await both(each => each.evaluate(() => void setTimeout(() => globalThis.page.hydrate(), 100)));
    await isAsItShould();
    await both(each => each.evaluate(() => new Promise(hydrated => setTimeout(hydrated, 150))));
    await take('changeText');
    expect(await page.$$(mark)).toEqual([]);
  });

  it('text that is changed and changed back, or taken out and put back, is marked as before', async () => {
    const { both, isAsItShould } = await openBoth('svelte.html');
    await both(each => each.evaluate(() => void globalThis.page.hydrate()));
    await isAsItShould();
    for (const step of ['changeText', 'removeSentence', 'reorder'] as const) {
      await both(each =>
        each.evaluate(async step => {
          globalThis.page.step(step);
          // Long enough to be seen, too short to be read.
          await new Promise(seen => setTimeout(seen, 50));
          globalThis.page.step('restore');
        }, step),
      );
      await isAsItShould();
    }
  });

  it('a page that turned out to be alive is painted from then on', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes('The stakes are plain'))?.firstChild;
      if (text instanceof Text) text.data = 'The stakes are plain, they say. ';
    });
    await eventually(() => page.$$(mark)).toEqual([]);
    await eventually(() => marked(page)).toEqual(before.filter(text => !text.includes('100,000')));
  });

  it('an article that the page moves into a shadow root is painted there', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).append(document.querySelector('article') ?? '');
    });
    await eventually(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect(await marked(page)).toEqual(before);
    expect(await page.evaluate(mark => document.body.lastElementChild?.shadowRoot?.querySelector(mark), mark)).toBeNull();
  });

  it.each<[string, (article: Element) => void]>([
    ['written anew from itself', article => article.replaceChildren(document.createRange().createContextualFragment(article.innerHTML))],
    [
      'written anew with more at its end',
      article =>
        Reflect.set(article, 'innerHTML', `${article.innerHTML}<p>Read more of this tomorrow, when the two sides meet again at noon.</p>`),
    ],
    ['replaced by a copy', article => article.replaceWith(article.cloneNode(true))],
  ])('an article that is %s, marks and all, is marked as before', async (_how, act) => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    await page.$eval('article', act);
    await eventually(() => page.$$(mark)).toEqual([]);
    await eventually(() => marked(page)).toEqual(before);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
  });

  it('a story that comes long after its title is marked', async () => {
    const page = await reader.openAddress(reader.addressOf('later.html'));
    await page.evaluate(() => new Promise(rested => setTimeout(rested, 4_000)));
    expect(await marked(page)).toEqual([]);
    await page.evaluate(async address => {
      const story = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html').querySelector('article');
      if (story) document.querySelector('main')?.replaceChildren(story);
    }, reader.addressOf('talks.html'));
    await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(3);
    await eventually(() => reader.badge(page)).toMatch(/^\d+$/);
  });

  it.each(['react', 'vue'])('a page made with %s works as without us where elements are chosen, too', async name => {
    await reader.inExtension(() => chrome.storage.local.set({ settings: { version: 1, renderer: 'mark' } }));
    const { page, both, take, isAsItShould } = await openBoth(`${name}.html`);
    await isAsItShould();
    await both(each => each.evaluate(() => void globalThis.page.hydrate()));
    await isAsItShould();
    await eventually(() => page.$(mark)).not.toBeNull();
    for (const step of ['changeText', 'restore', 'removeSentence'] as const) await take(step);
  });

  it('a sentence that is changed within its mark is not marked any more', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    await page.$eval(mark, mark => Reflect.set(mark, 'textContent', 'Nothing of the kind was said by anybody in the room that day.'));
    await eventually(() => marked(page)).toEqual(before.slice(1));
    expect(await page.evaluate(() => document.body.textContent)).toContain('Nothing of the kind was said');
  });

  it('marks leave text that the reader begins to edit', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    await page.$eval('article', article => article.setAttribute('contenteditable', 'true'));
    await eventually(() => marked(page)).toEqual([]);
    await page.$eval('article', article => article.setAttribute('contenteditable', 'false'));
    await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(3);
  });

  it('a page that gives itself another address and title is cited by them', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    await page.evaluate(() => {
      history.pushState(null, '', 'talks.html?second');
      setTimeout(() => {
        document.title = 'Second story | The Test Courier';
      }, 1_000);
    });
    const known = () => reader.inExtension(async () => Object.values(await chrome.storage.session.get(null)));
    const address = reader.addressOf('talks.html?second');
    await eventually(known).toMatchObject([
      { status: 'covered', url: address, page: { url: address, title: 'Second story | The Test Courier' } },
    ]);
    expect(await marked(page)).toEqual(before);
  });

  it.runIf(kind === 'chrome')('a page that takes marks away again and again gets none, until it goes to another story', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    const fighting = await page.evaluate(() =>
      setInterval(() => {
        for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
        CSS.highlights.clear();
        document.body.append(`Nothing is marked on this page, it says, and says so again and again. ${'It says so. '.repeat(10)}`);
      }, 200),
    );
    await page.evaluate(() => new Promise(rested => setTimeout(rested, 12_000)));
    await page.evaluate(timer => clearInterval(timer), Number(fighting));
    await page.evaluate(() => new Promise(rested => setTimeout(rested, 2_000)));
    expect(await marked(page)).toEqual([]);
    await page.evaluate(() => history.pushState(null, '', 'talks.html?another'));
    await eventually(() => marked(page)).toEqual(before);
  });

  it('a page that is written anew is marked anew', async () => {
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    const before = await marked(page);
    await page.evaluate(async address => {
      const text = await (await fetch(address)).text();
      document.open();
      document.write(text);
      document.close();
    }, reader.addressOf('talks.html'));
    await eventually(() => marked(page)).toEqual(before);
  });

  it('an application that goes to other addresses by itself is followed', async () => {
    const page = await reader.openAddress(`${server.origin}/spa.html?story`);
    const go = (name: string) => page.evaluate(name => (globalThis as unknown as { go: (name: string) => void }).go(name), name);
    const isCovered = async () => {
      await eventually(() => marked(page)).toEqual(claimsIn(story));
      await eventually(() => reader.badge(page)).toMatch(/^\d$/);
    };
    const isNotCovered = async () => {
      await eventually(() => marked(page)).toEqual([]);
      await eventually(() => reader.badge(page)).toBe('');
      expect(await page.$eval('h1', ({ textContent }) => textContent)).toContain('tulips');
    };
    await isCovered();
    await go('garden');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('tulips'));
    await isNotCovered();
    await go('story');
    await isCovered();
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('tulips'));
    await isNotCovered();
  });

  it('an application that was on another subject at first is noticed', async () => {
    const page = await reader.openAddress(`${server.origin}/spa.html?garden`);
    await page.waitForSelector('h1');
    await page.evaluate(() => (globalThis as unknown as { go: (name: string) => void }).go('story'));
    await eventually(() => marked(page)).toEqual(claimsIn(story));
  });

  it('a site whose pages replace each other in one document is followed', async () => {
    const page = await reader.openAddress(`${server.origin}/turbo.html`);
    await eventually(() => marked(page)).toEqual(claimsIn(story));
    await page.click('#on');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Tulips');
    await eventually(() => marked(page)).toEqual([]);
    await eventually(() => reader.badge(page)).toBe('');
    await page.evaluate(() => history.back());
    await eventually(() => marked(page)).toEqual(claimsIn(story));
    await eventually(() => reader.badge(page)).toMatch(/^\d$/);
  });

  it('what is added as the reader scrolls is marked as well', async () => {
    const page = await reader.openAddress(`${server.origin}/scroll.html`);
    const once = claimsIn(story).slice(1);
    await eventually(() => marked(page)).toEqual(once);
    for (const all of [
      [...once, ...once],
      [...once, ...once, ...once],
    ]) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await eventually(() => marked(page)).toEqual(all);
    }
  });
});

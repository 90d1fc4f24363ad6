import type { Browser as BrowserProcess, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, serve } from '../../src/cli/serve.ts';
import { launchControl, textOf } from './control.ts';
import { folder } from './living/build.ts';
import { claimsIn, type Step, steps, story } from './living/story.ts';
import { marked } from './marks.ts';
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
    for (const step of ['removeSentence', 'insertBefore', 'reorder', 'changeText', 'restore', 'changeText'] as const) await take(step);
    await setHighlights(false);
    await eventually(() => marked(page)).toEqual([]);
    await both(each => each.evaluate(() => void globalThis.page.step('restore')));
    await eventually(() => textOf(page)).toEqual(await textOf(twin));
    await setHighlights(true);
    await eventually(() => marked(page)).toEqual(claimsIn(story));
    await take('removeSentence');
    await twin.close();
  });
});

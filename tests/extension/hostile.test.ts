import type { Browser as BrowserProcess, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchControl } from './control.ts';
import { hostilePages, sentence } from './hostile/pages.ts';
import { serveHostile, stateOf } from './hostile/visit.ts';
import { marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** Pages that try to break whoever reads them: those that are quick. `npm run test:hostile` has the others. */
describe.each(browsers)('in %s, nothing is broken by', kind => {
  const reader = readerIn(kind);
  let server: Awaited<ReturnType<typeof serveHostile>>;
  let control: BrowserProcess;
  beforeAll(async () => {
    [server, control] = await Promise.all([serveHostile(), launchControl(kind)]);
  });
  afterAll(async () => {
    await control.close();
    server.close();
  });

  const statusOf = (page: Page) =>
    reader.inExtension(
      async url =>
        (Object.values(await chrome.storage.session.get(null)) as { url: string; status: string }[]).find(each => each.url === url)?.status,
      page.url(),
    );

  it.each(hostilePages.filter(({ isQuick }) => isQuick))('$name', async ({ name, mayBeUnmarked }) => {
    const page = await reader.openAddress(server.addressOf(name));
    await eventually(() => statusOf(page)).toBe('covered');
    if (!mayBeUnmarked) await eventually(() => marked(page)).toContainEqual(expect.stringContaining(sentence));
    if (name.includes('every frame')) return;
    const twin = await control.newPage();
    await twin.goto(server.addressOf(name));
    expect((await stateOf(page)).text).toBe((await stateOf(twin)).text);
    await twin.close();
  });

  it('a page that takes away every mark, which is left to itself after a while', async () => {
    const page = await reader.openAddress(server.addressOf('marks that are taken away in every frame'));
    await eventually(() => statusOf(page)).toBe('covered');
    await eventually(() => reader.openPopup(page).then(popup => popup.$eval('main h2', heading => heading.textContent))).toMatch(
      /^\d+ claims? found$/,
    );
  });
});

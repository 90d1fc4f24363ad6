import { describe, expect, it } from 'vitest';
import { marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** From claim to claim by keys: the browser tells the background of them, which tells the page. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  it.each(['mark', 'paint'])('each step leads to a sentence and opens its card: %s', async renderer => {
    await reader.inExtension(renderer => chrome.storage.local.set({ settings: { version: 1, renderer } }), renderer);
    const page = await reader.open('talks.html');
    await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(10);
    const step = (by: number) =>
      reader.inExtension(
        async (url, by) => {
          const tab = (await chrome.tabs.query({})).find(tab => tab.url === url);
          return chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'step', data: by });
        },
        page.url(),
        by,
      );
    const shown: string[] = [];
    for (const by of [1, 1, 1, -1]) {
      expect(await step(by)).toBe(true);
      await eventually(() => reader.card(page)).not.toBe('');
      shown.push(await reader.card(page));
    }
    expect(new Set(shown.slice(0, 3)).size).toBe(3);
    expect(shown[3]).toBe(shown[1]);
    // Keys go on from the card, and Escape leads back into the page.
    expect(
      await reader.inCard(
        page,
        dialog => dialog?.getRootNode() instanceof ShadowRoot && (dialog.getRootNode() as ShadowRoot).activeElement !== null,
      ),
    ).toBe(true);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await eventually(() => reader.card(page)).toBe('');
  });
});

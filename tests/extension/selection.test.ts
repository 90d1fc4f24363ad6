import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { marked } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** Whoever searches a page, or takes text from it, gets what they would without us. */
describe.each(browsers)('in %s', kind => {
  const reader = readerIn(kind);

  const taken = (page: Page, sentences: string[]) =>
    page.evaluate(sentences => {
      const selection = getSelection() as Selection;
      const find = (globalThis as unknown as { find: (text: string) => boolean }).find;
      const found = sentences.map(sentence => {
        selection.removeAllRanges();
        return [find(sentence), String(selection)];
      });
      selection.selectAllChildren(document.body);
      const copied = document.createElement('div');
      copied.append(selection.getRangeAt(0).cloneContents());
      const all = String(selection);
      selection.removeAllRanges();
      return { found, all, copied: copied.textContent };
    }, sentences);

  it.each(['mark', 'paint'])('finding, selecting and copying give the same text: %s', async renderer => {
    await reader.inExtension(renderer => chrome.storage.local.set({ settings: { version: 1, renderer } }), renderer);
    const page = await reader.open('talks.html');
    await eventually(() => marked(page).then(({ length }) => length)).toBeGreaterThan(10);
    const sentences = await marked(page);
    const withMarks = await taken(page, sentences);
    await reader.inExtension(renderer => chrome.storage.local.set({ settings: { version: 1, renderer, highlights: false } }), renderer);
    await eventually(() => marked(page)).toEqual([]);
    const without = await taken(page, sentences);
    expect(withMarks).toEqual(without);
    expect(without.found.filter(([isFound]) => isFound).length).toBe(sentences.length);
  });
});

import type { Page } from 'puppeteer-core';

/** What the extension has drawn in a page. */

export const mark = 'mark.sourcemark';

/** The sentences that are marked, in page order. */
export function marked(page: Page): Promise<string[]> {
  return page.$$eval(mark, marks => {
    const sentences = Map.groupBy(marks, mark => mark.getAttribute('data-sourcemark'));
    return [...sentences.values()].map(parts => parts.map(({ textContent }) => textContent).join(''));
  });
}

export async function markOf(page: Page, words: string) {
  for (const element of await page.$$(mark)) {
    if ((await element.evaluate(({ textContent }) => textContent))?.includes(words)) return element;
  }
  throw new Error(`“${words}” is not marked`);
}

/** The document as it is written, and where its text nodes begin and end, which that does not show. */
export function contentOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    return [document.documentElement.outerHTML, ...texts];
  });
}

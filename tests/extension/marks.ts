import type { Page } from 'puppeteer-core';

/** What the extension has drawn in a page. */

export const mark = 'mark.sourcemark';

/** The sentences that are marked, in page order, however they are drawn. */
export function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll('mark.sourcemark')];
    const sentences = Map.groupBy(marks, mark => mark.getAttribute('data-sourcemark'));
    const inElements = [...sentences.values()].map(parts => parts.map(({ textContent }) => textContent).join(''));
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      /^sourcemark-\w+-\w+$/.test(name) ? ([...highlight] as Range[]) : [],
    );
    // Across shadow roots, ranges have no order but that of their places on the screen.
    const place = (range: Range) => range.getBoundingClientRect().top * 10_000 + range.getBoundingClientRect().left;
    // What is painted is told by its pieces: a sentence ends where it says so, or with its paragraph.
    const painted: { text: string; block: Element | null }[] = [];
    for (const range of ranges.sort((a, b) => place(a) - place(b))) {
      const around = range.startContainer.parentElement;
      const block = around?.closest('p, h1, h2, li') ?? around;
      const before = painted.at(-1);
      if (before?.block !== block || /[.!?。！？…]["”’»」』）)]*$/.test(before?.text ?? '')) painted.push({ text: String(range), block });
      else before.text += range;
    }
    return [...inElements, ...painted.map(({ text }) => text).filter(text => text !== '')];
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

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
    /** A node, and the hosts of the shadow roots around it. */
    const chain = (node: Node): Node[] => {
      const root = node.getRootNode();
      return [node, ...(root instanceof ShadowRoot ? chain(root.host) : [])];
    };
    const order = (one: Range, other: Range): number => {
      for (const a of chain(one.startContainer)) {
        const b = chain(other.startContainer).find(node => node.getRootNode() === a.getRootNode());
        if (b)
          return a === b ? one.startOffset - other.startOffset : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      }
      return 0;
    };
    // What is painted is told by its pieces: a sentence ends where it says so, or with its paragraph.
    const painted: { text: string; block: Element | null }[] = [];
    for (const range of ranges.sort(order)) {
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

import puppeteer, { type Browser as BrowserProcess, type Page } from 'puppeteer-core';
import { type Browser, findBrowser } from './find-browser.ts';

/** A browser without the extension: what pages look like there is what they must look like. */
export async function launchControl(kind: Browser): Promise<BrowserProcess> {
  const executablePath = findBrowser(kind);
  if (executablePath === undefined) throw new Error(`No ${kind} found.`);
  const args = kind === 'chrome' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ browser: kind, executablePath, headless: true, args, defaultViewport: { width: 1200, height: 900 } });
}

/** All text that a page shows, also in open shadow roots, and what its elements hold of it. */
export function textOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = (within: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      within,
      ...[...within.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const inside = roots(document).map(root => (root instanceof Document ? root.body : root).textContent ?? '');
    // biome-ignore lint/performance/useDomNodeTextContent: as the reader sees it, and as it is held
    return [document.body.innerText, ...inside];
  });
}

import { browser } from './api.ts';
import type { Page } from './messages.ts';
import { isFirefox } from './own-pages.ts';

type Where = Pick<Page, 'tabId' | 'frameId' | 'documentId'>;

/** Runs a script in a page; in that very document, where the browser can tell it from the next one in the tab. */
export async function runIn(page: Where, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(page), files: [file] });
}

/**
 * Puts style into a page. It stands nowhere in the document, and reaches into shadow roots: in Chrome, highlights there go by those around
 * them, and Chrome paints their background for authors alone; Firefox knows nothing of the former and does the latter for users, too.
 */
export async function dress(page: Where, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: targetOf(page), css, origin: isFirefox() ? 'USER' : 'AUTHOR' });
}

function targetOf({ tabId, frameId, documentId }: Where) {
  return documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}

/** Takes the first look, which new pages get by themselves, at pages that are open already. */
export async function spotOpenPages(patterns: string[]): Promise<void> {
  const [spot] = browser.runtime.getManifest().content_scripts ?? [];
  const [file] = spot?.js ?? [];
  if (file === undefined || patterns.length === 0) return;
  // Chrome names it from the extension's root, Firefox in full.
  const path = new URL(file, browser.runtime.getURL('/')).pathname;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  // Pages that can't be scripted are none of ours.
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [path] })),
  );
}

/** Does the browser let extensions run in this tab's page? It keeps them out of stores and of its own pages. */
export async function canRunIn(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: () => true, injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

/** Installed, or updated. Firefox looks at open pages by itself; Chrome does not. */
export function onInstalled(listener: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

import { browser } from './api.ts';

/** The pages that Sourcemark asks to read. */
export const everyPage = ['http://*/*', 'https://*/*'];

/** Does the reader let us at this page? Firefox lets readers grant and withdraw that as they like, and so does Chrome. */
export function hasAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(url)] });
}

export function hasAccessToAll(): Promise<boolean> {
  return browser.permissions.contains({ origins: everyPage });
}

/** Opens the browser's own question. Must be called straight from a click. Where the address is hidden from us, we ask for all. */
export function askForAccess(url: string | undefined): Promise<boolean> {
  return browser.permissions.request({ origins: url === undefined ? everyPage : [originOf(url)] });
}

/** Tells for which pages access was granted, or withdrawn. */
export function onAccessChanged(listener: (granted: string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => listener(origins ?? []));
  browser.permissions.onRemoved.addListener(() => listener([]));
}

function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

import { browser } from './api.ts';

/** What browsers have for a panel beside the page; the polyfill's types know Firefox's alone. */
interface Panels {
  sidePanel?: { open: (where: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * How to open the side panel; nothing where the browser has none, as on phones. Browsers open it only straight from a click, so whatever
 * must be known is asked for beforehand.
 */
export async function panelOpener(): Promise<(() => Promise<void>) | undefined> {
  const { sidePanel, sidebarAction } = browser as Panels;
  if (sidebarAction) return () => sidebarAction.open();
  if (!sidePanel) return undefined;
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? undefined : () => sidePanel.open({ windowId: id });
}

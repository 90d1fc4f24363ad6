import { browser } from './api.ts';

const toggleHighlights = 'toggle-highlights';

/** The keys that switch highlights, as the reader has them bound; empty where there are none. */
export async function toggleShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === toggleHighlights)?.shortcut ?? '';
}

export function onToggleShortcut(toggle: () => void): void {
  browser.commands.onCommand.addListener(name => {
    if (name === toggleHighlights) toggle();
  });
}

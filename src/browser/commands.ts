import { browser } from './api.ts';

const toggleHighlights = 'toggle-highlights';

/** Firefox on phones has no keys to bind, and no such API. */
const commands: typeof browser.commands | undefined = browser.commands;

/** The keys that switch highlights, as the reader has them bound; empty where there are none. */
export async function toggleShortcut(): Promise<string> {
  const bound = (await commands?.getAll()) ?? [];
  return bound.find(({ name }) => name === toggleHighlights)?.shortcut ?? '';
}

export function onToggleShortcut(toggle: () => void): void {
  commands?.onCommand.addListener(name => {
    if (name === toggleHighlights) toggle();
  });
}

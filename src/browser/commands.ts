import { browser } from './api.ts';

const toggleHighlights = 'toggle-highlights';
const steps: Record<string, 1 | -1> = { 'next-claim': 1, 'previous-claim': -1 };

/** Firefox on phones has no keys to bind, and no such API. */
const commands: typeof browser.commands | undefined = browser.commands;

/** Something that keys can do, and which; empty where there are none. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** All that keys can do; `undefined` where the browser has none to bind. */
export async function shortcuts(): Promise<Shortcut[] | undefined> {
  const bound = await commands?.getAll();
  return bound?.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the place where the browser has its readers change keys. */
export async function changeShortcuts(): Promise<void> {
  // Firefox has it since version 137, which the types do not know yet; Chrome's page can be opened, though not by a link.
  const { openShortcutSettings } = (commands ?? {}) as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keys that switch highlights, as the reader has them bound; empty where there are none. */
export async function toggleShortcut(): Promise<string> {
  const bound = (await commands?.getAll()) ?? [];
  return bound.find(({ name }) => name === toggleHighlights)?.shortcut ?? '';
}

export function onShortcut({ toggle, step }: { toggle: () => void; step: (by: 1 | -1) => void }): void {
  commands?.onCommand.addListener(name => {
    const by = steps[name];
    if (name === toggleHighlights) toggle();
    else if (by) step(by);
  });
}

import type { Settings } from '../types.ts';
import { browser } from './api.ts';
import { type Choices, defaults, isObject, type Understood, understand, version } from './settings-shape.ts';

export async function loadSettings(): Promise<Settings> {
  return (await understood()).settings;
}

/** What to tell the reader about the stored settings, if they can't be read in full. */
export async function settingsProblem(): Promise<Understood['problem']> {
  return (await understood()).problem;
}

/**
 * Changes some settings. Whatever else is stored, also by a later version, stays as it is. Changes made in several places at once are made
 * one after the other, each building on the one before.
 * @param change what is to be set, perhaps depending on what is
 * @throws Error where the browser's store refuses it; then nothing has changed
 */
export async function saveSettings(change: Partial<Choices> | ((now: Settings) => Partial<Choices>)): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const before = await stored();
    const base = isObject(before)
      ? { ...(before.version === undefined && { version }), ...before }
      : { version, ...defaults, ...(before !== undefined && { unreadable: before }) };
    const patch = typeof change === 'function' ? change(understand(before).settings) : change;
    await browser.storage.local.set({ settings: { ...base, ...patch } });
  });
}

/** Forgets all settings: each takes its usual value. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove('settings');
}

/** Tells of every change, wherever it is made. Returns how to stop listening. */
export function onSettingsChanged(listener: (settings: Settings, before: Settings) => void): () => void {
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = ({ settings }, area) => {
    if (area === 'local' && settings) listener(understand(settings.newValue).settings, understand(settings.oldValue).settings);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** A store that the browser can't read is as good as a broken one. */
async function understood(): Promise<Understood> {
  return understand(await stored().catch(() => null));
}

async function stored(): Promise<unknown> {
  return (await browser.storage.local.get('settings')).settings;
}

import * as v from 'valibot';
import type { MessageKey, Settings } from '../types.ts';
import { browser } from './api.ts';

const version = 1;
const defaults: Settings = { version, highlights: true, pausedSites: [] };

const highlights = v.boolean();
const pausedSites = v.array(v.string());

/** What is stored, as far as it can be understood, and what to tell the reader where it cannot. */
interface Understood {
  settings: Settings;
  problem?: Extract<MessageKey, 'settingsBroken' | 'settingsNewer'>;
}

/** Makes settings of whatever is stored. What is unreadable takes its default; it stays in the store until the reader sets it anew. */
function understand(stored: unknown): Understood {
  if (stored === undefined) return { settings: defaults };
  if (!isObject(stored)) return { settings: defaults, problem: 'settingsBroken' };
  const settings: Settings = {
    version,
    highlights: v.is(highlights, stored.highlights) ? stored.highlights : defaults.highlights,
    pausedSites: Array.isArray(stored.pausedSites) ? stored.pausedSites.filter(site => typeof site === 'string') : defaults.pausedSites,
  };
  if (typeof stored.version === 'number' && stored.version > version) return { settings, problem: 'settingsNewer' };
  const isWhole = stored.version === version && v.is(highlights, stored.highlights) && v.is(pausedSites, stored.pausedSites);
  return isWhole ? { settings } : { settings, problem: 'settingsBroken' };
}

export async function loadSettings(): Promise<Settings> {
  return (await understood()).settings;
}

/** What to tell the reader about the stored settings, if they can't be read in full. */
export async function settingsProblem(): Promise<Understood['problem']> {
  return (await understood()).problem;
}

/** Changes some settings. Whatever else is stored, also by a later version, stays as it is. */
export async function saveSettings(patch: Partial<Omit<Settings, 'version'>>): Promise<void> {
  const before = await stored();
  const base = isObject(before)
    ? { ...(before.version === undefined && { version }), ...before }
    : { ...defaults, ...(before !== undefined && { unreadable: before }) };
  await browser.storage.local.set({ settings: { ...base, ...patch } });
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

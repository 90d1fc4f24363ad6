import type { MessageKey, Settings } from '../types.ts';
import { type Choices, defaults, isObject, understand } from './settings-shape.ts';
import { siteOf } from './site.ts';

/** Settings as a file that readers take along. It says what it is, so that no other file is taken for one. */

const FORM = 'sourcemark-settings';

/** Characters, or bytes, that such a file may have: more would be none of ours. */
export const MOST_IN_FILE = 100_000;

/** What a file would set, or why it can't be used. */
export type FileRead =
  | { choices: Partial<Choices> }
  | { problem: Extract<MessageKey, 'options_fileWrong' | 'options_fileBroken' | 'options_fileOlder' | 'options_fileNewer'> };

export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ form: FORM, settings }, null, 2)}\n`;
}

/** Reads a file in full or not at all. What it does not speak of is not among the choices, and stays as the reader has it. */
export function readSettingsFile(text: string): FileRead {
  const content = text.length > MOST_IN_FILE ? undefined : parse(text);
  if (!isObject(content) || content.form !== FORM || !isObject(content.settings)) return { problem: 'options_fileWrong' };
  const given = content.settings;
  if (typeof given.version === 'number' && given.version < 1) return { problem: 'options_fileOlder' };
  const { settings, problem } = understand(given);
  if (problem === 'settingsNewer') return { problem: 'options_fileNewer' };
  const pausedSites = [...new Set(settings.pausedSites.map(site => siteOf(`http://${site}/`)))];
  const areLanguages = settings.unreadLanguages.every(isLanguage);
  if (problem !== undefined || pausedSites.includes('') || !areLanguages) return { problem: 'options_fileBroken' };
  const choices = {
    ...settings,
    pausedSites,
    kinds: [...new Set(settings.kinds)],
    unreadLanguages: [...new Set(settings.unreadLanguages)],
  };
  const spoken = (Object.keys(defaults) as (keyof Choices)[]).filter(key => given[key] !== undefined);
  return { choices: Object.fromEntries(spoken.map(key => [key, choices[key]])) };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

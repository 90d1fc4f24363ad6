import * as v from 'valibot';
import type { MarkStyle, MessageKey, RendererChoice, Settings, SourceKind } from '../types.ts';

/** The form that settings have in the store and in files, and what is made of those that have another. Names no browser API. */

export const version = 1;
const sourceKinds = ['unnamed', 'us', 'china', 'press'] as const satisfies readonly SourceKind[];
export const markStyles = ['line', 'wash', 'both'] as const satisfies readonly MarkStyle[];

export const renderers = ['auto', 'mark', 'paint'] as const satisfies readonly RendererChoice[];

export type Choices = Omit<Settings, 'version'>;

export const defaults: Choices = {
  highlights: true,
  onlyWhenAsked: false,
  kinds: [...sourceKinds],
  markStyle: 'line',
  renderer: 'auto',
  unreadLanguages: [],
  askFirst: false,
  pausedSites: [],
};

/** Lists keep what is readable in them, so that one broken entry does not lose the others. */
const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform(list => list.filter((each): each is v.InferOutput<Item> => v.is(item, each))),
  );

const readable: { [Key in keyof Choices]: v.GenericSchema<unknown, Choices[Key]> } = {
  highlights: v.boolean(),
  onlyWhenAsked: v.boolean(),
  kinds: listOf(v.picklist(sourceKinds)),
  markStyle: v.picklist(markStyles),
  renderer: v.picklist(renderers),
  unreadLanguages: listOf(v.string()),
  askFirst: v.boolean(),
  pausedSites: listOf(v.string()),
};

/** What is stored, as far as it can be understood, and what to tell the reader where it cannot. */
export interface Understood {
  settings: Settings;
  problem?: Extract<MessageKey, 'settingsBroken' | 'settingsNewer'>;
}

/**
 * Makes settings of whatever is stored, or of a file. What is unreadable takes its default; it stays in the store until the reader sets it
 * anew. What an earlier version did not know yet is simply missing, which is no fault.
 */
export function understand(stored: unknown): Understood {
  if (stored === undefined) return { settings: { version, ...defaults } };
  if (!isObject(stored)) return { settings: { version, ...defaults }, problem: 'settingsBroken' };
  let isWhole = stored.version === version;
  const read = <Key extends keyof Choices>(key: Key): Choices[Key] => {
    if (stored[key] === undefined) return defaults[key];
    const { success, output } = v.safeParse(readable[key], stored[key]);
    isWhole &&= success && (!Array.isArray(output) || output.length === (stored[key] as unknown[]).length);
    return success ? (output as Choices[Key]) : defaults[key];
  };
  const choices = Object.fromEntries(Object.keys(defaults).map(key => [key, read(key as keyof Choices)])) as unknown as Choices;
  const settings = { version, ...choices } as const;
  if (typeof stored.version === 'number' && stored.version > version) return { settings, problem: 'settingsNewer' };
  return isWhole ? { settings } : { settings, problem: 'settingsBroken' };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

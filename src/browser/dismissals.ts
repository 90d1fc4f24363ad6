import * as v from 'valibot';
import { browser } from './api.ts';
import type { Page } from './messages.ts';

/**
 * The findings that the reader has said are none, by page. They stay on this device. Of a sentence only a number is kept, from which it
 * cannot be told.
 */

const key = 'dismissals';
/** Pages remembered; beyond them, those dismissed from longest ago are forgotten. */
const MOST_PAGES = 500;

const stored = v.record(v.string(), v.array(v.string()));

/** @param url of the page @param among its findings. Returns the indexes of those dismissed. */
export async function dismissedIn(url: string, among: readonly { claim: string; exact: string }[]): Promise<number[]> {
  const dismissed = (await load())[pageOf(url)] ?? [];
  return [...among.keys()].filter(index => dismissed.includes(markOf(among[index] ?? { claim: '', exact: '' })));
}

/** Remembers that a finding is dismissed, or forgets it; nothing is remembered of private windows. */
export async function keepDismissal(
  { url, isPrivate }: Pick<Page, 'url' | 'isPrivate'>,
  finding: { claim: string; exact: string },
  dismissed: boolean,
): Promise<void> {
  if (isPrivate) return;
  const { [pageOf(url)]: before = [], ...others } = await load();
  const without = before.filter(mark => mark !== markOf(finding));
  const now = dismissed ? [...without, markOf(finding)] : without;
  const pages = Object.entries(now.length > 0 ? { ...others, [pageOf(url)]: now } : others).slice(-MOST_PAGES);
  await browser.storage.local.set({ [key]: Object.fromEntries(pages) });
}

/** How many findings are dismissed, in all pages. */
export async function countDismissals(): Promise<number> {
  return Object.values(await load()).flat().length;
}

export async function forgetDismissals(): Promise<void> {
  await browser.storage.local.remove(key);
}

/** Tells of every change in what is dismissed, and whether all was forgotten. Returns how to stop listening. */
export function onDismissalsChanged(listener: (forgotten: boolean) => void): () => void {
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) listener(change.newValue === undefined);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function load(): Promise<Record<string, string[]>> {
  const result = v.safeParse(stored, (await browser.storage.local.get(key))[key]);
  return result.success ? result.output : {};
}

/** A page is the same wherever in it the reader is. */
function pageOf(url: string): string {
  return url.replace(/#.*$/s, '');
}

function markOf({ claim, exact }: { claim: string; exact: string }): string {
  return `${claim} ${hash(exact)}`;
}

/** FNV-1a, 32 bits: tells the sentences of a page apart, and gives none of them away. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}

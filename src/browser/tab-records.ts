import type { Annotated, PageAddress } from '../types.ts';
import { browser } from './api.ts';

/**
 * What is known of a tab's page, kept by the browser for as long as it runs: the background may be stopped at any moment.
 * `documentId` tells one page in a tab from the next, in browsers that have it; `again`
 * says that the reader asked for the page to be read.
 */
export type TabRecord = Whose & { waiting?: Whose[] | undefined } & (
    | { status: 'reading'; again?: boolean }
    | { status: 'covered'; page: PageAddress; annotated: Annotated; truncated: boolean }
    | { status: 'unread-language'; lang: string }
    | { status: 'failed'; message: string }
  );

/** Of a tab's documents, its own and those in frames, one is spoken of; others may wait for their turn, in case there is nothing in that. */
export interface Whose {
  frameId: number;
  url: string;
  /** The address of the tab's own document. */
  top: string;
  documentId: string | undefined;
}

const prefix = 'tab-';

/** Is the record of this very document? Where the browser does not tell documents apart, the address must do. */
export function isSame(record: TabRecord | undefined, { documentId, url }: Pick<Whose, 'documentId' | 'url'>): boolean {
  return record !== undefined && record.documentId === documentId && (documentId !== undefined || record.url === url);
}

export async function recordOf(tabId: number): Promise<TabRecord | undefined> {
  const key = prefix + tabId;
  const stored = (await browser.storage.session.get(key))[key];
  return isRecord(stored) ? stored : undefined;
}

export async function allRecords(): Promise<[tabId: number, TabRecord][]> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return stored.flatMap(([key, record]) =>
    key.startsWith(prefix) && isRecord(record) ? [[Number(key.slice(prefix.length)), record]] : [],
  );
}

/** Only we write here, so it is looked at no closer than it takes not to stumble over it. */
function isRecord(stored: unknown): stored is TabRecord {
  if (typeof stored !== 'object' || stored === null || !('status' in stored) || !('url' in stored)) return false;
  const { status, annotated } = stored as { status: unknown; annotated?: Annotated };
  if (status !== 'covered') return status === 'reading' || status === 'unread-language' || status === 'failed';
  return Array.isArray(annotated?.findings) && typeof annotated.notes === 'object' && 'page' in stored;
}

/** Keeps what is known of a tab. Where the browser's room is used up, without the reasons, and at the cost of the pages read longest ago. */
export async function keepRecord(tabId: number, record: TabRecord): Promise<void> {
  const key = prefix + tabId;
  const keep = (kept: TabRecord) => browser.storage.session.set({ [key]: kept }).then(() => true);
  const slim = withoutReasons(record);
  if (await keep(record).catch(() => keep(slim).catch(() => false))) return;
  const others = (await allRecords()).filter(([id]) => id !== tabId).sort(([, one], [, other]) => (readAt(one) < readAt(other) ? -1 : 1));
  for (const [id] of others) {
    await forgetRecord(id);
    if (await keep(slim).catch(() => false)) return;
  }
  await keep(slim);
}

function withoutReasons(record: TabRecord): TabRecord {
  if (record.status !== 'covered') return record;
  const findings = record.annotated.findings.map(finding => ({ ...finding, why: [] }));
  return { ...record, annotated: { ...record.annotated, findings } };
}

/** ISO 8601, so that the order of texts is that of time. What is still to come was read before somebody set the clock back. */
function readAt(record: TabRecord): string {
  const read = record.status === 'covered' ? record.page.read : '';
  return read > new Date().toISOString() ? '' : read;
}

export async function forgetRecord(tabId: number): Promise<void> {
  await browser.storage.session.remove(prefix + tabId);
}

export function onRecordChanged(listener: (tabId: number) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) if (key.startsWith(prefix)) listener(Number(key.slice(prefix.length)));
  });
}

export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}

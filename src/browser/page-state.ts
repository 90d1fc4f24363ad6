import type { PageState } from '../types.ts';
import { askForAccess, hasAccess, hasAccessToAll, onAccessChanged } from './access.ts';
import { browser, type Tabs } from './api.ts';
import { canRunIn } from './inject.ts';
import { t } from './locale.ts';
import { type Messages, send, sendToTab } from './messages.ts';
import { loadSettings, onSettingsChanged } from './settings.ts';
import { isPaused, siteOf } from './site.ts';
import { onRecordChanged, recordOf, type TabRecord } from './tab-records.ts';

/** The tab we speak of: the one that was in front when we were opened, or whichever is in front. */
export type Whose = 'first' | 'active';

let ours: Promise<Tabs.Tab | undefined> | undefined;
/** Its address as last seen. `undefined` where the browser hides it from us. */
let url: string | undefined;
/** Tells whoever watches how things stand now. */
let tell: () => Promise<void> = async () => undefined;

/** How things stand with the page in the tab. */
export async function getPageState(): Promise<PageState> {
  const tab = await ourTab();
  if (tab?.id === undefined) return { status: 'unavailable' };
  url = tab.url;
  // The address of a page that we have no access to is hidden from us, and so is that of some of the browser's own.
  if (url === undefined) return (await hasAccessToAll()) ? { status: 'unavailable' } : { status: 'no-access', site: t('thisSite') };
  const site = siteOf(url);
  if (site === '') return { status: 'unavailable' };
  if (!(await hasAccess(url))) return { status: 'no-access', site };
  if (isPaused(await loadSettings(), url)) return { status: 'paused', site };
  const record = await recordOf(tab.id);
  // A page can be gone without a word, when its process dies.
  const present = record && (await sendToTab({ tabId: tab.id, frameId: record.frameId }, 'present', null));
  if (record && present) return stateOf(record, site, present.marked);
  // It may yet turn out to be covered; nobody wants to be told first that it is not.
  if (tab.status === 'loading') return { status: 'reading', site };
  return (await canRunIn(tab.id)) ? { status: 'not-covered', site } : { status: 'unavailable' };
}

function stateOf(record: TabRecord, site: string, marked: boolean): PageState {
  const { url: _, top: __, frameId: ___, documentId: ____, waiting: _____, ...rest } = record;
  return rest.status === 'covered' ? { ...rest, site, marked } : { ...rest, site };
}

/** Tells of every change in how things stand; also of another tab that comes to the front, where we speak of that. */
export function onPageStateChanged(listener: (state: PageState) => void, whose: Whose): void {
  let latest = 0;
  tell = async () => {
    const turn = ++latest;
    const state = await getPageState();
    if (turn === latest) listener(state);
  };
  const tellIfOurs = async (tabId: number) => {
    if ((await ourTabId()) === tabId) await tell();
  };
  onRecordChanged(tabId => void tellIfOurs(tabId));
  onSettingsChanged(() => void tell());
  onAccessChanged(() => void tell());
  browser.tabs.onUpdated.addListener((tabId, { status }) => void (status === 'complete' && tellIfOurs(tabId)));
  if (whose === 'first') return;
  browser.tabs.onActivated.addListener(() => {
    ours = undefined;
    void tell();
  });
}

/** The tab that we speak of. */
export async function ourTabId(): Promise<number | undefined> {
  return (await ours)?.id;
}

/** Scrolls the page to a finding and opens its card; false where the page no longer has it. */
export async function jumpTo(index: number): Promise<boolean> {
  return (await sendToOurs('jump', index)) ?? false;
}

/** Scrolls the page to a finding and leaves the reader where they are; false where the page no longer has it. */
export async function lead(index: number): Promise<boolean> {
  return (await sendToOurs('lead', index)) ?? false;
}

/** Draws marks in the page, or takes them away, where they are drawn only when asked for. */
export async function showMarks(marked: boolean): Promise<void> {
  await sendToOurs('show', marked);
  // Nothing that is stored has changed, so nobody else tells of it.
  await tell();
}

/** Says that a finding is none, or is one after all. */
export async function dismiss(index: number, dismissed: boolean): Promise<void> {
  await sendToOurs('dismiss', { index, dismissed });
}

/** Draws the marks of the page in front, or takes them away. */
export async function toggleMarksInFront(): Promise<void> {
  const shown = await documentOf(await tabInFront());
  const present = await sendToTab(shown, 'present', null);
  if (present) await sendToTab(shown, 'show', !present.marked);
}

/** Leads the reader of the page in front to the next finding, or to the one before. */
export async function stepInFront(by: 1 | -1): Promise<void> {
  await sendToTab(await documentOf(await tabInFront()), 'step', by);
}

/** The document of a tab that is spoken of. */
async function documentOf(tabId: number): Promise<{ tabId: number; frameId: number | undefined }> {
  return { tabId, frameId: (await recordOf(tabId))?.frameId };
}

async function tabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

/** Opens a tab with the report on the page, or with a sheet of questions about it. */
export async function openReport(asSheet: boolean): Promise<void> {
  const id = await ourTabId();
  if (id === undefined) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`src/report/report.html?tab=${id}${asSheet ? '&ask' : ''}`) });
}

/** Has the page read afresh. */
export async function rescan(): Promise<void> {
  const id = await ourTabId();
  if (id !== undefined) await send('rescan', id);
}

/** Asks for access to the page. What follows is the background's: Firefox closes the popup over its question. */
export async function requestAccess(): Promise<void> {
  await askForAccess(url);
}

async function ourTab(): Promise<Tabs.Tab | undefined> {
  ours ??= browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
  const id = (await ours)?.id;
  return id === undefined ? undefined : browser.tabs.get(id).catch(() => undefined);
}

async function sendToOurs<Name extends keyof Messages>(
  type: Name,
  data: Messages[Name]['send'],
): Promise<Messages[Name]['answer'] | undefined> {
  const id = await ourTabId();
  return id === undefined ? undefined : sendToTab(await documentOf(id), type, data);
}

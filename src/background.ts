import './browser/polyfill.ts';

import annotate from './annotate.iife.ts?script&iife';
import { everyPage, onAccessChanged } from './browser/access.ts';
import { showInToolbar } from './browser/action.ts';
import { backgroundRules } from './browser/background-rules.ts';
import { onShortcut } from './browser/commands.ts';
import { dismissedIn, onDismissalsChanged } from './browser/dismissals.ts';
import { dismissed } from './browser/dismissing.ts';
import { dress, onInstalled, runIn, spotOpenPages } from './browser/inject.ts';
import { t, uiLanguage } from './browser/locale.ts';
import { listen, type Messages, type Page, sendToTab } from './browser/messages.ts';
import { openWelcome } from './browser/own-pages.ts';
import { stepInFront, toggleMarksInFront } from './browser/page-state.ts';
import { loadSettings, onSettingsChanged, saveSettings } from './browser/settings.ts';
import { isPaused, pagesOf } from './browser/site.ts';
import { allRecords, forgetRecord, isSame, keepRecord, onTabClosed, recordOf, type TabRecord, type Whose } from './browser/tab-records.ts';
import card from './card.iife.ts?script&iife';
import { createEngine, type Engine } from './engine/engine.ts';
import { languages } from './engine/languages/index.ts';
import { anchorsOf } from './export/anchors.ts';
import { factSetNote, missingAnswers } from './facts/beyond.ts';
import { factSets } from './facts/index.ts';
import { notesFor } from './facts/notes.ts';
import markCss from './page/mark.css?inline';
import paintCss from './page/paint.css?inline';
import type { Annotated, Article, Holdings } from './types.ts';
import { claimCount } from './ui/format.ts';

/** Answers the pages' scripts. Nothing is remembered here: the browser may stop this script whenever it is idle. */

let engine: Engine | undefined;

const inTabs = {
  spotted: inTurn(spotted),
  read: inTurn(read),
  stumbled: inTurn(stumbled),
  left: inTurn(left),
  dismissed: inTurn(dismissed),
};

listen(
  backgroundRules,
  { ...inTabs, bring, settings: loadSettings, rescan, holdings, sample: article => annotatedIn(article) },
  (why, page) => {
    console.warn(why);
    // A page that waits for an answer would otherwise be said to be read for ever.
    if (page) void failWhileReading(page, why);
  },
);

onInstalled(isFirst => {
  if (isFirst) void openWelcome();
  void spotOpenPages(everyPage);
});
onAccessChanged(granted => void spotOpenPages(granted));
onTabClosed(tabId => void forgetRecord(tabId));
onShortcut({ toggle: () => void toggleHighlights(), step: by => void stepInFront(by) });
onSettingsChanged((now, before) => {
  const lifted = before.pausedSites.filter(site => !now.pausedSites.includes(site));
  void spotOpenPages(lifted.flatMap(pagesOf));
  void showPaused();
  const switched = languages.filter(({ code }) => now.unreadLanguages.includes(code) !== before.unreadLanguages.includes(code));
  void readAgain(record => switched.some(({ code }) => code === languageOf(record)));
});
onDismissalsChanged(forgotten => {
  if (forgotten) void readAgain(record => record.status === 'covered' && record.annotated.dismissed.length > 0);
});

/** In each tab one after the other: its documents must not overwrite what another has just had kept. */
function inTurn<Data, Result>(work: (data: Data, page: Page) => Promise<Result>): (data: Data, page: Page) => Promise<Result> {
  return (data, page) => navigator.locks.request(`tab ${page.tabId}`, () => work(data, page));
}

async function spotted(_: null, page: Page): Promise<null> {
  if (isPaused(await loadSettings(), page.top)) {
    await showInToolbar(page.tabId, 'paused');
    return null;
  }
  const record = await recordOf(page.tabId);
  // One that is being read may have been on its way when the browser stopped us; to begin twice does no harm.
  if (isSame(record, page) && record?.status !== 'reading') return null;
  const isOfTab = record !== undefined && record.top === page.top;
  // The tab's own document comes first, then whichever of its frames was spotted first.
  if (isOfTab && page.frameId !== 0 && page.frameId !== record.frameId) {
    await keepRecord(page.tabId, { ...record, waiting: waitingWith(page, record) });
    return null;
  }
  const others = isOfTab ? [...(record.waiting ?? []), whose(record)] : [];
  await startReading(page, { waiting: others.filter(({ frameId }) => frameId !== 0 && frameId !== page.frameId) });
  return null;
}

/** A page may be full of frames; those that come late have less to say. */
const mostWaiting = 20;

function waitingWith(page: Page, { waiting = [] }: TabRecord): Whose[] {
  const isKnown = waiting.some(({ frameId }) => frameId === page.frameId);
  return isKnown || waiting.length >= mostWaiting ? waiting : [...waiting, whose(page)];
}

/** @param again because the reader asked for it @param waiting who is next, should there be nothing in it */
async function startReading(
  page: Omit<Page, 'isPrivate'>,
  { again = false, waiting }: { again?: boolean; waiting?: Whose[] | undefined } = {},
): Promise<void> {
  await keepRecord(page.tabId, { ...whose(page), status: 'reading', again, waiting });
  try {
    const injected = Promise.all([runIn(page, annotate), dress(page, markCss)]);
    // While the page is read, which is the time to make it ready.
    readyEngine();
    await injected;
  } catch (error) {
    // The reader has gone on, or the browser keeps us out; the popup tells the latter by itself.
    console.warn(`${page.url} could not be read: ${reasonOf(error)}`);
    await passOn(page.tabId, waiting);
  }
}

/** Speaks no longer of the document that a tab's record is of, but of the next that waits, if one does. */
async function passOn(tabId: number, [next, ...waiting]: Whose[] = []): Promise<void> {
  await Promise.all([forgetRecord(tabId), showInToolbar(tabId, 'off')]);
  if (next) await startReading({ tabId, ...next }, { waiting });
}

async function bring(what: Messages['bring']['send'], page: Page): Promise<null> {
  await (what === 'card' ? runIn(page, card) : dress(page, paintCss));
  return null;
}

async function read({ article, truncated }: Messages['read']['send'], page: Page): Promise<Messages['read']['answer']> {
  const { tabId } = page;
  const [settings, before] = await Promise.all([loadSettings(), recordOf(tabId)]);
  if (isPaused(settings, page.top) || isInTheWay(before, page)) return null;
  const again = before?.status === 'reading' && before.again === true;
  try {
    const annotated = annotatedIn(article);
    if (annotated.topic === 'none') {
      await passOn(tabId, before?.waiting);
      return null;
    }
    if (settings.unreadLanguages.includes(annotated.lang)) {
      await Promise.all([
        keepRecord(tabId, { ...whose(page), status: 'unread-language', lang: annotated.lang }),
        showInToolbar(tabId, 'off'),
      ]);
      return 'unread';
    }
    annotated.dismissed = await dismissedIn(page.url, annotated.findings);
    await showCount(tabId, annotated);
    const address = { url: page.url, title: article.title, read: new Date().toISOString() };
    // Without a record the popup knows nothing of the page, but the page need not do without its marks.
    const record = { ...whose(page), waiting: before?.waiting, status: 'covered', page: address, annotated, truncated } as const;
    await keepRecord(tabId, record).catch(console.warn);
    return { annotated, settings, again };
  } catch (error) {
    console.warn(`The engine failed on ${page.url}: ${reasonOf(error)}`);
    await fail(page, t('failedMatching', reasonOf(error)));
    return 'failed';
  }
}

async function showCount(tabId: number, { findings }: Annotated): Promise<void> {
  const count = new Set(findings.map(({ claim }) => claim)).size;
  await showInToolbar(tabId, 'on', count, count > 0 ? claimCount(count, t) : t('noClaimsTitle'));
}

/** Does a frame speak out of turn, while another document of its tab is spoken of? */
function isInTheWay(record: TabRecord | undefined, page: Page): boolean {
  return page.frameId !== 0 && record !== undefined && record.frameId !== page.frameId;
}

/** Made when first asked for. The words of a language are sorted when it is first read; that of the browser is the likeliest. */
function readyEngine(): Engine {
  if (engine) return engine;
  engine = createEngine(factSets);
  engine({ url: '', lang: uiLanguage(), title: '', blocks: [{ kind: 'paragraph', text: '' }] });
  return engine;
}

function annotatedIn(article: Article): Annotated {
  const reading = readyEngine()(article);
  const language = uiLanguage();
  const { findings } = reading;
  return {
    ...reading,
    notes: Object.assign({}, ...factSets.map(factSet => notesFor(findings, factSet, language))),
    missing: factSets.flatMap(factSet => missingAnswers(findings, factSet, language)),
    sets: factSets.map(factSet => factSetNote(factSet, language)),
    dismissed: [],
    anchors: anchorsOf(article, findings, reading.lang),
  };
}

async function stumbled(why: string, page: Page): Promise<null> {
  console.warn(`${page.url} could not be read: ${why}`);
  return isInTheWay(await recordOf(page.tabId), page) ? null : fail(page, t('failedReading', why));
}

async function fail(page: Page, message: string): Promise<null> {
  await keepRecord(page.tabId, { ...whose(page), status: 'failed', message });
  await showInToolbar(page.tabId, 'on', 0, t('failedTitle'));
  return null;
}

async function failWhileReading(page: Page, why: string): Promise<void> {
  const record = await recordOf(page.tabId);
  if (record?.status === 'reading' && record.frameId === page.frameId) await fail(page, t('failedReading', why));
}

async function left(_: null, page: Page): Promise<null> {
  const record = await recordOf(page.tabId);
  // The tab's next page may have been quicker.
  if (!isSame(record, page)) return null;
  // A frame may go while its page stays; of the page itself the browser takes care.
  await (page.frameId === 0 ? forgetRecord(page.tabId) : passOn(page.tabId, record?.waiting));
  return null;
}

async function rescan(tabId: number): Promise<null> {
  const { frameId = 0, top = '' } = (await recordOf(tabId)) ?? {};
  await sendToTab({ tabId, frameId }, 'retire', null);
  await startReading({ tabId, frameId, top, url: '', documentId: undefined }, { again: true });
  return null;
}

/** Has open pages read again for which a choice of the reader's has changed more than their marks. */
async function readAgain(isConcerned: (record: TabRecord) => boolean): Promise<void> {
  for (const [tabId, record] of await allRecords()) if (isConcerned(record)) await rescan(tabId);
}

function languageOf(record: TabRecord): string | undefined {
  if (record.status === 'covered') return record.annotated.lang;
  return record.status === 'unread-language' ? record.lang : undefined;
}

function holdings(): Holdings {
  const language = uiLanguage();
  return {
    languages: languages.map(({ code }) => code),
    sets: factSets.map(set => ({ ...factSetNote(set, language), claims: set.claims.length, records: set.records.length })),
  };
}

/** In the page in front, where marks are drawn only when asked for; else everywhere. */
async function toggleHighlights(): Promise<void> {
  const { onlyWhenAsked } = await loadSettings();
  await (onlyWhenAsked ? toggleMarksInFront() : saveSettings(({ highlights }) => ({ highlights: !highlights })));
}

/** Pages take their marks away by themselves when their site is paused. */
async function showPaused(): Promise<void> {
  const settings = await loadSettings();
  for (const [tabId, { frameId, top }] of await allRecords()) {
    if (!isPaused(settings, top)) continue;
    // A frame does not know whose page it is in.
    if (frameId !== 0) await sendToTab({ tabId, frameId }, 'retire', null);
    await Promise.all([forgetRecord(tabId), showInToolbar(tabId, 'paused')]);
  }
}

function whose({ frameId, url, top, documentId }: Whose): Whose {
  return { frameId, url, top, documentId };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

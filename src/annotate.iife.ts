import { isAlive } from './browser/api.ts';
import { onFollowed } from './browser/follow.ts';
import { t } from './browser/locale.ts';
import { listen, type Messages, send } from './browser/messages.ts';
import { onSettingsChanged } from './browser/settings.ts';
import { isPaused } from './browser/site.ts';
import { citationOf } from './export/citation.ts';
import { entryOf } from './export/entries.ts';
import { type Annotations, annotate } from './page/annotations.ts';
import { hasLeftovers, removeLeftovers } from './page/mark.ts';
import { readArticle } from './page/read.ts';
import { readingPlace } from './page/reading-place.ts';
import { settled } from './page/settled.ts';
import type { Annotated, Article, Finding, Settings } from './types.ts';
import { claimActions } from './ui/claim-actions.ts';
import { copyFrom } from './ui/clipboard.ts';
import { element } from './ui/element.ts';
import { withoutDismissed } from './ui/entries.ts';
import { markedCount } from './ui/format.ts';
import { sourceKind } from './ui/source-kind.ts';

/**
 * Runs in spotted pages: has the article read, and shows what was found. It must never trouble the page: what fails is told to the
 * background, and everything can be taken back.
 */

/** Tells a second injection that we are here already. */
const here = 'sourcemark';
/** Asks an earlier version of the extension, still running in this page, to go. */
const handOver = 'sourcemark:hand-over';

// A page may have an element of this name, which is not a property of its own.
if (!Object.hasOwn(globalThis, here)) stay();

function stay(): void {
  Object.defineProperty(globalThis, here, { value: true, configurable: true });
  clearUp();
  const leaving = new AbortController();
  const { signal } = leaving;
  let shown: Annotations | undefined;
  let settings: Settings | undefined;
  /** What the reader asked for in this very page. */
  let asked: boolean | undefined;
  const place = readingPlace(() => shown?.boxes() ?? []);

  const retire = () => {
    leaving.abort();
    shown?.remove();
    shown = undefined;
    Reflect.deleteProperty(globalThis, here);
  };
  const checkAlive = () => {
    if (!isAlive()) retire();
    return !signal.aborted;
  };
  const draw = () => {
    if (settings) shown?.highlight(asked ?? (settings.highlights && !settings.onlyWhenAsked), settings);
    place.check();
  };
  const read = async () => {
    shown?.remove();
    shown = undefined;
    await settled(signal);
    if (signal.aborted) return;
    const { article, places, truncated } = readArticle(document);
    const answer = await ask({ article, truncated });
    if (answer === null) retire();
    if (signal.aborted || !answer || typeof answer === 'string') return;
    settings ??= answer.settings;
    const onDismiss = (finding: Finding, dismissed: boolean) =>
      void send('dismissed', { claim: finding.claim, exact: finding.exact, dismissed });
    const countMarked = (count: number) => markedCount(count, t);
    const notesWithout = (dismissed: readonly number[]) => withoutDismissed({ ...answer.annotated, dismissed: [...dismissed] }).notes;
    const told = { notesWithout, onDismiss, onLed: place.hold, isNews: answer.again, actions: actionsIn(article, answer.annotated) };
    shown = annotate(answer.annotated, places, { t, kindOf: sourceKind, countMarked, mayOpen: checkAlive, ...told });
    draw();
  };
  const attempt = (work: () => unknown) => orElse(work, error => void send('stumbled', String(error).slice(0, 1000)));

  const stopListening = [
    listen({
      present: () => ({ marked: shown?.isHighlighted() ?? false }),
      jump: index => shown?.jump(index) ?? false,
      lead: index => shown?.lead(index) ?? false,
      show: on => {
        asked = on;
        draw();
        return on;
      },
      dismiss: ({ index, dismissed }) => shown?.dismiss(index, dismissed) ?? false,
      retire: () => attempt(retire),
    }),
    onFollowed(place.follow),
    onSettingsChanged((now, before) => {
      settings = now;
      if (now.highlights !== before.highlights || now.onlyWhenAsked !== before.onlyWhenAsked) asked = undefined;
      void attempt(() => (isPaused(now, location.href) ? retire() : draw()));
    }),
  ];
  signal.addEventListener('abort', () => {
    // An orphan has nothing to listen to, and may not even say that it stops.
    if (isAlive()) for (const stop of stopListening) stop();
  });
  hearPage(signal, { checkAlive: () => void attempt(checkAlive), read: () => void attempt(read) });
  void attempt(read);
}

/** What a reader can do with a finding besides, at the end of its card. */
function actionsIn({ url, title }: Article, annotated: Annotated): (finding: Finding) => HTMLElement[] {
  const read = { page: { url, title, read: new Date().toISOString() }, annotated };
  const cite = (finding: Finding) => citationOf(finding, read, t);
  const link = (finding: Finding) => entryOf(finding, read)?.link;
  return finding => {
    const place = element('div');
    place.append(claimActions(finding, { t, copy: copyFrom(place), cite, link }));
    return [place];
  };
}

/** Takes away what an earlier version of the extension left, and lets it know. A page without any of it hears nothing of us. */
function clearUp(): void {
  if (!hasLeftovers()) return;
  document.dispatchEvent(new Event(handOver));
  removeLeftovers();
}

/** What happens to the page as a whole; what a script of the page only says has happened counts for nothing. */
function hearPage(signal: AbortSignal, { checkAlive, read }: Record<'checkAlive' | 'read', () => void>): void {
  // Anybody can say it, so it only makes us look whether we are an earlier version.
  document.addEventListener(handOver, checkAlive, { signal });
  document.addEventListener('visibilitychange', checkAlive, { signal });
  addEventListener('pagehide', event => event.isTrusted && void send('left', null), { signal });
  addEventListener('pageshow', event => event.isTrusted && event.persisted && read(), { signal });
}

/** The background may be stopped in the midst of answering, so it is asked twice. */
async function ask(page: Messages['read']['send']): Promise<Messages['read']['answer'] | undefined> {
  const answer = await send('read', page);
  return answer === undefined ? send('read', page) : answer;
}

async function orElse(work: () => unknown, otherwise: (error: unknown) => void): Promise<null> {
  try {
    await work();
  } catch (error) {
    otherwise(error);
  }
  return null;
}

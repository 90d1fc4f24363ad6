import { isAlive } from './browser/api.ts';
import { onFollowed } from './browser/followed.ts';
import { t } from './browser/locale.ts';
import { ask, listen, send } from './browser/messages.ts';
import { pageRules } from './browser/page-rules.ts';
import { onSettingsTouched } from './browser/settings-touched.ts';
import { isPaused } from './browser/site.ts';
import { annotate } from './page/annotations.ts';
import { cardKit, type OpenCard, type Read } from './page/card-kit.ts';
import { lateStory } from './page/late-story.ts';
import { hasLeftovers, removeLeftovers } from './page/leftovers.ts';
import { Living } from './page/living.ts';
import type { ReadPage } from './page/read.ts';
import { readingPlace } from './page/reading-place.ts';
import type { Renderer } from './page/renderer.ts';
import { settled } from './page/settled.ts';
import type { Annotated, Finding, Settings } from './types.ts';
import { markedCount } from './ui/format.ts';
import { sourceKind } from './ui/source-kind.ts';

/**
 * Runs in spotted pages: has the article read, and shows what was found. It must never trouble the page: what fails is told to the
 * background, and everything can be taken back.
 */

/** Tells a second injection that we are here already, and how to have us read again. */
const here = 'sourcemark';
/** Asks an earlier version of the extension, still running in this page, to go. */
const handOver = 'sourcemark:hand-over';

// A page may have an element of this name, which is not a property of its own.
if (Object.hasOwn(globalThis, here)) (globalThis as unknown as Record<typeof here, () => void>)[here]();
else void attempt(stay);

function stay(): void {
  clearUp();
  const leaving = new AbortController();
  const { signal } = leaving;
  let settings: Settings | undefined;
  /** What the reader asked for in this very page. */
  let asked: boolean | undefined;
  /** What was last read, and whether because the reader asked for it. */
  let current: (Read & { again: boolean }) | undefined;

  const retire = () => {
    leaving.abort();
    story.stop();
    Reflect.deleteProperty(globalThis, here);
  };
  const isStillToCome = lateStory(() => current ?? retire(), signal);
  const checkAlive = () => {
    if (!isAlive()) retire();
    return !signal.aborted;
  };
  const draw = () => {
    const choice = settings;
    if (!choice) return;
    story.quietly(() => story.shown?.highlight(asked ?? (choice.highlights && !choice.onlyWhenAsked), choice));
    place.check();
  };
  const drawAll = () => {
    draw();
    // The marks stand; now there is time for what a reader may ask for next.
    if (current?.annotated.findings.length) requestIdleCallback(() => bringCards());
  };
  const find = async ({ article, truncated }: ReadPage) => {
    const answer = checkAlive() ? await ask('read', { article, truncated }) : undefined;
    // Not covered, to begin with; what was covered once may be so again.
    if (answer === null && !current && !isStillToCome(article)) retire();
    if (signal.aborted || answer === null || typeof answer === 'string') return 'none';
    if (!answer) return undefined;
    // Of what was chosen while the page lay aside, not every browser tells.
    settings = answer.settings;
    story.choose(settings.renderer);
    current = { article, annotated: answer.annotated, again: answer.again };
    return answer.annotated;
  };
  const show = (annotated: Annotated, { places }: ReadPage, renderer: Renderer) => {
    const asking = { mayOpen: checkAlive, onLed: place.hold, isNews: current?.again ?? false };
    return annotate(annotated, places, {
      ...saying,
      ...asking,
      renderer,
      withCards: bringCards,
      actions: finding => (current && cardKit()?.actionsFor(finding, current)) ?? [],
    });
  };
  const story = new Living({ ask: find, show, onShown: () => void attempt(drawAll), onPaint: dressForPaint(), onError: stumble });
  const place = readingPlace(() => story.shown?.boxes() ?? []);
  const onSettings = (now: Settings) => {
    if (now.highlights !== settings?.highlights || now.onlyWhenAsked !== settings.onlyWhenAsked) asked = undefined;
    settings = now;
    if (isPaused(now, location.href)) return retire();
    story.quietly(() => story.choose(now.renderer));
    draw();
  };
  const onShow = (on: boolean) => {
    asked = on;
    draw();
    return on;
  };
  const read = async () => {
    await settled(signal);
    if (!signal.aborted) await story.read();
  };
  Object.defineProperty(globalThis, here, { value: () => void attempt(() => story.read()), configurable: true });
  hearReader(signal, story, { onShow, onSettings, follow: place.follow, retire });
  hearPage(signal, story, { checkAlive, read });
  void attempt(read);
}

/** How annotations speak, and to whom. */
const saying = {
  t,
  kindOf: sourceKind,
  countMarked: (count: number) => markedCount(count, t),
  notesWithout: (now: Annotated, dismissed: readonly number[]) => cardKit()?.notesWithout(now, dismissed) ?? now.notes,
  onDismiss: ({ claim, exact }: Finding, dismissed: boolean) => void ask('dismissed', { claim, exact, dismissed }),
};

interface Heard {
  onShow: (on: boolean) => boolean;
  onSettings: (now: Settings) => void;
  follow: Parameters<typeof onFollowed>[0];
  retire: () => void;
}

/** What the reader asks for elsewhere: in popup, panel and options, and by the keys that the browser knows. */
function hearReader(signal: AbortSignal, story: Living, { onShow, onSettings, follow, retire }: Heard): void {
  const change = (now: Settings | undefined) => now && !signal.aborted && onSettings(now);
  const stopListening = [
    listen(pageRules, {
      present: () => ({ marked: story.shown?.isHighlighted() ?? false }),
      jump: index => story.shown?.jump(index) ?? false,
      lead: index => story.shown?.lead(index) ?? false,
      step: by => story.shown?.step(by) ?? false,
      show: onShow,
      dismiss: ({ index, dismissed }) => story.quietly(() => story.shown?.dismiss(index, dismissed) ?? false),
      retire: () => attempt(retire),
    }),
    onFollowed(follow),
    onSettingsTouched(() => void attempt(async () => change(await ask('settings', null)))),
  ];
  signal.addEventListener('abort', () => {
    // An orphan has nothing to listen to, and may not even say that it stops.
    if (isAlive()) for (const stop of stopListening) stop();
  });
}

/** Uses what cards are made of, once it is there. The reader may be quicker than it. */
function bringCards(use: (openCard: OpenCard) => void = () => undefined): void {
  const kit = cardKit();
  if (kit) {
    use(kit.openCard);
    return;
  }
  void attempt(async () => {
    await ask('bring', 'card');
    const brought = cardKit();
    if (brought) use(brought.openCard);
  });
}

/** What painted marks look like is put into a page when there are some: it has browsers style the whole page anew. */
function dressForPaint(): () => void {
  let isDressed = false;
  return () => {
    if (!isDressed) void ask('bring', 'paint');
    isDressed = true;
  };
}

/** Takes away what an earlier version of the extension left, and lets it know. A page without any of it hears nothing of us. */
function clearUp(): void {
  if (!hasLeftovers()) return;
  document.dispatchEvent(new Event(handOver));
  removeLeftovers();
}

/** What happens to the page as a whole; what a script of the page only says has happened counts for nothing. */
function hearPage(signal: AbortSignal, story: Living, page: Record<'checkAlive' | 'read', () => unknown>): void {
  const checkAlive = () => void attempt(page.checkAlive);
  const read = () => void attempt(page.read);
  // Anybody can say it, so it only makes us look whether we are an earlier version.
  document.addEventListener(handOver, checkAlive, { signal });
  document.addEventListener('visibilitychange', checkAlive, { signal });
  addEventListener('pagehide', event => event.isTrusted && void send('left', null), { signal });
  addEventListener('pageshow', event => event.isTrusted && event.persisted && read(), { signal });
  // Where the page goes to another address by itself, another story will follow.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', () => story.expect(), { signal });
  // A press may unfold more of the story, or another one, without any text being new.
  document.addEventListener('click', event => event.isTrusted && story.suggest(), { signal, capture: true, passive: true });
}

async function attempt(work: () => unknown): Promise<null> {
  try {
    await work();
  } catch (error) {
    stumble(error);
  }
  return null;
}

function stumble(error: unknown): void {
  void send('stumbled', String(error).slice(0, 1000));
}

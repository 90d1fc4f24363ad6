import '../browser/polyfill.ts';

import { askForAccess, hasAccessToAll, onAccessChanged } from '../browser/access.ts';
import { toggleShortcut } from '../browser/commands.ts';
import { t } from '../browser/locale.ts';
import { ask } from '../browser/messages.ts';
import { isFirefox, openOptions, places } from '../browser/own-pages.ts';
import { loadSettings, onSettingsChanged } from '../browser/settings.ts';
import { type AnnotationOptions, annotate } from '../page/annotations.ts';
import { openCard } from '../page/card.ts';
import '../page/mark.css';
import { readArticle } from '../page/read.ts';
import type { Settings } from '../types.ts';
import { markedCount } from '../ui/format.ts';
import { sourceKind, sourceKinds } from '../ui/source-kind.ts';
import { sampleFor } from './samples/index.ts';
import { type WelcomeView, welcomeView } from './view.ts';

/** Wires the welcome page to the browser, and has its story read and marked as any page's is. */
async function start(): Promise<void> {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  document.title = t('welcome_title');
  const shortcut = await toggleShortcut().catch(() => '');
  const view = welcomeView(
    t,
    { sample: sampleFor(t('languageTag')), shortcut, isFirefox: isFirefox(), ...places() },
    // The browser's question must come straight from the click.
    { allow: () => void askForAccess(undefined), openOptions: () => void openOptions() },
  );
  document.body.replaceChildren(view.element);
  const showAccess = async () => view.showAccess(await hasAccessToAll());
  onAccessChanged(() => void showAccess());
  await Promise.all([showAccess(), showSample(view)]);
}

async function showSample({ story, showUnread }: WelcomeView): Promise<void> {
  const { article, places } = readArticle(document, { within: story });
  const annotated = await ask('sample', article);
  if (!annotated) return showUnread();
  // What the reader dismisses in the sample is dismissed until the page is left.
  const countMarked = (count: number) => markedCount(count, t);
  const withCards: AnnotationOptions['withCards'] = use => use(openCard);
  const options = { t, kindOf: sourceKind, countMarked, mayOpen: () => true, withCards, onDismiss: () => undefined };
  const shown = annotate(annotated, places, options);
  // The legend speaks of all kinds, whichever the reader has marked elsewhere.
  const draw = (on: boolean, settings: Settings) => shown.highlight(on, { ...settings, kinds: [...sourceKinds] });
  draw(true, await loadSettings());
  // It shows how marks look whether pages are marked or not; only switching highlights while looking at it counts.
  let isOn = true;
  onSettingsChanged((now, before) => {
    if (now.highlights !== before.highlights) isOn = now.highlights;
    draw(isOn, now);
  });
}

void start();

import type { Translate } from '../types.ts';
import { button } from '../ui/button.ts';
import claimCss from '../ui/claim.css?inline';
import panelCss from '../ui/claim-panel.css?inline';
import { type ClaimEntry, claimPanel } from '../ui/claim-panel.ts';
import { element } from '../ui/element.ts';
import { kindLabel, sourceKind } from '../ui/source-kind.ts';
import { tabs } from '../ui/tabs.ts';
import takeCss from '../ui/take.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import cardCss from './card.css?inline';
import { closeOnEscapeOrOutside, closeOnLeave, type Dismiss, type Opener, walkOut } from './dismiss.ts';
import { type Anchor, addFloat, follow } from './float.ts';

export type CardEntry = ClaimEntry;

export interface CardOptions {
  /** The sentence. The card never covers it. */
  anchor: Anchor;
  /** The claims that the sentence makes. */
  entries: CardEntry[];
  /** Which of them is shown first. */
  first?: number;
  t: Translate;
  /** The page's language, BCP 47. */
  lang?: string;
  /** Opened by hovering, it leaves focus alone and closes when the pointer leaves. */
  how: 'press' | 'hover';
  /** What takes focus back from a card that the keyboard closes; asked then, since marks come and go. */
  opener?: () => Opener | undefined;
  /** A hovered card that the reader goes into stays open like any other. */
  onKeep?: () => void;
  onClose?: () => void;
}

export interface Card {
  /** What the card shows, inside its closed shadow root. */
  dialog: HTMLElement;
  /** Takes the card out of the page. */
  close: () => void;
}

/** One card at a time. */
let current: Card | undefined;

/** Shows a card at a sentence: a dialog that lets the reader go on with the page. Opening one closes the one before. */
export function openCard(options: CardOptions): Card {
  current?.close();
  const { anchor, how, opener = () => undefined, onKeep, onClose } = options;
  const float = addFloat(`${tokensCss}${claimCss}${panelCss}${takeCss}${cardCss}`);
  const stop = new AbortController();
  const close: Dismiss = returnFocus => {
    if (stop.signal.aborted) return;
    const hadFocus = float.root.activeElement !== null;
    stop.abort();
    float.host.remove();
    if (current === card) current = undefined;
    if (returnFocus && hadFocus) opener()?.focus();
    onClose?.();
  };
  const { dialog, start } = cardDialog(options, () => close(true));
  const card: Card = { dialog, close: () => close(true) };
  current = card;
  float.root.append(dialog);
  follow(float, dialog, anchor, stop.signal, () => close(false));
  if (stop.signal.aborted) return card;
  closeOnEscapeOrOutside(float, anchor, stop.signal, close);
  walkOut(float, opener, stop.signal, close);
  if (how === 'hover') closeOnLeave(float, anchor, stop.signal, close, onKeep);
  else start.focus({ preventScroll: true });
  return card;
}

/** The card's content, and where focus begins in it. */
function cardDialog({ entries, first = 0, t, lang }: CardOptions, close: () => void): { dialog: HTMLElement; start: HTMLElement } {
  const closeButton = button('close', '×', close);
  closeButton.ariaLabel = t('close');
  const dialog = element('div', { class: 'sourcemark card', role: 'dialog', lang: t('languageTag'), dir: t('textDirection') });
  const panelOf = (entry: CardEntry) => claimPanel(entry, t, { titleId: 'title', ...(lang !== undefined && { lang }) });
  const [only] = entries;
  if (only && entries.length === 1) {
    const body = element('div', { class: 'body', role: 'document', tabindex: 0 }, panelOf(only));
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.append(closeButton, body);
    return { dialog, start: body };
  }
  const name = t('claimsInSentence');
  const items = entries.map((entry, index) => ({ label: tabLabel(entry, index + 1, t), panel: () => panelOf(entry) }));
  const { list, panel } = tabs(name, items, first);
  // The tabs say each claim's kind of source, unless that would answer a question.
  if (entries.every(({ question }) => !question)) panel.classList.add('kind-said');
  panel.classList.add('body');
  dialog.setAttribute('aria-label', name);
  dialog.append(list, closeButton, panel);
  return { dialog, start: list.querySelector<HTMLElement>('[aria-selected="true"]') ?? panel };
}

function tabLabel({ note, question }: CardEntry, number: number, t: Translate): HTMLElement {
  if (question) return element('span', {}, t('card_tab', number));
  return element('span', {}, String(number), kindLabel(sourceKind(note), t));
}

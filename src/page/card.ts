import type { ClaimNote, Finding, Translate } from '../types.ts';
import claimCss from '../ui/claim.css?inline';
import { claimView } from '../ui/claim-view.ts';
import { element } from '../ui/element.ts';
import { kindLabel, sourceKind } from '../ui/source-kind.ts';
import { tabs } from '../ui/tabs.ts';
import tokensCss from '../ui/tokens.css?inline';
import cardCss from './card.css?inline';
import { closeOnEscapeOrOutside, closeOnLeave, type Dismiss, onTrusted, walkOut } from './dismiss.ts';
import { type Anchor, addFloat, follow } from './float.ts';

export interface CardOptions {
  /** The sentence. The card never covers it. */
  anchor: Anchor;
  /** The claims that the sentence makes. */
  entries: { finding: Finding; note: ClaimNote }[];
  t: Translate;
  /** The page's language, BCP 47. */
  lang?: string;
  /** Opened by hovering, it leaves focus alone and closes when the pointer leaves. */
  how: 'press' | 'hover';
  /** Takes focus back from a card that the keyboard closes. */
  opener?: HTMLElement;
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
  const { anchor, how, opener, onClose } = options;
  const float = addFloat(`${tokensCss}${claimCss}${cardCss}`);
  const stop = new AbortController();
  const close: Dismiss = returnFocus => {
    if (stop.signal.aborted) return;
    const hadFocus = float.root.activeElement !== null;
    stop.abort();
    float.host.remove();
    if (current === card) current = undefined;
    if (returnFocus && hadFocus) opener?.focus();
    onClose?.();
  };
  const { dialog, start } = cardDialog(options, close, stop.signal);
  const card: Card = { dialog, close: () => close(true) };
  current = card;
  float.root.append(dialog);
  follow(float, dialog, anchor, stop.signal, () => close(false));
  if (stop.signal.aborted) return card;
  closeOnEscapeOrOutside(float, anchor, stop.signal, close);
  walkOut(float, opener, stop.signal, close);
  if (how === 'hover') closeOnLeave(float, anchor, stop.signal, close);
  else start.focus({ preventScroll: true });
  return card;
}

/** The card's content, and where focus begins in it. */
function cardDialog({ entries, t, lang }: CardOptions, close: Dismiss, signal: AbortSignal): { dialog: HTMLElement; start: HTMLElement } {
  const closeButton = element('button', { type: 'button', class: 'close', 'aria-label': t('close') }, '×');
  onTrusted(closeButton, 'click', () => close(true), { signal });
  const dialog = element('div', { class: 'sourcemark card', role: 'dialog', lang: t('languageTag'), dir: t('textDirection') });
  const views = entries.map(({ finding, note }) => ({
    kind: sourceKind(note),
    show: () => claimView(finding, note, t, { lang, level: 2 }),
  }));
  const [only] = views;
  if (only && views.length === 1) {
    const view = only.show();
    const body = element('div', { class: 'body', role: 'document', tabindex: 0 }, view);
    const title = view.querySelector('.statement');
    if (title) title.id = 'title';
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.append(closeButton, body);
    return { dialog, start: body };
  }
  const name = t('claimsInSentence');
  const { list, panel } = tabs(
    name,
    views.map(({ kind, show }, index) => ({ label: element('span', {}, String(index + 1), kindLabel(kind, t)), panel: show })),
  );
  panel.classList.add('body');
  dialog.setAttribute('aria-label', name);
  dialog.append(list, closeButton, panel);
  return { dialog, start: list.querySelector<HTMLElement>('[aria-selected="true"]') ?? panel };
}

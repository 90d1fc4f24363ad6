import type { PageState, Settings, Translate } from '../types.ts';
import { element } from './element.ts';
import { type PopupActions, screen } from './page-screen.ts';
import { toggleSwitch } from './switch.ts';

export interface PopupModel {
  state: PageState;
  settings: Settings;
  /** The keyboard shortcut as bound; empty where there is none. */
  shortcut: string;
  /** Something about the settings that the reader should know. */
  notice?: string;
}

export interface PopupView {
  element: HTMLElement;
  /** Shows a new state. Keeps the reader's place: focus, and the claims that stand open. */
  update: (model: PopupModel) => void;
}

/** The popup without its browser: shows what `update` is given, and asks for changes through the actions. */
export function popupView(t: Translate, actions: PopupActions): PopupView {
  const header = popupHeader(t, actions);
  const main = element('main');
  const live = element('p', { class: 'said', role: 'status' });
  const expanded = new Set<string>();
  let shown = '';
  return {
    element: element('div', { class: 'popup' }, header.element, main, live),
    update: model => {
      header.update(model);
      const next = JSON.stringify(model.state);
      if (next === shown) return;
      shown = next;
      replaceKeepingFocus(main, screen(model.state, t, actions, expanded));
      live.textContent = main.querySelector('h2')?.textContent ?? '';
    },
  };
}

function replaceKeepingFocus(main: HTMLElement, children: (Node | string | false)[]): void {
  const focused = main.contains(document.activeElement) ? document.activeElement?.id : undefined;
  main.replaceChildren(...children.filter(child => child !== false));
  if (focused !== undefined) (document.getElementById(focused) ?? document.getElementById('screen-title'))?.focus();
}

function popupHeader(t: Translate, actions: PopupActions): PopupView {
  let site = '';
  const highlights = toggleSwitch('highlights', t('highlights'), actions.setHighlights);
  const shortcut = element('kbd');
  const host = element('span', { class: 'site' });
  const pause = element('button', { type: 'button', id: 'pause', class: 'quiet' }, t('pauseSite'));
  pause.addEventListener('click', () => actions.setPaused(site, true));
  const siteRow = element('div', { class: 'site-row' }, host, pause);
  const note = element('p', { class: 'notice' });
  return {
    element: element(
      'header',
      {},
      element(
        'div',
        { class: 'title-row' },
        element('h1', {}, t('extensionName')),
        element('div', { class: 'toggle' }, shortcut, highlights.element),
      ),
      siteRow,
      note,
    ),
    update: ({ state, settings, shortcut: bound, notice = '' }) => {
      note.textContent = notice;
      note.hidden = notice === '';
      site = 'site' in state ? state.site : '';
      highlights.set(settings.highlights);
      shortcut.textContent = bound || t('shortcutNone');
      host.textContent = site;
      siteRow.hidden = site === '';
      // A paused page has its own, larger button; without access there is nothing to pause.
      pause.hidden = state.status === 'paused' || state.status === 'no-access';
    },
  };
}

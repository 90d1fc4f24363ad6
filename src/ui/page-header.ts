import type { PageState, Settings, Translate } from '../types.ts';
import { element } from './element.ts';
import type { PageActions } from './screen.ts';
import { toggleSwitch } from './switch.ts';

/** What popup and panel show. */
export interface PageModel {
  state: PageState;
  settings: Settings;
  /** The keyboard shortcut as bound; empty where there is none. */
  shortcut: string;
  /** Something about the settings that the reader should know. */
  notice?: string;
}

interface PageHeader {
  element: HTMLElement;
  update: (model: PageModel) => void;
}

/** The name, the switch for the marks, and what concerns the site as a whole. */
export function pageHeader(t: Translate, actions: PageActions): PageHeader {
  let site = '';
  let isAsked = false;
  const toggle = toggleSwitch('highlights', t('highlights'), on => (isAsked ? actions.showMarks(on) : actions.setHighlights(on)));
  const shortcut = element('kbd');
  const host = element('span', { class: 'site' });
  const readAgain = quietButton('readAgain', t('readAgain'), actions.rescan);
  const pause = quietButton('pause', t('pauseSite'), () => actions.setPaused(site, true));
  const siteRow = element('div', { class: 'site-row' }, host, element('span', { class: 'tools' }, readAgain, pause));
  const note = element('p', { class: 'notice' });
  const title = element(
    'div',
    { class: 'title-row' },
    element('h1', {}, t('extensionName')),
    element('div', { class: 'toggle' }, shortcut, toggle.element),
  );
  return {
    element: element('header', {}, title, siteRow, note),
    update: ({ state, settings, shortcut: bound, notice = '' }) => {
      note.textContent = notice;
      note.hidden = notice === '';
      site = 'site' in state ? state.site : '';
      isAsked = settings.onlyWhenAsked;
      const isMarked = state.status === 'covered' && state.marked;
      toggle.set(isAsked ? isMarked : settings.highlights);
      toggle.rename(t(isAsked ? 'highlightsHere' : 'highlights'));
      // Where nothing was read there is nothing to mark.
      toggle.element.disabled = isAsked && state.status !== 'covered';
      shortcut.textContent = bound || t('shortcutNone');
      host.textContent = site;
      siteRow.hidden = site === '';
      readAgain.hidden = state.status !== 'covered';
      // A paused page has its own, larger button; without access there is nothing to pause.
      pause.hidden = state.status === 'paused' || state.status === 'no-access';
    },
  };
}

function quietButton(id: string, name: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', id, class: 'quiet' }, name);
  button.addEventListener('click', onClick);
  return button;
}

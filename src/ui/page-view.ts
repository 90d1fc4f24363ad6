import type { Translate } from '../types.ts';
import { askingScreen } from './asking-screen.ts';
import { coveredScreen } from './covered-screen.ts';
import { element } from './element.ts';
import { everything } from './filter.ts';
import { type PageModel, pageHeader } from './page-header.ts';
import { stateScreen } from './page-screen.ts';
import type { Kept, PageActions, Screen } from './screen.ts';
import type { Steps } from './steps.ts';

export interface PageView {
  element: HTMLElement;
  /** Shows a new state. Keeps the reader's place: focus, what stands open, and by what the list is narrowed. */
  update: (model: PageModel) => void;
  /** Shows which finding the reader has come to in the page, if any. */
  locate: (index: number | undefined) => void;
}

/** Popup and panel without their browser: shows what `update` is given, and asks for changes through the actions. */
export function pageView(t: Translate, actions: PageActions): PageView {
  const header = pageHeader(t, actions);
  const main = element('main');
  const footer = pageFooter(t, actions);
  const live = element('p', { class: 'said', role: 'status' });
  const say = (text: string) => {
    live.textContent = text;
  };
  let kept = nothingKept();
  let address = '';
  let shown = '';
  let steps: Steps | undefined;

  const draw = ({ state, settings }: PageModel): Screen => {
    steps = undefined;
    if (state.status !== 'covered') return stateScreen(state, t, actions);
    if (state.page.url !== address) kept = nothingKept();
    address = state.page.url;
    if (settings.askFirst) return askingScreen(state.annotated, { t, actions });
    const covered = coveredScreen(state, { t, actions, kept, say });
    steps = covered.steps;
    return covered.screen;
  };
  return {
    element: element('div', { class: 'page' }, header.element, main, footer.element, live),
    update: model => {
      keepingFocus(() => header.update(model));
      // Whether marks are drawn is the header's alone.
      const next = JSON.stringify([{ ...model.state, marked: undefined }, model.settings.askFirst]);
      if (next === shown) return;
      shown = next;
      keepingFocus(() => {
        main.replaceChildren(...draw(model).filter(child => child !== false));
        footer.show(steps);
      });
      say(main.querySelector('h2')?.textContent ?? '');
    },
    locate: index => steps?.locate(index),
  };
}

function nothingKept(): Kept {
  return { filter: everything, unfolded: new Set(), at: {} };
}

/**
 * Gives focus, where what had it is taken away or hidden, to what has the same id as before, else to the sentence beside it in the list, else to
 * the screen's heading.
 */
function keepingFocus(replace: () => void): void {
  const focused = document.activeElement;
  const listed = focused?.closest('.findings > li');
  const beside = [listed, listed?.nextElementSibling, listed?.previousElementSibling].map(item => item?.querySelector('.row')?.id);
  replace();
  if (!focused || (focused.isConnected && !focused.closest('[hidden]'))) return;
  const left = [focused.id, ...beside]
    .map(id => (id ? document.getElementById(id) : null))
    .find(element => element?.closest('[hidden]') === null);
  if (left) {
    // The reader's place in the list is where it was, unless that has moved out of sight.
    left.focus({ preventScroll: true });
    left.scrollIntoView({ block: 'nearest' });
  } else document.getElementById('screen-title')?.focus();
}

/** At the foot of the window: the steps through the list, and the ways to elsewhere. */
function pageFooter(t: Translate, { openSidePanel, openOptions }: PageActions): { element: HTMLElement; show: (steps?: Steps) => void } {
  const link = (key: 'openSidePanel' | 'openOptions', onClick: () => void) => {
    const button = element('button', { type: 'button', id: key, class: 'quiet' }, t(key));
    button.addEventListener('click', onClick);
    return button;
  };
  const tools = element(
    'span',
    { class: 'tools' },
    openSidePanel && link('openSidePanel', openSidePanel),
    link('openOptions', openOptions),
  );
  const place = element('div', { class: 'steps-place' });
  return {
    element: element('footer', {}, place, tools),
    show: steps => place.replaceChildren(...(steps ? [steps.element] : [])),
  };
}

import type { MessageKey, Translate } from '../types.ts';
import { element } from '../ui/element.ts';

interface AccessSection {
  element: HTMLElement;
  /** Shows how things stand, once that is known and whenever it changes. */
  show: (toAll: boolean) => void;
}

const browsers = {
  chrome: { name: 'welcome_inChrome', steps: ['welcome_chromeMenu', 'welcome_chromeManage', 'welcome_chromeSites'] },
  firefox: { name: 'welcome_inFirefox', steps: ['welcome_firefoxMenu', 'welcome_firefoxSites', 'welcome_firefoxSite'] },
} as const satisfies Record<string, { name: MessageKey; steps: MessageKey[] }>;

/** Which sites may be read: how it stands, a button that asks for all, and the steps by which readers change it. */
export function accessSection(t: Translate, isFirefox: boolean, allow: () => void): AccessSection {
  const state = element('p', { id: 'access', role: 'status', tabindex: -1 });
  const button = element('button', { type: 'button', id: 'allow', class: 'button primary', hidden: true }, t('welcome_allow'));
  button.addEventListener('click', allow);
  const [here, there] = isFirefox ? [browsers.firefox, browsers.chrome] : [browsers.chrome, browsers.firefox];
  const steps = (keys: readonly MessageKey[]) => element('ol', {}, ...keys.map(key => element('li', {}, t(key))));
  return {
    element: element(
      'section',
      {},
      element('h2', {}, t('welcome_access')),
      state,
      button,
      element('p', {}, t('welcome_accessHow')),
      element('h3', {}, t(here.name)),
      steps(here.steps),
      element('details', {}, element('summary', {}, t(there.name)), steps(there.steps)),
    ),
    show: toAll => {
      state.textContent = t(toAll ? 'welcome_accessAll' : 'welcome_accessNotAll');
      // Focus does not go with the button.
      if (toAll && document.activeElement === button) state.focus();
      button.hidden = toAll;
    },
  };
}

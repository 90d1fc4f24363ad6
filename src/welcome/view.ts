import type { Translate } from '../types.ts';
import { element } from '../ui/element.ts';
import { kindLabel, sourceKinds } from '../ui/source-kind.ts';
import { accessSection } from './access-section.ts';
import type { Sample } from './samples/index.ts';

export interface WelcomeModel {
  sample: Sample;
  /** The keys that switch highlights as bound; empty where there are none. */
  shortcut: string;
  isFirefox: boolean;
  /** Whether this browser has an options page and a side panel of ours. */
  options: boolean;
  panel: boolean;
}

export interface WelcomeActions {
  allow: () => void;
  openOptions: () => void;
}

export interface WelcomeView {
  element: HTMLElement;
  /** The sample story, for marks to be drawn in. */
  story: HTMLElement;
  /** Says that the story could not be marked. */
  showUnread: () => void;
  showAccess: (toAll: boolean) => void;
}

/** The welcome page without its browser. */
export function welcomeView(t: Translate, model: WelcomeModel, actions: WelcomeActions): WelcomeView {
  const story = storyOf(model.sample);
  const status = element('p', { class: 'notice', role: 'status' });
  const access = accessSection(t, model.isFirefox, actions.allow);
  const main = element(
    'main',
    {},
    section(t('welcome_try'), element('p', {}, t('welcome_tryHow')), sampleFrame(story, t), status),
    legend(t),
    section(t('welcome_reads'), list(t('welcome_readsWords'), t('welcome_readsLocal'))),
    section(t('welcome_doesNot'), list(t('welcome_noVerdict'), t('welcome_unmarked'), t('welcome_errs'))),
    access.element,
    section(t('welcome_where'), whereabouts(t, model, actions)),
  );
  const showUnread = () => {
    status.textContent = t('welcome_unread');
  };
  return { element: element('div', { class: 'page' }, pageHeader(t), main), story, showUnread, showAccess: access.show };
}

function pageHeader(t: Translate): HTMLElement {
  const icon = element('img', { src: '/icons/on-48.png', alt: '', width: 24, height: 24 });
  return element(
    'header',
    {},
    element('p', { class: 'nameplate' }, icon, t('extensionName')),
    element('h1', {}, t('welcome_headline')),
    element('p', { class: 'lead' }, t('welcome_lead')),
  );
}

function storyOf({ lang, headline, paragraphs }: Sample): HTMLElement {
  return element('article', { lang }, element('h3', {}, headline), ...paragraphs.map(text => element('p', {}, text)));
}

function sampleFrame(story: HTMLElement, t: Translate): HTMLElement {
  const caption = element('p', { class: 'caption' }, element('strong', {}, t('welcome_sampleLabel')), '. ', t('welcome_sampleNote'));
  return element('div', { class: 'frame' }, caption, story);
}

function legend(t: Translate): HTMLElement {
  const rows = sourceKinds.map(kind =>
    element('div', {}, element('dt', {}, kindLabel(kind, t)), element('dd', {}, t(`welcome_kind_${kind}`))),
  );
  return section(
    t('welcome_legend'),
    element('p', {}, t('welcome_legendLead')),
    element('dl', { class: 'legend' }, ...rows),
    element('p', {}, t('welcome_card')),
  );
}

/** Where popup, panel, options and keys are; what this browser does not have is left out. */
function whereabouts(t: Translate, { shortcut, options, panel }: WelcomeModel, { openOptions }: WelcomeActions): HTMLElement {
  const button = element('button', { type: 'button', id: 'open-options', class: 'button' }, t('welcome_openOptions'));
  button.addEventListener('click', openOptions);
  const row = (name: string, ...what: (Node | string | false)[]) => element('div', {}, element('dt', {}, name), element('dd', {}, ...what));
  const keys = shortcut === '' ? [t('welcome_keysNone')] : [element('kbd', {}, shortcut), ' ', t('welcome_keysWhat')];
  return element(
    'dl',
    { class: 'places' },
    row(t('welcome_popup'), t('welcome_popupWhat')),
    panel && row(t('welcome_panel'), t('welcome_panelWhat')),
    options && row(t('welcome_options'), element('p', {}, t('welcome_optionsWhat')), button),
    row(t('welcome_keys'), ...keys),
  );
}

function section(title: string, ...children: (Node | string | false)[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...children);
}

function list(...texts: string[]): HTMLElement {
  return element('ul', {}, ...texts.map(text => element('li', {}, text)));
}

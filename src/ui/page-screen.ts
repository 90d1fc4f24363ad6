import type { MessageKey, PageState, ReadPage, Translate } from '../types.ts';
import { claimActions } from './claim-actions.ts';
import { element } from './element.ts';
import { type FindingListOptions, findingList } from './finding-list.ts';
import { claimCount, languageName } from './format.ts';
import { pageText } from './page-text.ts';
import { sourceStrip } from './source-strip.ts';
import { type TakeActions, takeMenu } from './take-menu.ts';

/** What the popup can ask for; whoever wires it says how. */
export interface PopupActions {
  setHighlights: (on: boolean) => void;
  setPaused: (site: string, paused: boolean) => void;
  jumpTo: (index: number) => Promise<boolean>;
  rescan: () => void;
  requestAccess: () => void;
  take: TakeActions;
}

type Screen = (Node | string | false)[];

/** The main part of the popup for a state of the page. The first heading sums it up. */
export function screen(state: PageState, t: Translate, actions: PopupActions, expanded: FindingListOptions['expanded']): Screen {
  switch (state.status) {
    case 'covered':
      return covered(state, t, actions, expanded);
    case 'not-covered':
      return [...message(t('notCoveredTitle'), t('notCoveredBody')), button(t, 'rescan', actions.rescan)];
    case 'unread-language':
      return message(t('unreadLanguageTitle'), t('unreadLanguageBody', languageName(state.lang, t)));
    case 'paused': {
      const resume = button(t, 'resumeSite', () => actions.setPaused(state.site, false), true);
      return [...message(t('pausedTitle', state.site), t('pausedBody')), resume];
    }
    case 'no-access':
      return [...message(t('noAccessTitle', state.site), t('noAccessBody')), button(t, 'noAccessButton', actions.requestAccess, true)];
    case 'reading':
      return message(t('readingTitle'), t('readingBody'));
    case 'failed':
      return [...message(t('failedTitle'), state.message), button(t, 'rescan', actions.rescan)];
    case 'unavailable':
      return message(t('unavailableTitle'), t('unavailableBody'));
  }
}

function message(title: string, body: string): Screen {
  return [heading(title), element('p', { class: 'body' }, pageText(body))];
}

/** The heading takes focus when the button that had it is gone with its screen. */
function heading(title: string): HTMLElement {
  return element('h2', { id: 'screen-title', tabindex: -1 }, pageText(title));
}

function button(t: Translate, key: MessageKey, onClick: () => void, primary = false): HTMLElement {
  const made = element('button', { type: 'button', id: key, class: primary ? 'button primary' : 'button' }, t(key));
  made.addEventListener('click', onClick);
  return made;
}

function covered(
  state: ReadPage & { truncated: boolean },
  t: Translate,
  { jumpTo, take }: PopupActions,
  expanded: FindingListOptions['expanded'],
): Screen {
  const { annotated, truncated } = state;
  const { cite, link } = take.from(state);
  const actionsFor: FindingListOptions['actionsFor'] = finding => claimActions(finding, { t, copy: take.copy, cite, link });
  const found = new Set(annotated.findings.map(({ claim }) => claim)).size;
  const lead = element('p', { class: 'lead' }, t(annotated.topic === 'core' ? 'topicCore' : 'topicRelated'));
  const note = truncated && element('p', { class: 'lead' }, t('truncated'));
  if (found === 0) return [heading(t('noClaimsTitle')), lead, element('p', { class: 'body' }, t('noClaimsBody')), note];
  return [
    heading(claimCount(found, t)),
    lead,
    note,
    element('h2', { class: 'label' }, t('strip')),
    sourceStrip(annotated, t),
    element('h2', { class: 'label' }, t('list')),
    findingList(annotated, t, { jumpTo, expanded, actionsFor }),
    takeMenu(state, t, take),
  ];
}

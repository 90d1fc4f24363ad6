import type { PageState, Translate } from '../types.ts';
import { element } from './element.ts';
import { languageName } from './format.ts';
import { pageText } from './page-text.ts';
import { actionButton, heading, type PageActions, type Screen } from './screen.ts';

/** What stands in place of the list where there is none: how things are with the page, and what can be done about it. */
export function stateScreen(state: Exclude<PageState, { status: 'covered' }>, t: Translate, actions: PageActions): Screen {
  switch (state.status) {
    case 'not-covered': {
      const buttons = [actionButton(t, 'rescan', actions.rescan), actionButton(t, 'openSample', actions.openSample)];
      return [...message(t('notCoveredTitle'), t('notCoveredBody')), element('div', { class: 'buttons' }, ...buttons)];
    }
    case 'unread-language':
      return message(t('unreadLanguageTitle'), t('unreadLanguageBody', languageName(state.lang, t)));
    case 'paused': {
      const resume = actionButton(t, 'resumeSite', () => actions.setPaused(state.site, false), true);
      return [...message(t('pausedTitle', state.site), t('pausedBody')), resume];
    }
    case 'no-access':
      return [
        ...message(t('noAccessTitle', state.site), t('noAccessBody')),
        actionButton(t, 'noAccessButton', actions.requestAccess, true),
      ];
    case 'reading':
      return message(t('readingTitle'), t('readingBody'));
    case 'failed':
      return [...message(t('failedTitle'), state.message), actionButton(t, 'rescan', actions.rescan)];
    case 'unavailable':
      return message(t('unavailableTitle'), t('unavailableBody'));
  }
}

function message(title: string, body: string): Screen {
  return [heading(title), element('p', { class: 'body' }, pageText(body))];
}

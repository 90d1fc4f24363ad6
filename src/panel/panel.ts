import '../browser/polyfill.ts';

import { followReader } from '../browser/follow.ts';
import { t } from '../browser/locale.ts';
import { pageActions } from '../browser/page-actions.ts';
import { watchPage } from '../browser/page-model.ts';
import { ourTabId } from '../browser/page-state.ts';
import { takeAlong } from '../export/take-along.ts';
import type { PageState } from '../types.ts';
import { copyFrom } from '../ui/clipboard.ts';
import { download } from '../ui/download.ts';
import { withoutDismissed } from '../ui/entries.ts';
import { pageView } from '../ui/page-view.ts';

/** Wires the view of the page to the tab in front, and to the place in it where the reader is. */
async function start(): Promise<void> {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  const view = pageView(t, {
    ...pageActions,
    take: {
      from: read => takeAlong({ ...read, annotated: withoutDismissed(read.annotated) }, t),
      copy: copyFrom(document.body),
      download,
      openReport: asSheet => void pageActions.openReport(asSheet),
    },
    openOptions: () => void pageActions.openOptions(),
    openSample: () => void pageActions.openSample(),
  });
  const follow = follower(view.locate);
  await watchPage(model => {
    view.update(model);
    void follow(model.state);
  }, 'active');
  document.body.replaceChildren(view.element);
}

/** Keeps a connection to the page that is shown; another page, or the same one read again, takes another. */
function follower(locate: (index: number | undefined) => void): (state: PageState) => Promise<void> {
  let followed = '';
  let stop: (() => void) | undefined;
  return async state => {
    const tabId = await ourTabId();
    const page = state.status === 'covered' && tabId !== undefined ? `${tabId} ${state.page.read}` : '';
    if (page === followed) return;
    followed = page;
    stop?.();
    stop = page === '' || tabId === undefined ? undefined : followReader(tabId, locate);
  };
}

void start();

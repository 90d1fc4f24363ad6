import '../browser/polyfill.ts';

import { t } from '../browser/locale.ts';
import { isInTab } from '../browser/own-tab.ts';
import { pageActions } from '../browser/page-actions.ts';
import { watchPage } from '../browser/page-model.ts';
import { panelOpener } from '../browser/panel.ts';
import { takeAlong } from '../export/take-along.ts';
import { copyFrom } from '../ui/clipboard.ts';
import { download } from '../ui/download.ts';
import { withoutDismissed } from '../ui/entries.ts';
import { pageView } from '../ui/page-view.ts';

/** Wires the view of the page to the browser: what the tab, the settings and the shortcut are, and what the reader asks for. */
async function start(): Promise<void> {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  /** The popup would lie over what it has just led to. */
  const thenClose = async <Result>(led: Promise<Result>) => {
    const result = await led;
    if (result !== false) window.close();
    return result;
  };
  const [openPanel, inTab] = await Promise.all([panelOpener(), isInTab()]);
  document.documentElement.classList.toggle('in-tab', inTab);
  const view = pageView(t, {
    ...pageActions,
    take: {
      from: read => takeAlong({ ...read, annotated: withoutDismissed(read.annotated) }, t),
      copy: copyFrom(document.body),
      download,
      openReport: asSheet => void thenClose(pageActions.openReport(asSheet)),
    },
    jumpTo: index => thenClose(pageActions.jumpTo(index)),
    openOptions: () => void thenClose(pageActions.openOptions()),
    openSample: () => void thenClose(pageActions.openSample()),
    openSidePanel: openPanel && (() => void thenClose(openPanel())),
  });
  await watchPage(view.update);
  document.body.replaceChildren(view.element);
}

void start();

import '../browser/polyfill.ts';

import { t } from '../browser/locale.ts';
import { recordOf } from '../browser/tab-records.ts';
import { entriesOf } from '../export/entries.ts';
import type { ReadPage } from '../types.ts';
import { element } from '../ui/element.ts';
import { withoutDismissed } from '../ui/entries.ts';
import { withoutControls } from '../ui/format.ts';
import { questionSheet } from '../ui/question-sheet.ts';
import { reportView } from '../ui/report-view.ts';

/** The report on a tab's page, `?tab=<id>`, or a sheet of questions about it, `&ask`. Drawn once: it stays when the page is left. */
async function start(): Promise<void> {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  const asked = new URLSearchParams(location.search);
  const tabId = Number(asked.get('tab') ?? Number.NaN);
  const record = Number.isSafeInteger(tabId) ? await recordOf(tabId) : undefined;
  if (record?.status === 'covered') show({ ...record, annotated: withoutDismissed(record.annotated) }, tabId, asked.has('ask'));
  else document.body.replaceChildren(gone());
}

function show(read: ReadPage, tabId: number, asSheet: boolean): void {
  const title = t(asSheet ? 'report_sheetTitle' : 'report_title');
  document.title = `${title} · ${withoutControls(read.page.title)}`;
  const print = element('button', { type: 'button', id: 'print', class: 'take-button' }, t('report_print'));
  print.addEventListener('click', () => window.print());
  const other = element('a', { href: `?tab=${tabId}${asSheet ? '' : '&ask'}` }, t(asSheet ? 'report_full' : 'take_openSheet'));
  const entries = entriesOf(read);
  document.body.replaceChildren(
    element('nav', { 'aria-label': t('extensionName') }, element('span', { class: 'brand' }, t('extensionName')), other, print),
    element('main', {}, asSheet ? questionSheet(read, entries, t) : reportView(read, entries, t)),
  );
}

function gone(): HTMLElement {
  return element('main', {}, element('h1', {}, t('report_goneTitle')), element('p', {}, t('report_goneBody')));
}

void start();

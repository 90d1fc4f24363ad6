import type { Holdings, Translate } from '../types.ts';
import { element } from '../ui/element.ts';
import { formatDate, formatNumber, languageName } from '../ui/format.ts';
import { pageText } from '../ui/page-text.ts';
import { type OptionsContext, type Section, section } from './section.ts';

/** Which story the claims are taken from, by whom, and what is known to be missing. */
export function aboutSection({ t, holdings }: OptionsContext): Section {
  const sets = holdings?.sets.map(set => aboutSet(set, t)) ?? [element('p', { class: 'notice' }, t('options_noAnswer'))];
  return { element: section('about', t('options_about'), '', ...sets), update: () => {} };
}

function aboutSet(set: Holdings['sets'][number], t: Translate): HTMLElement {
  const rows: [string, Node | string][] = [
    [t('options_aboutStory'), pageText(t('options_aboutPlaceDate', set.dateline, formatDate(set.published, t)))],
    [t('options_aboutLanguage'), languageName(set.lang, t)],
    [t('options_aboutClaims'), formatNumber(set.claims, t)],
    [t('options_aboutRecords'), formatNumber(set.records, t)],
    [t('options_aboutBy'), pageText(set.encodedBy)],
    [t('options_aboutVersion'), pageText(set.version)],
  ];
  return element(
    'article',
    {},
    element('h3', {}, pageText(set.title)),
    element('p', {}, pageText(set.summary)),
    element(
      'dl',
      { class: 'pairs' },
      ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    element('h4', {}, t('options_aboutGaps')),
    element('ul', { class: 'gaps' }, ...set.knownGaps.map(gap => element('li', {}, pageText(gap)))),
  );
}

import type { ReadPage, Translate } from '../types.ts';
import { element } from './element.ts';
import { pageText } from './page-text.ts';
import { type ReportEntry, reportHead, sentencesOf } from './report-view.ts';
import { kindLabel, sourceKind, sourceKinds } from './source-kind.ts';

/** A sheet for a class: the page's sentences, each with the same question and four boxes; the answers stand on a page of their own. */
export function questionSheet({ page, annotated }: ReadPage, entries: readonly ReportEntry[], t: Translate): HTMLElement {
  const sentences = sentencesOf(entries);
  return element(
    'article',
    { class: 'report sheet' },
    reportHead(t('report_sheetTitle'), page, t),
    element('p', {}, t('report_sheetBody')),
    element('ol', { class: 'questions' }, ...sentences.map(([first]) => question(first?.finding.exact ?? '', annotated.lang, t))),
    element(
      'section',
      { class: 'answers' },
      element('h2', {}, t('report_answers')),
      element('ol', {}, ...sentences.map(sentence => element('li', {}, ...sentence.map(entry => answer(entry, t))))),
    ),
  );
}

function question(sentence: string, lang: string, t: Translate): HTMLElement {
  const boxes = sourceKinds.map(kind => element('label', {}, element('input', { type: 'checkbox' }), t(`kind_${kind}`)));
  return element(
    'li',
    {},
    element('p', { class: 'sentence' }, pageText(sentence, lang)),
    element('fieldset', {}, element('legend', {}, t('report_sheetTitle')), ...boxes),
  );
}

function answer({ note }: ReportEntry, t: Translate): HTMLElement {
  return element('p', {}, kindLabel(sourceKind(note), t), ' ', pageText(note.source.who), element('br'), pageText(note.statement));
}

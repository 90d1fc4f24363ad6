import type { ClaimNote, Finding, Reason, Translate } from '../types.ts';
import { driftList } from './drift.ts';
import { element } from './element.ts';
import { formatNumber } from './format.ts';
import { pageText, quote } from './page-text.ts';
import { publicRecord } from './public-record.ts';
import { kindLabel, sourceKind } from './source-kind.ts';
import { sourceFacts, tellingText } from './wording.ts';

export interface ClaimViewOptions {
  /** The page's language, BCP 47: for the quoted words. */
  lang?: string | undefined;
  /** Level of the statement's heading; those of the parts are one below. */
  level?: 2 | 3 | 4;
  /** What stands above already and is left out. */
  without?: 'kind' | 'kind and statement';
}

/** What a reader may know about a claim found: its source, this page's telling, the other side, the record, and why it was marked. */
export function claimView(finding: Finding, note: ClaimNote, t: Translate, options: ClaimViewOptions = {}): HTMLElement {
  const { lang, level = 3, without } = options;
  const part = (name: string, title: string, ...children: (Node | string | false)[]) =>
    element('section', { class: `part ${name}` }, element(`h${(level + 1) as 3 | 4 | 5}`, {}, title), ...children);
  const { caveat } = note.source;
  return element(
    'article',
    { class: 'claim', 'data-kind': sourceKind(note) },
    without === undefined && kindLabel(sourceKind(note), t),
    without === 'kind' && element('p', { class: 'label' }, t('claim')),
    without !== 'kind and statement' && element(`h${level}`, { class: 'statement' }, pageText(note.statement)),
    part('telling', t('onThisPage'), telling(finding, t, lang)),
    part('source', t('inSourceStory'), sourceView(note.source, t)),
    part('drift', t('departures'), driftList(finding, t, lang)),
    (note.otherSide.length > 0 || note.source.party !== 'press') && part('other-side', t('otherSide'), otherSide(note, t)),
    caveat !== undefined && part('open', t('leftOpen'), element('p', {}, pageText(caveat))),
    note.records.length > 0 && part('records', t('records'), element('ul', {}, ...note.records.map(record => publicRecord(record, t)))),
    reasons(finding, t, lang),
  );
}

/** Who says it on this page, with the attribution's own words. */
function telling(finding: Finding, t: Translate, lang?: string): HTMLElement {
  const { cue } = finding;
  return element('p', {}, tellingText(finding, t), cue !== '' && ' ', cue !== '' && quote(cue, t, lang));
}

function sourceView(source: ClaimNote['source'], t: Translate): HTMLElement {
  const rows = sourceFacts(source, t);
  return element(
    'dl',
    { class: 'facts' },
    ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, pageText(value)))),
  );
}

function otherSide({ otherSide: answers }: ClaimNote, t: Translate): HTMLElement {
  if (answers.length === 0) return element('p', {}, t('otherSideNone'));
  const items = answers.map(({ statement, who, onPage }) =>
    element(
      'li',
      {},
      element('p', {}, pageText(statement)),
      element('p', { class: 'citation' }, pageText(who)),
      element('p', { class: 'citation' }, t(onPage ? 'answerOnPage' : 'answerNotOnPage')),
    ),
  );
  return element('ul', {}, ...items);
}

/** What the mark rests on, by kind, in the page's words; closed until asked for. */
function reasons({ why, score }: Finding, t: Translate, lang?: string): HTMLElement {
  const kinds = [...new Set(why.map(({ kind }) => kind))];
  const row = (kind: Reason['kind']) => {
    const texts = [...new Set(why.filter(reason => reason.kind === kind && reason.text !== '').map(({ text }) => text))];
    const quotes = texts.flatMap((text, index) => [index > 0 ? ' · ' : '', quote(text, t, lang)]);
    return element('div', {}, element('dt', {}, t(`reason_${kind}`)), element('dd', {}, ...(quotes.length > 0 ? quotes : ['✓'])));
  };
  const strength = t('strength', formatNumber(score, t, { style: 'percent' }));
  return element(
    'details',
    { class: 'part why' },
    element('summary', {}, t('why')),
    element('dl', { class: 'facts' }, ...kinds.map(row)),
    element('p', { class: 'citation' }, strength),
  );
}

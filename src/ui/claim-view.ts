import type { ClaimNote, Finding, Reason, Translate } from '../types.ts';
import { driftList } from './drift.ts';
import { element } from './element.ts';
import { folded } from './folded.ts';
import { answerCount, formatNumber, recordCount } from './format.ts';
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

/**
 * What a reader may know about a claim found. At a glance: who says it here, who in the source story, and how the two differ.
 * Folded below: the other side, what is left open, the record, and why it was marked.
 */
export function claimView(finding: Finding, note: ClaimNote, t: Translate, options: ClaimViewOptions = {}): HTMLElement {
  const { lang, level = 3, without } = options;
  const part = (name: string, title: string, ...children: (Node | string | false)[]) =>
    element('section', { class: `part ${name}` }, element(`h${(level + 1) as 3 | 4 | 5}`, {}, title), ...children);
  const { caveat, party } = note.source;
  const { records, otherSide } = note;
  return element(
    'article',
    { class: 'claim', 'data-kind': sourceKind(note) },
    without === undefined && kindLabel(sourceKind(note), t),
    without === 'kind' && element('p', { class: 'label' }, t('claim')),
    without !== 'kind and statement' && element(`h${level}`, { class: 'statement' }, pageText(note.statement)),
    part('telling', t('onThisPage'), telling(finding, t, lang)),
    part('source', t('inSourceStory'), sourceView(note.source, t)),
    part('drift', t('departures'), driftList(finding, t, lang)),
    element(
      'div',
      { class: 'more' },
      otherSide.length > 0 && folded('other-side', t('otherSide'), answerCount(otherSide, t), answers(otherSide, t)),
      otherSide.length === 0 && party !== 'press' && element('p', { class: 'citation other-side' }, t('otherSideNone')),
      caveat !== undefined && folded('open', t('leftOpen'), '', element('p', {}, pageText(caveat))),
      records.length > 0 &&
        folded('records', t('records'), recordCount(records.length, t), element('ul', {}, ...records.map(each => publicRecord(each, t)))),
      reasons(finding, t, lang),
    ),
  );
}

/** Who says it on this page, with the attribution's own words. */
function telling(finding: Finding, t: Translate, lang?: string): HTMLElement {
  const { cue } = finding;
  return element('p', {}, tellingText(finding, t), cue !== '' && ' ', cue !== '' && quote(cue, t, lang));
}

/** Who said it in the source story, and on the line below, whether named, how, when, and how many. */
function sourceView(source: ClaimNote['source'], t: Translate): HTMLElement {
  return element(
    'dl',
    { class: 'byline' },
    ...sourceFacts(source, t).map(([name, value]) =>
      element('div', {}, element('dt', { class: 'said' }, name), element('dd', {}, pageText(value))),
    ),
  );
}

function answers(otherSide: ClaimNote['otherSide'], t: Translate): HTMLElement {
  const items = otherSide.map(({ statement, who, onPage }) =>
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

/** What the mark rests on, by kind, in the page's words. */
function reasons({ why, score }: Finding, t: Translate, lang?: string): HTMLElement {
  const kinds = [...new Set(why.map(({ kind }) => kind))];
  const row = (kind: Reason['kind']) => {
    const texts = [...new Set(why.filter(reason => reason.kind === kind && reason.text !== '').map(({ text }) => text))];
    const quotes = texts.flatMap((text, index) => [index > 0 ? ' · ' : '', quote(text, t, lang)]);
    return element('div', {}, element('dt', {}, t(`reason_${kind}`)), element('dd', {}, ...(quotes.length > 0 ? quotes : ['✓'])));
  };
  const strength = t('strength', formatNumber(score, t, { style: 'percent' }));
  return folded('why', t('why'), strength, element('dl', { class: 'facts' }, ...kinds.map(row)));
}

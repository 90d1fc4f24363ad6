import type { Annotated, ClaimNote, FactSetNote, Finding, MissingAnswer, PageAddress, ReadPage, Translate } from '../types.ts';
import { claimView } from './claim-view.ts';
import { element } from './element.ts';
import { countClaims, sortOut } from './entries.ts';
import { claimCount, formatDate, formatDay } from './format.ts';
import { pageText } from './page-text.ts';
import { kindLabel, sourceKind } from './source-kind.ts';
import { sourceStrip } from './source-strip.ts';

/** A finding that the reader takes along, and the address that leads to its sentence. */
export interface ReportEntry {
  finding: Finding;
  note: ClaimNote;
  link: string;
}

/** The report on a page, to be read on a screen or on paper. */
export function reportView({ page, annotated }: ReadPage, entries: readonly ReportEntry[], t: Translate): HTMLElement {
  const { open } = sortOut(annotated);
  const count = countClaims(open);
  const report = element(
    'article',
    { class: 'report' },
    reportHead(t('report_title'), page, t),
    element('p', { class: 'lead' }, count > 0 ? claimCount(count, t) : t('noClaimsTitle')),
    count > 0 && sourceStrip(open, t).element,
    element('ol', { class: 'sentences' }, ...sentencesOf(entries).map(sentence => sentenceView(sentence, annotated, t))),
    annotated.missing.length > 0 && missingView(annotated.missing, t),
    ...annotated.sets.map(set => storyView(set, t)),
    section(t('report_about'), element('p', {}, t('report_aboutBody'))),
  );
  // Nothing can be unfolded on paper.
  for (const folded of report.querySelectorAll('details')) folded.open = true;
  return report;
}

/** A title, and the page that it is about. */
export function reportHead(title: string, { url, title: name, read }: PageAddress, t: Translate): HTMLElement {
  const link = element('a', { href: url, target: '_blank', rel: 'noreferrer', title: t('newTab') }, pageText(name || url));
  const day = element('time', { datetime: read }, formatDay(read, t));
  const site = URL.canParse(url) ? new URL(url).hostname : '';
  return element(
    'header',
    {},
    element('h1', {}, title),
    element('p', { class: 'page' }, link),
    element('p', { class: 'citation' }, pageText(site), ' · ', t('report_readOn'), ' ', day),
  );
}

/** The findings of each sentence, in page order. */
export function sentencesOf(entries: readonly ReportEntry[]): ReportEntry[][] {
  return [...Map.groupBy(entries, ({ finding: { block, start, end } }) => `${block}:${start}:${end}`).values()];
}

function sentenceView(entries: ReportEntry[], { lang }: Annotated, t: Translate): HTMLElement {
  const [first] = entries;
  if (!first) return element('li');
  const link = element('a', { class: 'to-sentence', href: first.link, target: '_blank', rel: 'noreferrer' }, t('goToSentence'));
  const claims = entries.map(({ finding, note }) =>
    element('div', { class: 'finding', 'data-kind': sourceKind(note) }, claimView(finding, note, t, { lang, level: 3 })),
  );
  return element(
    'li',
    {},
    element('h2', { class: 'sentence' }, pageText(first.finding.exact, lang)),
    element('p', { class: 'citation' }, link),
    ...claims,
  );
}

function missingView(missing: readonly MissingAnswer[], t: Translate): HTMLElement {
  const items = missing.map(({ statement, who, kind }) =>
    element(
      'li',
      { class: 'finding', 'data-kind': kind },
      kindLabel(kind, t),
      element('p', {}, pageText(statement)),
      element('p', { class: 'citation' }, pageText(who)),
    ),
  );
  return section(t('report_missing'), element('p', {}, t('report_missingBody')), element('ul', { class: 'missing' }, ...items));
}

function storyView({ title, summary, dateline, published, encodedBy, knownGaps }: FactSetNote, t: Translate): HTMLElement {
  return section(
    t('take_story'),
    element('p', {}, element('strong', {}, pageText(title))),
    element('p', { class: 'citation' }, pageText(`${dateline}, ${formatDate(published, t)}`)),
    element('p', {}, pageText(summary)),
    element('p', { class: 'citation' }, pageText(t('report_encodedBy', encodedBy))),
    knownGaps.length > 0 && element('h3', {}, t('report_gaps')),
    knownGaps.length > 0 && element('ul', { class: 'gaps' }, ...knownGaps.map(gap => element('li', {}, pageText(gap)))),
  );
}

function section(title: string, ...children: (Node | false)[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...children);
}

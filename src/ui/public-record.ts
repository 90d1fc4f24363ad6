import type { ClaimNote, Translate } from '../types.ts';
import { element } from './element.ts';
import { formatDate } from './format.ts';
import { pageText } from './page-text.ts';

type PublicRecord = ClaimNote['records'][number];

/** A web address, or nothing: a fact set may be imported, and `javascript:` is an address too. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

function title(record: PublicRecord, t: Translate): HTMLElement {
  const href = webAddress(record.url);
  if (href === undefined) return element('cite', {}, pageText(record.title));
  const said = element('span', { class: 'said' }, ` ${t('newTab')}`);
  return element('a', { href, target: '_blank', rel: 'noreferrer' }, element('cite', {}, pageText(record.title)), said);
}

/** What is on record, and the citation by which to check it. */
export function publicRecord(record: PublicRecord, t: Translate): HTMLElement {
  const date = element('time', { datetime: record.date }, pageText(formatDate(record.date, t)));
  return element(
    'li',
    {},
    element('p', {}, pageText(record.summary)),
    element(
      'p',
      { class: 'citation' },
      title(record, t),
      ' · ',
      pageText(record.publisher),
      ' · ',
      date,
      record.reportedBy !== undefined && ' · ',
      record.reportedBy !== undefined && pageText(t('reportedBy', record.reportedBy)),
    ),
  );
}

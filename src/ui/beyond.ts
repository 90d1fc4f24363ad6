import type { Translate } from '../types.ts';
import { element } from './element.ts';
import type { Entries } from './entries.ts';
import { formatNumber } from './format.ts';
import { pageText } from './page-text.ts';
import { reopening } from './reopening.ts';
import { kindLabel } from './source-kind.ts';

/** The way there from the top of the list, with how much there is. */
export function beyondLink(beyond: HTMLElement, t: Translate): HTMLElement {
  const count = beyond.querySelectorAll('li, dt').length;
  const link = element('button', { type: 'button', id: 'beyond-link', class: 'quiet' }, `${t('beyond')} (${formatNumber(count, t)})`);
  link.addEventListener('click', () => {
    beyond.scrollIntoView({ block: 'start' });
    beyond.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  });
  return element('p', { class: 'lead' }, link);
}

/**
 * What the source story has beyond this page: answers that the page was not found to carry, and what the story itself leaves open about
 * the claims found. Nothing where it has neither.
 */
export function beyondPage({ open, missing }: Entries, t: Translate, unfolded: Set<string>): HTMLElement | undefined {
  const notes = new Map(open.map(({ note }) => [note.id, note]));
  const caveats = [...notes.values()].flatMap(({ statement, source: { caveat } }) => (caveat === undefined ? [] : [{ statement, caveat }]));
  if (missing.length === 0 && caveats.length === 0) return undefined;
  const answers = missing.map(({ statement, who, kind }) =>
    element('li', {}, kindLabel(kind, t), element('p', {}, pageText(statement)), element('p', { class: 'citation' }, pageText(who))),
  );
  const rows = caveats.map(({ statement, caveat }) =>
    element('div', {}, element('dt', {}, pageText(statement)), element('dd', {}, pageText(caveat))),
  );
  return element(
    'section',
    { class: 'beyond' },
    element('h2', { tabindex: -1 }, t('beyond')),
    element('p', { class: 'citation' }, t('beyondLead')),
    answers.length > 0 && element('h3', {}, t('beyondAnswers')),
    answers.length > 0 && element('ul', {}, ...answers),
    rows.length > 0 && reopening('left-open', t('beyondOpen', formatNumber(rows.length, t)), element('dl', {}, ...rows), unfolded),
  );
}

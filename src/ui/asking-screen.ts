import type { Annotated } from '../types.ts';
import { element } from './element.ts';
import { countClaims, type Entry, sortOut } from './entries.ts';
import { claimCount } from './format.ts';
import { pageText } from './page-text.ts';
import { type Context, heading, type Screen } from './screen.ts';

/** A covered page in teacher's mode: the sentences alone, each with the way to its card, which asks before it tells. */
export function askingScreen(annotated: Annotated, { t, actions }: Pick<Context, 't' | 'actions'>): Screen {
  const { open } = sortOut(annotated);
  const sentences = [...Map.groupBy(open, ({ finding: { block, start, end } }) => `${block}:${start}:${end}`).values()];
  const item = ([first]: Entry[]) => {
    if (!first) return element('li');
    const text = element('p', { class: 'sentence' }, pageText(first.finding.exact, annotated.lang));
    const ask = element('button', { type: 'button', id: `jump-${first.index}`, class: 'jump' }, t('card_ask'));
    ask.addEventListener('click', async () => {
      if (!(await actions.jumpTo(first.index))) ask.textContent = t('sentenceGone');
    });
    return element('li', {}, text, ask);
  };
  return [
    heading(open.length > 0 ? claimCount(countClaims(open), t) : t('noClaimsTitle')),
    element('p', { class: 'lead' }, t('options_askFirstHint')),
    element('ol', { class: 'findings' }, ...sentences.map(item)),
  ];
}

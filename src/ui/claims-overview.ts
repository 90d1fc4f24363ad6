import type { Finding, ReadPage } from '../types.ts';
import { claimActions } from './claim-actions.ts';
import { driftChoice } from './drift-choice.ts';
import { element } from './element.ts';
import { countClaims, type Entry } from './entries.ts';
import { everything, type Filter, isNarrowed, passes, toggleKind } from './filter.ts';
import { findingList } from './finding-list.ts';
import { formatNumber } from './format.ts';
import type { Context, Screen } from './screen.ts';
import { sourceStrip } from './source-strip.ts';
import { type Steps, steps } from './steps.ts';
import { voices } from './voices.ts';

/** On whom some claims rest, and the list of them, which that narrows. `steps` go through what is left of it. */
export function claimsOverview(open: readonly Entry[], page: ReadPage, context: Context): { screen: Screen; steps: Steps } {
  const { t, actions, kept, say } = context;
  const { jumpTo, lead, take } = actions;
  const { lang } = page.annotated;
  const { cite, link } = take.from(page);
  const actionsFor = (finding: Finding) => claimActions(finding, { t, copy: take.copy, cite, link });
  const dismiss = (index: number) => actions.dismiss(index, true);
  const list = findingList(open, { t, lang, jumpTo, dismiss, expanded: kept.unfolded, actionsFor });
  const walk = steps(list, { t, lead, say, at: kept.at });
  const shown = element('span');
  const clear = element('button', { type: 'button', id: 'filterClear', class: 'quiet' }, t('filterClear'));
  const summary = element('p', { class: 'narrowed' }, shown, clear);
  const apply = () => {
    const { filter } = kept;
    const count = countClaims(open.filter(entry => passes(entry, filter)));
    list.narrow(entry => passes(entry, filter));
    walk.refresh();
    strip.press(filter.kinds);
    departures.value = filter.drift;
    shown.textContent = t('filterShown', formatNumber(count, t), formatNumber(countClaims(open), t));
    summary.hidden = !isNarrowed(filter);
  };
  const narrow = (filter: Filter) => {
    kept.filter = filter;
    apply();
    say(shown.textContent ?? '');
  };
  const strip = sourceStrip(open, t, kind => narrow(toggleKind(kept.filter, kind)));
  const departures = driftChoice(open, t, kept.filter.drift, drift => narrow({ ...kept.filter, drift }));
  clear.addEventListener('click', () => {
    narrow(everything);
    departures.focus();
  });
  apply();
  const title = element('h2', { class: 'label' }, t('strip'));
  const voiced = element('p', { class: 'voices' }, voices(open, t));
  const listHead = element('div', { class: 'list-head' }, element('h2', { class: 'label' }, t('list')), departures);
  return { screen: [title, strip.element, voiced, listHead, summary, list.element], steps: walk };
}

import type { Translate } from '../types.ts';
import { driftKinds } from './drift.ts';
import { element } from './element.ts';
import { countClaims, type Entry } from './entries.ts';
import { type DriftChoice, everything, passes } from './filter.ts';
import { formatNumber } from './format.ts';
import { departureLabel } from './wording.ts';

/** A choice of departures by which to narrow a list: those that it has. `chosen` is offered whether there are any or not. */
export function driftChoice(
  entries: readonly Entry[],
  t: Translate,
  chosen: DriftChoice,
  onChoose: (choice: DriftChoice) => void,
): HTMLSelectElement {
  const kinds = [...new Set(entries.flatMap(({ finding }) => driftKinds(finding)))];
  const choices = new Set<DriftChoice>(['all', 'any', 'none', ...kinds, chosen]);
  const label = (choice: DriftChoice) => {
    if (choice === 'all') return t('filterDepartures_all');
    const count = formatNumber(countClaims(entries.filter(entry => passes(entry, { ...everything, drift: choice }))), t);
    if (choice === 'any' || choice === 'none') return t(`filterDepartures_${choice}`, count);
    return t('filterDepartures_kind', departureLabel(choice, t), count);
  };
  const options = [...choices].map(choice => element('option', { value: choice }, label(choice)));
  const select = element('select', { id: 'departures', class: 'choice', 'aria-label': t('filterDepartures') }, ...options);
  select.value = chosen;
  select.addEventListener('change', () => onChoose(select.value as DriftChoice));
  return select;
}

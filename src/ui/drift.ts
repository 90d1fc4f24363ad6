import type { DriftKind, Finding, Translate } from '../types.ts';
import { element } from './element.ts';
import { quote } from './page-text.ts';
import { departureLabel, departures, departureText } from './wording.ts';

/** Each kind of departure once. */
export function driftKinds(finding: Finding): DriftKind[] {
  return [...new Set(departures(finding).map(({ kind }) => kind))];
}

/** Each kind of departure once, as a short label. */
export function driftChips(finding: Finding, t: Translate): HTMLElement[] {
  return driftKinds(finding).map(kind => element('span', { class: 'chip' }, departureLabel(kind, t)));
}

/** Each departure in plain words, with the page's own words that show it. */
export function driftList(finding: Finding, t: Translate, lang?: string): HTMLElement {
  const items = departures(finding).map(({ kind, text }) =>
    element('li', {}, departureText(kind, t), text !== '' && ' ', text !== '' && quote(text, t, lang)),
  );
  return items.length > 0 ? element('ul', { class: 'departures' }, ...items) : element('p', {}, t('departuresNone'));
}

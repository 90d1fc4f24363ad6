import type { DriftKind, Finding, Translate } from '../types.ts';
import { element } from './element.ts';
import { quote } from './page-text.ts';

const keys = {
  'stated-as-fact': 'statedAsFact',
  'anonymity-dropped': 'anonymityDropped',
  'source-multiplied': 'sourceMultiplied',
  'other-speaker': 'otherSpeaker',
  'other-value': 'otherValue',
  'hedge-dropped': 'hedgeDropped',
  denied: 'denied',
} as const satisfies Record<DriftKind, string>;

interface Departure {
  kind: DriftKind;
  text: string;
}

/** The drifts of a finding, and what its relation alone says where no drift shows it. */
function departures({ drift, relation }: Pick<Finding, 'drift' | 'relation'>): Departure[] {
  const implied = relation === 'differs' ? 'other-value' : relation === 'denied' ? 'denied' : undefined;
  return implied && !drift.some(({ kind }) => kind === implied) ? [...drift, { kind: implied, text: '' }] : drift;
}

/** Each kind of departure once. */
export function driftKinds(finding: Finding): DriftKind[] {
  return [...new Set(departures(finding).map(({ kind }) => kind))];
}

/** A kind of departure in a word or two. */
export function driftLabel(kind: DriftKind, t: Translate): string {
  return t(`drift_${keys[kind]}`);
}

/** Each kind of departure once, as a short label. */
export function driftChips(finding: Finding, t: Translate): HTMLElement[] {
  return driftKinds(finding).map(kind => element('span', { class: 'chip' }, driftLabel(kind, t)));
}

/** Each departure in plain words, with the page's own words that show it. */
export function driftList(finding: Finding, t: Translate, lang?: string): HTMLElement {
  const items = departures(finding).map(({ kind, text }) =>
    element('li', {}, t(`driftLong_${keys[kind]}`), text !== '' && ' ', text !== '' && quote(text, t, lang)),
  );
  return items.length > 0 ? element('ul', { class: 'departures' }, ...items) : element('p', {}, t('departuresNone'));
}

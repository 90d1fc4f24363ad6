import type { ClaimNote, DriftKind, Finding, Translate } from '../types.ts';
import { sourceCount } from './format.ts';

/** What is said about a finding and its source, as plain text: views draw it, exports write it down. */

const channels = {
  reporter: 'channel_reporter',
  attributed: 'channel_attributed',
  statement: 'channel_statement',
  'remark-to-reporters': 'channel_remark',
} as const satisfies Record<ClaimNote['source']['channel'], string>;

const drifts = {
  'stated-as-fact': 'statedAsFact',
  'anonymity-dropped': 'anonymityDropped',
  'source-multiplied': 'sourceMultiplied',
  'other-speaker': 'otherSpeaker',
  'other-value': 'otherValue',
  'hedge-dropped': 'hedgeDropped',
  denied: 'denied',
} as const satisfies Record<DriftKind, string>;

/** Who says it on this page. */
export function tellingText({ voice, anonymous }: Pick<Finding, 'voice' | 'anonymous'>, t: Translate): string {
  return voice === 'none' ? t('said_none') : t(anonymous ? `said_${voice}Anonymous` : `said_${voice}`);
}

/** Who stands behind it in the source story: what is known, each with its label. */
export function sourceFacts(source: ClaimNote['source'], t: Translate): [label: string, text: string][] {
  const naming = { given: t('naming_given'), 'not-given': t('naming_notGiven'), unknown: t('naming_unknown') };
  const facts: [string, string | undefined][] = [
    [t('who'), source.who],
    [t('naming'), source.anonymous ? naming[source.anonymityReason ?? 'unknown'] : undefined],
    [t('how'), t(channels[source.channel])],
    [t('occasion'), source.occasion],
    [t('sources'), sourceCount(source.count, t)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

interface Departure {
  kind: DriftKind;
  /** The page's own words that show it; may be empty. */
  text: string;
}

/** The drifts of a finding, and what its relation alone says where no drift shows it. */
export function departures({ drift, relation }: Pick<Finding, 'drift' | 'relation'>): Departure[] {
  const implied = relation === 'differs' ? 'other-value' : relation === 'denied' ? 'denied' : undefined;
  return implied && !drift.some(({ kind }) => kind === implied) ? [...drift, { kind: implied, text: '' }] : drift;
}

/** A departure in two or three words. */
export function departureLabel(kind: DriftKind, t: Translate): string {
  return t(`drift_${drifts[kind]}`);
}

/** A departure in full. */
export function departureText(kind: DriftKind, t: Translate): string {
  return t(`driftLong_${drifts[kind]}`);
}

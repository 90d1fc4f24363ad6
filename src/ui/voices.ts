import type { Translate } from '../types.ts';
import type { Entry } from './entries.ts';
import { voiceCount } from './format.ts';

/** How many sources of the source story stand behind some claims, and which. The reporter alone is none. */
export function voices(entries: readonly Entry[], t: Translate): string {
  const parties = ['us', 'china'] as const;
  const heard = (party: (typeof parties)[number], anonymous: boolean) =>
    entries.some(({ note: { source } }) => source.party === party && source.anonymous === anonymous);
  const names = [
    ...parties.filter(party => heard(party, true)).map(party => t(`voice_${party}Unnamed`)),
    ...parties.filter(party => heard(party, false)).map(party => t(`voice_${party}`)),
  ];
  return names.length === 0 ? t('voicesNone') : voiceCount(names, t);
}

import { saysLittle } from './features.ts';
import type { Match } from './find.ts';
import type { Setting } from './frames.ts';
import type { Matcher } from './matcher.ts';

/** What each sentence claims: by itself, or by denying in a word what the one before claims. */
export function matchesOf(settings: readonly Setting[], matcher: Matcher): Match[][] {
  let before: readonly Match[] = [];
  return settings.map(setting => {
    const own = matcher(setting);
    const matches = [...own, ...deniedOf(setting, before, own)];
    before = matches;
    return matches;
  });
}

/** What the other side denies in a word, as in "Beijing denies it": the disputed claims of the sentence before. */
function deniedOf({ sentence, attributions }: Setting, before: readonly Match[], own: readonly Match[]): Match[] {
  const denier = attributions.find(({ by, voice }) => by === 'denial' && voice !== 'other');
  if (!denier || !saysLittle(sentence)) return [];
  return before
    .filter(({ claim, relation }) => claim.disputed && relation !== 'denied' && denier.voice !== claim.source.party)
    .filter(({ claim }) => own.every(other => other.claim !== claim))
    .map(match => ({ ...match, relation: 'denied', fit: undefined, features: ['deny'] }));
}

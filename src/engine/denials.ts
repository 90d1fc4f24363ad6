import type { Match } from './find.ts';
import type { Setting } from './frames.ts';

/** A sentence of more concepts says more than that something is not so. */
const LITTLE = 6;

/**
 * What the other side denies in a word, as in "Beijing denies it": the disputed claims of the sentence before.
 * @param before what the sentence before claims
 * @param own what this one claims by itself
 */
export function deniedOf({ sentence, attributions }: Setting, before: readonly Match[], own: readonly Match[]): Match[] {
  const denier = attributions.find(({ by, voice }) => by === 'denial' && voice !== 'other');
  if (!denier || sentence.concepts.size > LITTLE) return [];
  return before
    .filter(({ claim, relation }) => claim.disputed && relation !== 'denied' && denier.voice !== claim.source.party)
    .filter(({ claim }) => own.every(other => other.claim !== claim))
    .map(match => ({ ...match, relation: 'denied', fit: undefined, features: [] }));
}

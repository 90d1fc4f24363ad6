import type { Hit } from './lexicon.ts';
import type { Sentence } from './sentence.ts';

/** How far an agent may stand from what it does, in words. */
const REACH = 24;
/** How far behind the action "by …" may stand. */
const BEHIND = 8;

/**
 * Who does it: the party behind "by"; else, where the action is no passive, the nearest party before it that no preposition makes an object or
 * a place; else the party that the sentence before was about, where this one names none.
 */
export function agentOf(sentence: Sentence, action: Hit, parties: ReadonlySet<string>, context: Sentence | undefined): Hit | undefined {
  const byPhrase = sentence.of('by').find(by => by.from >= action.to - 1 && by.from - action.to <= BEHIND);
  const named = sentence.hits.filter(({ concept }) => parties.has(concept));
  const behind = byPhrase && named.find(party => party.from >= byPhrase.to && party.from - byPhrase.to <= 4);
  if (behind) return behind;
  if (isPassive(sentence, action)) return undefined;
  const before = named.filter(party => party.to <= action.from && action.from - party.to <= REACH && !isObject(sentence, party));
  return before.at(-1) ?? (named.length === 0 ? context?.hits.find(({ concept }) => parties.has(concept)) : undefined);
}

/** Whom it is done to: the subject of a passive, else the nearest party behind the action. */
export function targetOf(sentence: Sentence, action: Hit, parties: ReadonlySet<string>): Hit | undefined {
  const named = sentence.hits.filter(({ concept }) => parties.has(concept));
  if (isPassive(sentence, action)) return named.findLast(party => party.to <= action.from);
  return named.find(party => party.from >= action.to - 1 && party.from - action.to <= REACH);
}

function isPassive(sentence: Sentence, action: Hit): boolean {
  return (
    sentence.of('be').some(be => be.to <= action.from && action.from - be.to <= 2) && sentence.of('by').some(by => by.from >= action.to)
  );
}

function isObject(sentence: Sentence, party: Hit): boolean {
  return sentence.of('preposition').some(word => word.to <= party.from && party.from - word.to <= 1);
}

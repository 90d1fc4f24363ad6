import type { Hit } from './lexicon.ts';
import type { Sentence } from './sentence.ts';

/** How far an agent may stand from what it does, in words. */
const REACH = 24;
/** How far from the action "by …" may stand. */
const BEHIND = 8;
const COMMA = /[,;:，；：]/;

/**
 * Who does it: the party behind "by"; else, where the action is no passive, the nearest party before it that no preposition makes an object or
 * a place; else the party that the sentence before was about, where this one names none.
 */
export function agentOf(sentence: Sentence, action: Hit, parties: ReadonlySet<string>, context: Sentence | undefined): Hit | undefined {
  const byPhrase = sentence.of('by').find(by => by.from >= action.to - 1 && by.from - action.to <= BEHIND) ?? byBefore(sentence, action);
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
  const verb = byBefore(sentence, action) ?? action;
  if (isPassive(sentence, action)) return named.findLast(party => party.to <= verb.from);
  return named.find(party => party.from >= action.to - 1 && party.from - action.to <= REACH);
}

function isPassive(sentence: Sentence, action: Hit): boolean {
  const isAuxiliary = (be: Hit) => be.to <= action.from && action.from - be.to <= 2;
  return (
    (sentence.of('be').some(isAuxiliary) && sentence.of('by').some(by => by.from >= action.to)) || byBefore(sentence, action) !== undefined
  );
}

/** The "by" of a passive whose verb comes last, as in "wurde von China verboten" and 被中国禁止. */
function byBefore(sentence: Sentence, action: Hit): Hit | undefined {
  const isAuxiliaryOf = (by: Hit) => (be: Hit) => be.from <= by.from && by.from - be.to <= BEHIND;
  return sentence
    .of('by')
    .findLast(
      by =>
        by.to <= action.from &&
        action.from - by.to <= BEHIND &&
        !COMMA.test(sentence.textOf({ from: by.from, to: action.to })) &&
        sentence.of('be').some(isAuxiliaryOf(by)),
    );
}

function isObject(sentence: Sentence, party: Hit): boolean {
  return sentence
    .of('preposition')
    .some(word => word.to <= party.from && party.from - word.to <= 1 && !COMMA.test(sentence.textOf({ from: word.from, to: party.to })));
}

import type { FactSet, Topic } from '../types.ts';
import type { Match } from './find.ts';
import type { Sentence } from './sentence.ts';

/** In texts of fewer sentences, naming a thing once is enough; elsewhere it may be in passing. */
const SHORT = 6;
/** A page that names the drug once or in passing must speak of the wider subject so often. */
const MANY = 4;
/** A page that names the drug once, and speaks of the wider subject more than rarely, need do so only so often to be about it. */
const SEVERAL = 3;
/** It is rare where fewer than one in so many sentences speaks of it. */
const RARE = 5;

/** A page that makes so many of the claims, in so many sentences, is about the subject and both parties, however seldom it names them. */
const CLAIMS = 3;

/** Does a page name the subject: the drug, or what the rules take for it? */
export function namesSubject(sentences: readonly Sentence[], ruled: Topic, { topic }: FactSet['about']): boolean {
  return ruled !== 'none' || names(topic.drug, sentences);
}

/** Does a page name the wider subject? */
export function namesWider(sentences: readonly Sentence[], { topic }: FactSet['about']): boolean {
  return names(topic.wider ?? [], sentences);
}

function names(slots: readonly string[], sentences: readonly Sentence[]): boolean {
  const concepts = conceptsOf(slots);
  return sentences.some(sentence => concepts.some(concept => sentence.has(concept)));
}

/** What a page is about, by the subjects it names and by the claims it makes. */
export function topicByClaims(named: Topic, matches: readonly (readonly Match[])[]): Topic {
  const claims = new Set(matches.flat().map(({ claim }) => claim.id)).size;
  const sentences = matches.filter(({ length }) => length > 0).length;
  return claims >= CLAIMS && sentences >= CLAIMS ? 'core' : named;
}

/**
 * Whether a page is about the fact set's subject. `core`: its drug, or all groups of `related` in one sentence; the wider subject in several
 * sentences, beside the first group of `core`; and each group of `core` in several, the others in one where the first is so in several.
 * `related`: the drug, and the subject several times; or all groups of `related` in one sentence. A page that knows the drug only as what
 * `unless` names (a medicine), or names it only along with something of `passing` (a tariff), is neither.
 */
export function topicOf(sentences: readonly Sentence[], { topic }: FactSet['about']): Topic {
  const naming = (slots: readonly string[]) => {
    const concepts = conceptsOf(slots);
    return sentences.flatMap((sentence, index) => (concepts.some(concept => sentence.has(concept)) ? [index] : []));
  };
  const drug = naming(topic.drug);
  if (drug.length > 0 && isOtherwise(topic.unless ?? [], slot => naming([slot]).length, drug.length)) return 'none';
  const related = topic.related.map(group => conceptsOf([group]));
  const isJoint =
    related.length > 0 && sentences.some(sentence => related.every(concepts => concepts.some(concept => sentence.has(concept))));
  if (drug.length === 0 && !isJoint) return 'none';
  const subject = naming([...topic.drug, ...(topic.wider ?? [])]);
  const often = sentences.length < SHORT ? 1 : 2;
  const [first, ...others] = topic.core.map(group => naming([group]));
  const near = first?.filter(index => subject.some(other => Math.abs(other - index) <= 1)) ?? [];
  const passing = new Set(naming(topic.passing ?? []));
  const isRare = subject.length * RARE < sentences.length;
  if (!isJoint && subject.length < MANY && isRare && drug.every(index => passing.has(index))) return 'none';
  // Where one party is spoken of again and again beside the subject, the other need only be there.
  const least = near.length >= often ? 1 : often;
  if (near.length > 0 && [subject, first ?? []].every(named => named.length >= often) && others.every(named => named.length >= least))
    return 'core';
  return drug.length > 1 || subject.length >= (isRare ? MANY : SEVERAL) || isJoint ? 'related' : 'none';
}

function conceptsOf(slots: readonly string[]): string[] {
  return slots.flatMap(slot => slot.split('|'));
}

/** `unless` holds pairs: what the page must not be full of, and what redeems it. */
function isOtherwise([other, redeeming]: readonly string[], count: (slot: string) => number, drug: number): boolean {
  if (other === undefined) return false;
  return count(other) > drug && (redeeming === undefined || count(redeeming) * 5 <= count(other));
}

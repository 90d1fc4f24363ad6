import type { FactSet, Topic } from '../types.ts';
import type { Sentence } from './sentence.ts';

/** How many sentences may lie between the subject and the countries it concerns. */
const NEAR = 2;

/**
 * Whether a page is about the fact set's subject. `core`: its drug, the first group of `core` within two sentences of it, and the other
 * groups anywhere. `related`: its drug in several sentences, or each group of `related` in one. A page that knows the drug only as what
 * `unless` names (a medicine) is neither.
 */
export function topicOf(sentences: readonly Sentence[], { topic }: FactSet['about']): Topic {
  const names = (sentence: Sentence, slots: readonly string[]) =>
    slots.some(slot => conceptsOf(slot).some(concept => sentence.has(concept)));
  const subject = sentences.flatMap((sentence, index) => (names(sentence, topic.drug) ? [index] : []));
  const isNear = (group: string) =>
    subject.some(index => sentences.slice(Math.max(0, index - NEAR), index + NEAR + 1).some(sentence => names(sentence, [group])));
  if (subject.length > 0 && isOtherwise(sentences, topic.unless ?? [], subject.length)) return 'none';
  if (
    subject.length > 0 &&
    topic.core.length > 0 &&
    isNear(topic.core[0] ?? '') &&
    topic.core.every(group => sentences.some(sentence => names(sentence, [group])))
  )
    return 'core';
  const isJoint = topic.related.length > 0 && sentences.some(sentence => topic.related.every(group => names(sentence, [group])));
  return subject.length > 1 || isJoint ? 'related' : 'none';
}

function conceptsOf(slot: string): string[] {
  return slot.split('|');
}

/** `unless` holds pairs: what the page must not be full of, and what redeems it. */
function isOtherwise(sentences: readonly Sentence[], unless: readonly string[], subject: number): boolean {
  const [other, redeeming] = unless;
  if (other === undefined) return false;
  const count = (slot: string) => sentences.filter(sentence => conceptsOf(slot).some(concept => sentence.has(concept))).length;
  return count(other) > subject && (redeeming === undefined || count(redeeming) * 5 <= count(other));
}

import type { Topic } from '../types.ts';
import { isGeneral, type See } from './features.ts';
import type { Scorers } from './model.ts';
import type { Sentence } from './sentence.ts';
import { lemmasIn } from './word-features.ts';

/** The models' names: whether a page is about something else, and if it is not, whether it is about the very subject. */
export const ELSEWHERE = '@none';
export const AT_CORE = '@core';

/** From these log-odds on a page is about something else. To mark such a page costs more than to leave one out that names the subject in passing. */
const DOUBT = -1.2;
/** From these on where it does not so much as name the drug. */
const MORE_DOUBT = -1.5;
/** From these on it is about something else, whatever it may seem to claim. */
const SURE = 0.5;
/** From these on where it does not so much as name the drug: much of what is claimed of it could be said of others. */
const SOONER_SURE = -0.75;
/** From these on a page that does not name the drug only just seems to be about it. */
const FAINT = -2.5;
/** A concept's part of a page: at least so many of its sentences name it. Shares, since pages are of all lengths. */
const SHARES = [0.02, 0.06, 0.15, 0.3];
/** The first of a pair whose second is what a word of the lead means; of the headline. */
export const LEAD_WORD = '@lead-word';
export const TITLE_WORD = '@title-word';
/** A page's first sentences tell most of what it is about. */
const LEAD = 3;

/** What a page seems to be about, and whether what it claims may yet tell otherwise. */
export interface Seeming {
  topic: Topic;
  isOpen: boolean;
  /** It only just seems to be about it, without naming the drug. */
  isFaint: boolean;
}

/**
 * What a page is about, as it was learnt from labelled pages: which concepts its headline and lead name, and how much of it each takes. The
 * rules' own view is among what is weighed; without models it stands.
 * @param isNamed whether the page names its subject
 */
export function topicByModel(sentences: readonly Sentence[], ruled: Topic, isNamed: boolean, models: Scorers | undefined): Seeming {
  if (!models?.has(ELSEWHERE)) return { topic: ruled, isOpen: isNamed, isFaint: false };
  const weighing = models.weigh(see => seeTopic(sentences, ruled, isNamed, see));
  const elsewhere = weighing.logOdds(ELSEWHERE);
  if (elsewhere > (isNamed ? DOUBT : MORE_DOUBT)) {
    return { topic: 'none', isOpen: elsewhere < (isNamed ? SURE : SOONER_SURE), isFaint: false };
  }
  return { topic: weighing.logOdds(AT_CORE) > 0 ? 'core' : 'related', isOpen: true, isFaint: !isNamed && elsewhere > FAINT };
}

/**
 * Shows what the models see of a page.
 * @param isNamed whether the page names its subject
 */
export function seeTopic(sentences: readonly Sentence[], ruled: Topic, isNamed: boolean, see: See): void {
  see('@rule', ruled);
  see(isNamed ? '@named' : '@unnamed');
  const counts = new Map<string, number>();
  sentences.forEach((sentence, index) => {
    for (const concept of sentence.concepts.keys()) {
      if (isGeneral(concept)) continue;
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
      if (index === 0) see('@title', concept);
      if (index < LEAD) see('@lead', concept);
    }
  });
  seeLead(sentences.slice(0, LEAD), see);
  for (const [concept, count] of counts) {
    for (const share of SHARES) if (count >= share * sentences.length) see(`@share${share}`, concept);
  }
}

/** What the first words mean: what no concept names tells best what else a page is about. */
function seeLead(lead: readonly Sentence[], see: See): void {
  for (const sentence of lead) {
    for (const lemma of lemmasIn(sentence)) {
      see(LEAD_WORD, lemma);
      if (sentence === lead[0]) see(TITLE_WORD, lemma);
    }
  }
}

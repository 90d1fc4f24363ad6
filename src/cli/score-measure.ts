import type { Finding, Reading, Topic } from '../types.ts';
import type { PlacedLabel } from './corpus.ts';
import { type Matching, matchPairs } from './score-match.ts';

/** Precision, recall and F1 over (sentence, claim) pairs. A figure with nothing to divide by is null. */
export interface Measure {
  matched: number;
  found: number;
  labelled: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

/** How many of those asked were right. */
export interface Accuracy {
  right: number;
  of: number;
  share: number | null;
}

/** A document's labels beside what the engine made of it. */
export interface Outcome {
  id: string;
  lang: string;
  topic: Topic | undefined;
  reading: Reading;
  matching: Matching<PlacedLabel, Finding>;
}

export interface Score {
  documents: number;
  pairs: Measure;
  languages: Record<string, Measure>;
  claims: Record<string, Measure>;
  /** Of the matched pairs. */
  fields: { relation: Accuracy; voice: Accuracy; anonymous: Accuracy };
  /** Of the documents that say their topic. */
  topic: Accuracy;
  /** Findings in documents whose topic is none, where there should not be any. */
  strayFindings: number;
}

/** Sets a document's labels against its reading. */
export function outcomeOf(
  document: { id: string; lang: string; topic?: Topic | undefined },
  labels: readonly PlacedLabel[],
  reading: Reading,
): Outcome {
  return { id: document.id, lang: document.lang, topic: document.topic, reading, matching: matchPairs(labels, reading.findings) };
}

/** All figures over some outcomes. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const matched = outcomes.flatMap(({ matching }) => matching.matched);
  const agreeOn = (field: 'relation' | 'voice' | 'anonymous') =>
    accuracy(matched.filter(({ label, found }) => label[field] === found[field]).length, matched.length);
  const withTopic = outcomes.filter(({ topic }) => topic !== undefined);
  const offTopic = outcomes.filter(({ topic }) => topic === 'none');
  return {
    documents: outcomes.length,
    pairs: measureOf(outcomes.map(({ matching }) => matching)),
    languages: byLanguage(outcomes),
    claims: byClaim(outcomes.map(({ matching }) => matching)),
    fields: { relation: agreeOn('relation'), voice: agreeOn('voice'), anonymous: agreeOn('anonymous') },
    topic: accuracy(withTopic.filter(({ topic, reading }) => topic === reading.topic).length, withTopic.length),
    strayFindings: offTopic.reduce((sum, { reading }) => sum + reading.findings.length, 0),
  };
}

type PairMatching = Matching<{ claim: string }, { claim: string }>;

function byLanguage(outcomes: readonly Outcome[]): Record<string, Measure> {
  const languages = [...new Set(outcomes.map(({ lang }) => lang))].sort();
  const matchingsIn = (lang: string) => outcomes.filter(outcome => outcome.lang === lang).map(({ matching }) => matching);
  return Object.fromEntries(languages.map(lang => [lang, measureOf(matchingsIn(lang))]));
}

function byClaim(matchings: readonly PairMatching[]): Record<string, Measure> {
  const pairs = matchings.flatMap(({ matched, missed, extra }) => [...matched.map(({ label }) => label), ...missed, ...extra]);
  const claims = [...new Set(pairs.map(({ claim }) => claim))].sort();
  return Object.fromEntries(claims.map(claim => [claim, measureOf(matchings.map(matching => ofClaim(matching, claim)))]));
}

function ofClaim({ matched, missed, extra }: PairMatching, claim: string): PairMatching {
  const isClaim = (pair: { claim: string }) => pair.claim === claim;
  return { matched: matched.filter(({ label }) => isClaim(label)), missed: missed.filter(isClaim), extra: extra.filter(isClaim) };
}

function measureOf(matchings: readonly PairMatching[]): Measure {
  const total = (count: (matching: PairMatching) => number) => matchings.reduce((sum, matching) => sum + count(matching), 0);
  const matched = total(matching => matching.matched.length);
  const found = matched + total(matching => matching.extra.length);
  const labelled = matched + total(matching => matching.missed.length);
  return {
    matched,
    found,
    labelled,
    precision: share(matched, found),
    recall: share(matched, labelled),
    f1: share(2 * matched, found + labelled),
  };
}

function accuracy(right: number, of: number): Accuracy {
  return { right, of, share: share(right, of) };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

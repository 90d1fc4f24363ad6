import type { Claim, Drift, DriftKind, Relation, Span } from '../types.ts';
import type { Attribution } from './attribution.ts';
import type { Sentence } from './sentence.ts';

/** What a finding says of a claim, before its drift is known. */
export interface Telling {
  sentence: Sentence;
  relation: Relation;
  voice: 'us' | 'china' | 'other' | 'none';
  anonymous: boolean;
  attribution: Attribution | undefined;
  /** The words that show the value told. */
  value: Span | undefined;
}

/** How a telling departs from the source story's, with the page's own words that show it. */
export function driftOf({ source }: Pick<Claim, 'source'>, telling: Telling): Drift[] {
  const { sentence, relation, voice, anonymous, attribution, value } = telling;
  const cue = attribution?.span ?? sentence.span;
  const drift: Drift[] = [];
  const note = (kind: DriftKind, span: Span) => drift.push({ ...spanOnly(span), kind, text: textAt(sentence, attribution, span) });
  if (relation === 'denied') note('denied', cue);
  if (relation === 'differs') note('other-value', value ?? sentence.span);
  if (source.party === 'press' || relation === 'denied') return drift;
  if (voice === 'none') note('stated-as-fact', sentence.span);
  else if (voice !== source.party) note('other-speaker', cue);
  else if (source.anonymous && !anonymous) note('anonymity-dropped', cue);
  else if (source.anonymous && source.count === 1 && attribution?.isSeveral) note('source-multiplied', cue);
  if (voice !== 'none' && attribution?.confirms) note('hedge-dropped', cue);
  return drift;
}

/** A reason is a span, too, with more to it. */
function spanOnly({ block, start, end }: Span): Span {
  return { block, start, end };
}

/** An attribution may stand in the sentence before, but always in the same block, or in the page's opening. */
function textAt(sentence: Sentence, attribution: Attribution | undefined, span: Span): string {
  if (span === attribution?.span) return attribution.cue;
  return sentence.words.text.slice(span.start, span.end);
}

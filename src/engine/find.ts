import type { Claim, Finding, Reason, Relation, Voice } from '../types.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import { driftOf } from './drift.ts';
import { stemAt, WORD } from './features.ts';
import type { Fit, Setting } from './frames.ts';
import { reasonOf } from './frames.ts';
import type { Sentence } from './sentence.ts';

/** Characters of the block kept on either side of a finding's sentence. */
const AROUND = 32;
/** Reasons beside a frame's own. */
const MOST_REASONS = 4;

/** A claim that a sentence makes, as frames and model see it. */
export interface Match {
  claim: Claim;
  relation: Relation;
  score: number;
  fit: Fit | undefined;
  /** Features of the model that spoke for it. */
  features: readonly string[];
}

export function findingOf({ claim, relation, score, fit, features }: Match, { sentence, attributions }: Setting): Finding {
  const evidence = [...(fit?.why ?? []), ...featureReasons(features, sentence, fit?.why ?? [])];
  const speaking = attributions.filter(
    ({ by }) => by === 'speech' || (by === 'stance' ? claim.stance !== undefined : relation === 'denied'),
  );
  const attribution = attributionAt(speaking, sentence, middleOf(evidence, sentence));
  const { voice, anonymous } = speakerOf(claim, relation, attribution);
  const { span, text } = sentence;
  const value = evidence.find(({ kind }) => kind === 'number') ?? evidence[0];
  const cue = voice === 'none' ? '' : (attribution?.cue ?? '');
  const why = cue && attribution ? [...evidence, { kind: 'attribution' as const, name: voice, text: cue, ...attribution.span }] : evidence;
  return {
    ...span,
    claim: claim.id,
    relation,
    voice,
    anonymous,
    cue,
    drift: driftOf(claim, { sentence, relation, voice, anonymous, attribution, value }),
    exact: text,
    prefix: sentence.words.text.slice(Math.max(0, span.start - AROUND), span.start),
    suffix: sentence.words.text.slice(span.end, span.end + AROUND),
    score: Math.round(score * 100) / 100,
    why,
  };
}

/** Where in the sentence the claim stands: the middle of what it was found by. */
function middleOf(evidence: readonly Reason[], { span }: Sentence): number {
  const own = evidence.filter(({ block, start }) => block === span.block && start >= span.start);
  return own.length === 0 ? span.end : own.reduce((sum, { start }) => sum + start, 0) / own.length;
}

/** Who blames, wants or criticises speaks, even in the reporter's words; a denial is in the denier's voice. */
function speakerOf(claim: Claim, relation: Relation, attribution: Attribution | undefined): { voice: Voice; anonymous: boolean } {
  const voice = attribution?.voice ?? 'none';
  const { stance } = claim;
  if (stance === undefined) return { voice, anonymous: voice !== 'none' && (attribution?.anonymous ?? false) };
  const other = stance === 'us' ? 'china' : 'us';
  if (relation === 'denied') return { voice: voice === 'none' ? other : voice, anonymous: attribution?.anonymous ?? false };
  return { voice: stance, anonymous: voice === stance && (attribution?.anonymous ?? false) };
}

/** The words behind what the model saw: a feature is a word, a concept, or two concepts that stand near each other. */
function featureReasons(features: readonly string[], sentence: Sentence, known: readonly Reason[]): Reason[] {
  const reasons: Reason[] = [];
  for (const feature of features) {
    for (const { name, place } of placesOf(feature, sentence)) {
      if ([...known, ...reasons].some(reason => reason.name === name)) continue;
      reasons.push(reasonOf('model', name, sentence, place));
      if (reasons.length === MOST_REASONS) return reasons;
    }
  }
  return reasons;
}

function placesOf(feature: string, sentence: Sentence): { name: string; place: { from: number; to: number } }[] {
  const [one = '', other = ''] = feature.split('>');
  if (one !== WORD)
    return [one, other].flatMap(name =>
      sentence
        .of(name)
        .slice(0, 1)
        .map(place => ({ name, place })),
    );
  for (let at = sentence.from; at < sentence.to; at++)
    if (stemAt(sentence.words, at) === other) return [{ name: other, place: { from: at, to: at + 1 } }];
  return [];
}

import type { Claim, Finding, Relation } from '../types.ts';
import { driftOf } from './drift.ts';
import type { Fit, Setting } from './frames.ts';
import { featureReasons } from './reasons.ts';
import { valueIn } from './values.ts';
import { type SpeechModels, speechOf } from './voice.ts';

/** Characters of the block kept on either side of a finding's sentence. */
const AROUND = 32;

/** A claim that a sentence makes, as frames and model see it. */
export interface Match {
  claim: Claim;
  relation: Relation;
  score: number;
  fit: Fit | undefined;
  /** Features of the model that spoke for it. */
  features: readonly string[];
}

/** @param speechModels the networks of voice and anonymity, where the fact set has them */
export function findingOf(
  { claim, relation, score, fit, features }: Match,
  setting: Setting,
  speechModels: SpeechModels | undefined,
): Finding {
  const { span, text, words } = setting.sentence;
  const evidence = [...(fit?.why ?? []), ...featureReasons(features, setting.sentence, fit?.why ?? [])];
  const { voice, anonymous, attribution } = speechOf(claim, relation, setting, evidence, speechModels);
  const value = valueIn(setting.sentence, claim, fit, evidence);
  const cue = voice === 'none' ? '' : (attribution?.cue ?? '');
  const why = cue && attribution ? [...evidence, { kind: 'attribution' as const, name: voice, text: cue, ...attribution.span }] : evidence;
  return {
    ...span,
    claim: claim.id,
    relation,
    voice,
    anonymous,
    cue,
    drift: driftOf(claim, { sentence: setting.sentence, relation, voice, anonymous, attribution, value }),
    exact: text,
    prefix: words.text.slice(Math.max(0, span.start - AROUND), span.start),
    suffix: words.text.slice(span.end, span.end + AROUND),
    score: Math.round(score * 100) / 100,
    why,
  };
}

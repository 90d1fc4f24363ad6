import type { Claim, Reason, Relation, Voice } from '../types.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import type { Setting } from './frames.ts';
import type { Network } from './network.ts';
import type { Sentence } from './sentence.ts';
import { type Grammar, seeAnonymity, seeVoice } from './voice-features.ts';

/** Whose words a claim stands by, and the attribution that says so, if one does. */
export interface Speech {
  voice: Voice;
  anonymous: boolean;
  attribution: Attribution | undefined;
}

/** The label that the network of anonymity tells. */
export const ANONYMOUS = 'anonymous';

/** What tells whose words a claim stands by, and whether whoever speaks goes unnamed. */
export interface SpeechModels {
  voices: Network;
  anonymity: Network;
}

export const VOICES: readonly Voice[] = ['us', 'china', 'other', 'none'];

/** Whose words a claim stands by: what the grammar says, unless the models, which know how often it is wrong, say otherwise. */
export function speechOf(
  claim: Claim,
  relation: Relation,
  setting: Setting,
  evidence: readonly Reason[],
  models: SpeechModels | undefined,
): Speech {
  const ruled = byGrammar(claim, relation, setting, evidence);
  if (!models) return ruled;
  const { logOdds: oddsOf } = models.voices.weigh(see => seeVoice(claim, relation, ruled, setting, see));
  const middle = middleOf(evidence, setting.sentence.span);
  const isReporters = setting.attributions.some(one => isAside(claim, one, middle) && isEnclosed(setting.sentence, one, middle));
  const voice = isReporters ? 'none' : VOICES.reduce((best, one) => (oddsOf(one) > oddsOf(best) ? one : best), ruled.voice);
  const attribution =
    ruled.attribution?.voice === voice ? ruled.attribution : countingFor(claim, relation, setting, middle).find(one => one.voice === voice);
  // A capital is no unnamed person, whatever the paragraph speaks of.
  const isOffice = attribution?.isOffice && attribution.span.start >= setting.sentence.span.start;
  const anonymous = voice !== 'none' && !isOffice && isAnonymous(claim, relation, voice, setting, models.anonymity);
  return { voice, anonymous, attribution };
}

function isAnonymous(claim: Claim, relation: Relation, voice: Voice, setting: Setting, model: Network): boolean {
  return model.weigh(see => seeAnonymity(claim, relation, voice, setting, see)).logOdds(ANONYMOUS) > 0;
}

/** What the grammar says, before the models do. */
export interface Ruled extends Speech, Grammar {}

/** The attribution nearest in grammar. Who blames, wants or criticises speaks, even in the reporter's words; a denial is in the denier's voice. */
export function byGrammar(claim: Claim, relation: Relation, setting: Setting, evidence: readonly Reason[]): Ruled {
  const middle = middleOf(evidence, setting.sentence.span);
  const attribution = attributionAt(countingFor(claim, relation, setting, middle), setting.sentence, middle);
  const voice = attribution?.voice ?? 'none';
  const anonymous = attribution?.anonymous ?? false;
  const asides = setting.attributions.filter(one => isAside(claim, one, middle)).map(({ voice }) => voice);
  const rest = { attribution, asides, isQuoted: isInQuotes(setting.sentence, middle) };
  if (claim.stance === undefined) return { voice, anonymous, ...rest };
  // Who reports another's stance does not lend it a cue.
  const own = voice === claim.stance ? attribution : undefined;
  if (relation !== 'denied') return { ...rest, voice: claim.stance, anonymous: own !== undefined && anonymous, attribution: own };
  return { voice: voice === 'none' ? otherSide(claim.stance) : voice, anonymous, ...rest };
}

/** The attributions that may hold for a claim which stands at `middle`. */
function countingFor(claim: Claim, relation: Relation, { attributions }: Setting, middle: number): Attribution[] {
  const { stance } = claim;
  const counts = ({ by }: Attribution) => by === 'speech' || (by === 'stance' ? stance !== undefined : relation === 'denied');
  return attributions.filter(one => counts(one) && !isAside(claim, one, middle));
}

/** "China, whose laws are strict, said": what stands between speaker and verb is the reporter's. */
function isAside({ stance }: Claim, { by, span }: Attribution, middle: number): boolean {
  return by === 'speech' && stance === undefined && span.start < middle && middle < span.end;
}

/** A clause of its own between the two, as in that example, leaves no doubt. */
function isEnclosed(sentence: Sentence, { span, from }: Attribution, middle: number): boolean {
  const { text } = sentence.words;
  const isCut = /[,，]/.test(text.slice(span.start, middle)) && /[,，]/.test(text.slice(middle, span.end));
  return isCut && sentence.of('relative').some(hit => hit.from >= from && sentence.spanOf(hit).start < middle);
}

function isInQuotes({ text, span }: Sentence, at: number): boolean {
  const before = text.slice(0, Math.max(0, Math.floor(at - span.start)));
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“«„「『]/g) > count(/[”»」』]/g);
}

function otherSide(stance: 'us' | 'china'): Voice {
  return stance === 'us' ? 'china' : 'us';
}

/** Where in the sentence the claim stands: the middle of what it was found by. */
function middleOf(evidence: readonly Reason[], span: Setting['sentence']['span']): number {
  const own = evidence.filter(({ block, start }) => block === span.block && start >= span.start);
  return own.length === 0 ? span.end : own.reduce((sum, { start }) => sum + start, 0) / own.length;
}

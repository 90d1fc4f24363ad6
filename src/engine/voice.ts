import type { Claim, Reason, Relation, Voice } from '../types.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import type { See } from './features.ts';
import type { Setting } from './frames.ts';
import type { Scorers } from './model.ts';

/** Whose words a claim stands by, and the attribution that says so, if one does. */
export interface Speech {
  voice: Voice;
  anonymous: boolean;
  attribution: Attribution | undefined;
}

export const VOICES: readonly Voice[] = ['us', 'china', 'other', 'none'];

/** Whose words a claim stands by: what the grammar says, unless the models, which know how often it is wrong, say otherwise. */
export function speechOf(
  claim: Claim,
  relation: Relation,
  setting: Setting,
  evidence: readonly Reason[],
  models: Scorers | undefined,
): Speech {
  const ruled = byGrammar(claim, relation, setting, evidence);
  if (!models) return ruled;
  const weighing = models.weigh(see => seeVoice(claim, relation, ruled.voice, setting, see));
  const own = countingFor(claim, relation, setting, middleOf(evidence, setting.sentence.span));
  // Nobody speaks who is not heard here or next door.
  const heard = [...own, setting.beside.before, setting.beside.after].flatMap(one => one ?? []);
  const possible = VOICES.filter(
    one => one === 'none' || one === ruled.voice || one === claim.stance || heard.some(({ voice }) => voice === one),
  );
  const oddsOf = (one: Voice) => weighing.logOdds(voiceModel(one));
  const voice = possible.reduce((best, one) => (oddsOf(one) > oddsOf(best) ? one : best), ruled.voice);
  if (voice === ruled.voice) return ruled;
  const speaker = heard.find(one => one.voice === voice);
  const attribution = own.find(one => one === speaker);
  return { voice, anonymous: voice !== 'none' && (speaker?.anonymous ?? false), attribution };
}

/** The name of the model that tells whether a voice is this one. */
export function voiceModel(voice: Voice): string {
  return `~voice-${voice}`;
}

/** The attribution nearest in grammar. Who blames, wants or criticises speaks, even in the reporter's words; a denial is in the denier's voice. */
export function byGrammar(claim: Claim, relation: Relation, setting: Setting, evidence: readonly Reason[]): Speech {
  const middle = middleOf(evidence, setting.sentence.span);
  const attribution = attributionAt(countingFor(claim, relation, setting, middle), setting.sentence, middle);
  const voice = attribution?.voice ?? 'none';
  const anonymous = attribution?.anonymous ?? false;
  if (claim.stance === undefined) return { voice, anonymous, attribution };
  if (relation !== 'denied') return { voice: claim.stance, anonymous: voice === claim.stance && anonymous, attribution };
  return { voice: voice === 'none' ? otherSide(claim.stance) : voice, anonymous, attribution };
}

/** The attributions that may hold for a claim which stands at `middle`. */
function countingFor({ stance }: Claim, relation: Relation, { attributions }: Setting, middle: number): Attribution[] {
  const counts = ({ by }: Attribution) => by === 'speech' || (by === 'stance' ? stance !== undefined : relation === 'denied');
  // "China, whose laws are strict, said": what stands between speaker and verb is the reporter's.
  const isAside = ({ by, span }: Attribution) => by === 'speech' && stance === undefined && span.start < middle && middle < span.end;
  return attributions.filter(one => counts(one) && !isAside(one));
}

function otherSide(stance: 'us' | 'china'): Voice {
  return stance === 'us' ? 'china' : 'us';
}

/** Where in the sentence the claim stands: the middle of what it was found by. */
function middleOf(evidence: readonly Reason[], span: Setting['sentence']['span']): number {
  const own = evidence.filter(({ block, start }) => block === span.block && start >= span.start);
  return own.length === 0 ? span.end : own.reduce((sum, { start }) => sum + start, 0) / own.length;
}

/** What the models of voice see: the claim, what the grammar says, who speaks first and last here and next door, and the concepts named. */
export function seeVoice(
  { id, stance }: Claim,
  relation: Relation,
  ruled: Voice,
  { sentence, attributions, beside }: Setting,
  see: See,
): void {
  for (const about of [`c:${id}`, `r:${relation}`, `s:${stance ?? 'nobody'}`, '']) {
    if (about) see(about);
    see(`${about}&${ruled}`);
  }
  const around = { first: attributions[0], last: attributions.at(-1), before: beside.before, after: beside.after };
  for (const [where, one] of Object.entries(around)) {
    const voice = `${where}:${one?.voice ?? 'nobody'}`;
    see(`${voice}:${one?.by ?? ''}`);
    see(`${voice}&${ruled}`);
    see(`${voice}&${stance ?? 'nobody'}:${relation}`);
  }
  see(`speakers:${attributions.length}`);
  if (/["“«„「]/.test(sentence.text)) see('quotes');
  for (const concept of sentence.concepts.keys()) see(concept);
}

import type { Claim, Reason, Relation, Voice } from '../types.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import type { See } from './features.ts';
import type { Setting } from './frames.ts';
import type { Scorers } from './model.ts';
import type { Sentence } from './sentence.ts';
import { seeWords } from './word-features.ts';

/** Whose words a claim stands by, and the attribution that says so, if one does. */
export interface Speech {
  voice: Voice;
  anonymous: boolean;
  attribution: Attribution | undefined;
}

/** The name of the model that tells whether whoever speaks goes unnamed. */
export const ANONYMOUS = '~anonymous';

/** Begins what the models see of a page's opening. */
export const OPENS = 'opens';

/** Concepts of people, where others name capitals and offices. */
const PEOPLE = ['official', 'expert', 'anonymous', 'spokesperson', 'title', 'pronoun', 'several'];

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
  const weighing = models.weigh(see => seeVoice(claim, relation, ruled, setting, see));
  const oddsOf = (one: Voice) => weighing.logOdds(voiceModel(one));
  const middle = middleOf(evidence, setting.sentence.span);
  const isReporters = setting.attributions.some(one => isAside(claim, one, middle) && isEnclosed(setting.sentence, one, middle));
  const voice = isReporters ? 'none' : VOICES.reduce((best, one) => (oddsOf(one) > oddsOf(best) ? one : best), ruled.voice);
  const attribution =
    ruled.attribution?.voice === voice ? ruled.attribution : countingFor(claim, relation, setting, middle).find(one => one.voice === voice);
  // A capital is no unnamed person, whatever the paragraph speaks of.
  const isOffice = attribution?.isOffice && attribution.span.start >= setting.sentence.span.start;
  const anonymous = voice !== 'none' && !isOffice && isAnonymous(claim, relation, voice, setting, models);
  return { voice, anonymous, attribution };
}

function isAnonymous(claim: Claim, relation: Relation, voice: Voice, setting: Setting, models: Scorers): boolean {
  return models.weigh(see => seeAnonymity(claim, relation, voice, setting, see)).logOdds(ANONYMOUS) > 0;
}

/** The name of the model that tells whether a voice is this one. */
export function voiceModel(voice: Voice): string {
  return `~voice-${voice}`;
}

/** What the grammar says, before the models do. */
export interface Ruled extends Speech {
  /** Who speaks in the sentence, though not this: the claim stands between speaker and verb. */
  asides: readonly Voice[];
  /** It stands in quotation marks. */
  isQuoted: boolean;
}

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

/**
 * What the models of voice see: the claim, what the grammar says, who speaks first and last here and next door, and the concepts and words,
 * since offices have many names.
 */
export function seeVoice(
  { id, stance }: Claim,
  relation: Relation,
  { voice: ruled, asides, isQuoted }: Pick<Ruled, 'voice' | 'asides' | 'isQuoted'>,
  { sentence, attributions, beside, heard }: Setting,
  see: See,
): void {
  for (const about of [`c:${id}`, `r:${relation}`, `s:${stance ?? 'nobody'}`, '']) {
    if (about) see(about);
    see(`${about}&${ruled}`);
  }
  for (const aside of asides) for (const one of [`aside:${aside}`, `aside:${aside}&${id}`]) see(one);
  const around = { first: attributions[0], last: attributions.at(-1), before: beside.before, after: beside.after };
  for (const [where, one] of Object.entries(around)) {
    const voice = `${where}:${one?.voice ?? 'nobody'}`;
    see(`${voice}:${one?.by ?? ''}`);
    see(`${voice}&${ruled}`);
    see(`${voice}&${stance ?? 'nobody'}:${relation}`);
  }
  see(`speakers:${attributions.length}`);
  const last = heard?.last ? `heard:${heard.last.voice}` : 'heard:nobody';
  const ago = `${Math.min(heard?.ago ?? 0, 4)}${heard?.isNear ? 'near' : ''}`;
  const page = `host:${heard?.host ?? 'nobody'}${heard?.isSpoken ? ':spoken' : ''}`;
  for (const one of [last, `${last}:${ago}`, page]) {
    see(one);
    see(`${one}&${ruled}`);
    see(`${one}&${stance ?? 'nobody'}:${relation}`);
  }
  if (/["“«„「]/.test(sentence.text)) {
    const quotes = isQuoted ? 'quotes:around' : 'quotes';
    for (const one of [quotes, `${quotes}&${ruled}`]) see(one);
  }
  for (const opening of heard?.opening ?? []) {
    for (const concept of opening.concepts.keys()) see(OPENS, concept);
    seeWords(opening, (kind, word) => see(`${OPENS}:${kind}`, word));
  }
  for (const concept of sentence.concepts.keys()) see(concept);
  seeWords(sentence, see);
}

/**
 * What the model of anonymity sees: the same, but for the claim itself, since whether the page names the speaker is just what may differ from
 * the source story; whether those heard are named; and what names them.
 */
export function seeAnonymity(claim: Claim, relation: Relation, voice: Voice, setting: Setting, see: See): void {
  const { sentence, attributions, beside, heard } = setting;
  seeVoice({ ...claim, id: 'any' }, relation, { voice, asides: [], isQuoted: false }, setting, see);
  for (const one of attributions) {
    see(`${one.voice === voice ? 'own' : 'other'}:${one.anonymous ? 'unnamed' : 'named'}`);
    if (one.voice !== voice) continue;
    for (const { concept, from, to } of sentence.hits) if (from >= one.from && to <= one.to) see(`cue:${concept}`);
    if (!sentence.among(PEOPLE).some(({ from, to }) => from >= one.from && to <= one.to)) see('cue:nobody');
  }
  for (const one of [beside.before, beside.after]) if (one?.voice === voice) see(`beside:${one.anonymous ? 'unnamed' : 'named'}`);
  if (heard?.last) {
    const whose = heard.last.voice === voice ? 'own' : 'other';
    see(`heard:${whose}:${heard.last.anonymous ? 'unnamed' : 'named'}${heard.isNear ? ':near' : ''}`);
  }
  see(`unnamed:${heard?.unnamed.get(voice) ?? 'nobody'}`);
  for (const concept of sentence.concepts.keys()) see(`${voice}&${concept}`);
}

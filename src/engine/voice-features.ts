import type { Claim, Relation, Voice } from '../types.ts';
import type { See } from './features.ts';
import type { Setting } from './frames.ts';
import type { Sentence } from './sentence.ts';
import { LEMMA, lemmasIn, seeWords } from './word-features.ts';

/** Begins what the networks see of a page's opening. */
export const OPENS = 'opens';

/** Concepts of people, where others name capitals and offices. */
const PEOPLE = ['official', 'expert', 'anonymous', 'spokesperson', 'title', 'pronoun', 'several'];

/** What the grammar says of a claim's voice. */
export interface Grammar {
  voice: Voice;
  /** Who speaks in the sentence, though not this: the claim stands between speaker and verb. */
  asides: readonly Voice[];
  /** It stands in quotation marks. */
  isQuoted: boolean;
}

/**
 * What the network of voices sees: the claim, what the grammar says, who speaks first and last here and next door, and the concepts and words,
 * since offices have many names.
 */
export function seeVoice(
  { id, stance }: Claim,
  relation: Relation,
  { voice: ruled, asides, isQuoted }: Grammar,
  setting: Setting,
  see: See,
): void {
  const { sentence, heard } = setting;
  for (const about of [`c:${id}`, `r:${relation}`, `s:${stance ?? 'nobody'}`, '']) {
    if (about) see(about);
    see(`${about}&${ruled}`);
  }
  for (const aside of asides) for (const one of [`aside:${aside}`, `aside:${aside}&${id}`]) see(one);
  seeSpeakers(setting, ruled, `${stance ?? 'nobody'}:${relation}`, see);
  if (/["“«„「『]/.test(sentence.text)) {
    const quotes = isQuoted ? 'quotes:around' : 'quotes';
    for (const one of [quotes, `${quotes}&${ruled}`]) see(one);
  }
  for (const opening of heard?.opening ?? []) seeOpening(opening, see);
  for (const concept of sentence.concepts.keys()) {
    see(concept);
    see(`s:${stance ?? 'nobody'}`, concept);
    see(`&${ruled}`, concept);
  }
  seeWords(sentence, see);
}

/** Who speaks first and last in the sentence and next door, who was heard before, and whose page it is. */
function seeSpeakers({ attributions, beside, heard }: Setting, ruled: Voice, told: string, see: See): void {
  const around = { first: attributions[0], last: attributions.at(-1), before: beside.before, after: beside.after };
  for (const [where, one] of Object.entries(around)) {
    const voice = `${where}:${one?.voice ?? 'nobody'}`;
    see(`${voice}:${one?.by ?? ''}`);
    see(`${voice}&${ruled}`);
    see(`${voice}&${told}`);
  }
  see(`speakers:${attributions.length}`);
  const last = heard?.last ? `heard:${heard.last.voice}` : 'heard:nobody';
  const ago = `${Math.min(heard?.ago ?? 0, 4)}${heard?.isNear ? 'near' : ''}`;
  const page = `host:${heard?.host ?? 'nobody'}${heard?.isSpoken ? ':spoken' : ''}`;
  for (const one of [last, `${last}:${ago}`, page]) {
    see(one);
    see(`${one}&${ruled}`);
    see(`${one}&${told}`);
  }
}

function seeOpening(opening: Sentence, see: See): void {
  for (const concept of opening.concepts.keys()) see(OPENS, concept);
  for (const lemma of lemmasIn(opening)) see(`${OPENS}:${LEMMA}`, lemma);
}

/**
 * What the network of anonymity sees: the same, but for the claim itself, since whether the page names the speaker is just what may differ from
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
}

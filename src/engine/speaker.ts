import type { Voice } from '../types.ts';
import type { Sentence } from './sentence.ts';

/** Somebody who speaks, as a stretch of words names them. */
export interface Speaker {
  voice: Voice;
  anonymous: boolean;
  from: number;
  to: number;
  isPerson?: boolean;
  isNamed?: boolean;
}

/** What a reader keeps in mind of a page's speakers from sentence to sentence. */
export interface Memory {
  /** Who spoke last. */
  last: Speaker | undefined;
  /** The last unnamed official: "the official" is the same one. */
  official: Speaker | undefined;
  /** The party that the sentence before named first: "its leaders" are theirs. */
  mentioned: Voice | undefined;
  /** Whom a family name belongs to. */
  names: Map<string, Voice>;
}

export function newMemory(): Memory {
  return { last: undefined, official: undefined, mentioned: undefined, names: new Map() };
}

/** The concepts that name a party, in a fact set's words; the first that is there counts. */
const PARTIES: readonly (readonly [Voice, string])[] = [
  ['us', 'us-gov'],
  ['china', 'china-gov'],
  ['us', 'us'],
  ['china', 'china'],
  ['other', 'mexico'],
  ['other', 'other-country'],
];
const PERSONS = ['official', 'spokesperson', 'expert'] as const;

/** Who speaks, of those whom the tokens `from` up to `to` name. */
export function speakerIn(sentence: Sentence, from: number, to: number, memory: Memory): Speaker | undefined {
  const inside = sentence.hits.filter(hit => hit.from >= from && hit.to <= to);
  const names = namesIn(sentence, from, to);
  const first = (concept: string) => inside.find(hit => hit.concept === concept);
  const [expert, official, spokesperson] = [first('expert'), first('official'), first('spokesperson')];
  const party = partyIn(inside, official ?? spokesperson);
  const person = expert ?? spokesperson ?? official;
  const whole = reach([...inside.filter(({ concept }) => isSpeaking(concept)), ...names]);
  const name = names[0] && sentence.words.tokens[names[0].to - 1]?.word;
  if (expert) return learn(memory, name, { voice: 'other', anonymous: !name, isPerson: true, isNamed: Boolean(name), ...whole });
  if (first('medium') && !official && !spokesperson)
    return remember(memory, { voice: party === 'china' && first('china-gov') ? 'china' : 'other', anonymous: false, ...whole });
  if (person) {
    const known = name === undefined ? undefined : memory.names.get(name);
    const voice =
      party ??
      known ??
      (first('pronoun') ? memory.mentioned : undefined) ??
      (official ? memory.official?.voice : undefined) ??
      memory.last?.voice ??
      'us';
    const anonymous = official !== undefined && !spokesperson && !name;
    return learn(
      memory,
      name,
      { voice: voice === 'none' ? 'us' : voice, anonymous, isPerson: true, isNamed: Boolean(name) || spokesperson !== undefined, ...whole },
      anonymous,
    );
  }
  if (
    party &&
    (first('us-gov') || first('china-gov') || first('institution') || inside.some(hit => isCountry(hit.concept) && isNear(hit, from, to)))
  )
    return learn(memory, name, { voice: party, anonymous: false, isNamed: true, ...whole });
  if (name !== undefined && memory.names.has(name))
    return remember(memory, { voice: memory.names.get(name) ?? 'other', anonymous: false, isNamed: true, ...whole });
  if (first('institution')) return remember(memory, { voice: memory.last?.voice ?? 'us', anonymous: false, ...whole });
  if (first('pronoun') && memory.last) return { ...memory.last, ...whole };
  if (name !== undefined) return remember(memory, { voice: 'other', anonymous: false, isPerson: true, isNamed: true, ...whole });
  return undefined;
}

/** A country speaks where its name stands by the verb; elsewhere it says where something is, or whose. */
function isNear(hit: { from: number; to: number }, from: number, to: number): boolean {
  return to - hit.to <= 2 || hit.from - from <= 1;
}

function isCountry(concept: string): boolean {
  return PARTIES.some(([, party]) => party === concept);
}

function isSpeaking(concept: string): boolean {
  return (
    (PERSONS as readonly string[]).includes(concept) ||
    ['medium', 'institution', 'pronoun', 'title'].includes(concept) ||
    PARTIES.some(([, party]) => party === concept)
  );
}

/** Whose people these are: the party named nearest to the person, and the first one where there is no person. */
function partyIn(
  inside: readonly { concept: string; from: number; to: number }[],
  person: { from: number } | undefined,
): Voice | undefined {
  const parties = PARTIES.flatMap(([voice, concept], rank) =>
    inside.filter(hit => hit.concept === concept).map(({ from }) => ({ voice, from, rank })),
  );
  const distance = ({ from }: { from: number }) => (person ? Math.abs(from - person.from) : from);
  return parties.sort((one, other) => distance(one) - distance(other) || one.rank - other.rank)[0]?.voice;
}

/** The party that a sentence names first. */
export function firstParty(sentence: Sentence): Voice | undefined {
  return partyIn(sentence.hits, undefined);
}

/** The government that a release names first as its own: one that it speaks to, or about, stands behind a preposition. */
export function issuingParty(opening: readonly Sentence[]): Voice | undefined {
  for (const sentence of opening) {
    const own = sentence
      .of('us-gov', 'china-gov')
      .find(hit => !sentence.of('preposition').some(word => word.to === hit.from && !sentence.has('by')));
    if (own) return own.concept === 'us-gov' ? 'us' : 'china';
  }
  return undefined;
}

function remember(memory: Memory, speaker: Speaker): Speaker {
  memory.last = speaker;
  return speaker;
}

function learn(memory: Memory, name: string | undefined, speaker: Speaker, isOfficial = false): Speaker {
  if (name !== undefined && !memory.names.has(name)) memory.names.set(name, speaker.voice);
  if (isOfficial) memory.official = speaker;
  return remember(memory, speaker);
}

function isTitled(sentence: Sentence, at: number): boolean {
  return sentence.of('title', 'spokesperson').some(({ to }) => to === at);
}

/** Runs of capitalised words that name no concept. A sentence's first word is not one, for it has a capital anyhow. */
function namesIn(sentence: Sentence, from: number, to: number): { from: number; to: number }[] {
  const { unspaced, capitalNouns } = sentence.words.reader.language;
  if (unspaced) return [];
  const names: { from: number; to: number }[] = [];
  for (let at = from; at < to; at++) {
    const token = sentence.words.tokens[at];
    if (!token?.capital || token.word.length < 2 || sentence.hits.some(hit => hit.from <= at && at < hit.to)) continue;
    const last = names.at(-1);
    if (last?.to === at) last.to++;
    else names.push({ from: at, to: at + 1 });
  }
  return names.filter(name => (name.from > sentence.from && (!capitalNouns || isTitled(sentence, name.from))) || name.to - name.from > 1);
}

function reach(hits: readonly { from: number; to: number }[]): { from: number; to: number } {
  return { from: Math.min(...hits.map(({ from }) => from)), to: Math.max(...hits.map(({ to }) => to)) };
}

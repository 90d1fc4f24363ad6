import type { Voice } from '../types.ts';
import type { Hit } from './lexicon.ts';
import type { Parties } from './parties.ts';
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
  parties: Parties;
  /** Every concept that may be part of a speaker. */
  speaking: readonly string[];
  /** Who spoke last. */
  last: Speaker | undefined;
  /** The last unnamed official: "the official" is the same one. */
  official: Speaker | undefined;
  /** The party that the sentence before named first: "its leaders" are theirs. */
  mentioned: Voice | undefined;
  /** Whom a family name belongs to. */
  names: Map<string, Voice>;
}

export function newMemory(parties: Parties): Memory {
  return {
    parties,
    speaking: [...SPEAKING, ...parties.concepts],
    last: undefined,
    official: undefined,
    mentioned: undefined,
    names: new Map(),
  };
}

const TITLES = ['title', 'spokesperson'];
const SPEAKING = ['official', 'spokesperson', 'expert', 'medium', 'institution', 'pronoun', 'title'];

/** What a stretch of words names that may be part of a speaker. */
interface Named {
  sentence: Sentence;
  from: number;
  to: number;
  inside: readonly Hit[];
  first: (concept: string) => Hit | undefined;
  party: Voice | undefined;
  /** A name's last word, folded. */
  name: string | undefined;
  /** All the words that name the speaker. */
  whole: { from: number; to: number };
}

/** Who speaks, of those whom the tokens `from` up to `to` name. */
export function speakerIn(sentence: Sentence, from: number, to: number, memory: Memory): Speaker | undefined {
  const inside = sentence.among(memory.speaking).filter(hit => hit.from >= from && hit.to <= to);
  const names = namesIn(sentence, from, to);
  if (inside.length === 0 && names.length === 0) return undefined;
  const first = (concept: string) => inside.find(hit => hit.concept === concept);
  const party = partyIn(inside, first('official') ?? first('spokesperson'), memory.parties);
  const name = names[0] && sentence.words.tokens[names[0].to - 1]?.word;
  const named: Named = { sentence, from, to, inside, first, party, name, whole: reach([...inside, ...names]) };
  const speaker = thirdParty(named, memory) ?? person(named, memory) ?? partyItself(named, memory) ?? known(named, memory);
  if (!speaker) return undefined;
  if (name !== undefined && !memory.names.has(name) && speaker.isNamed) memory.names.set(name, speaker.voice);
  if (first('official') && speaker.anonymous) memory.official = speaker;
  if (speaker !== memory.last) memory.last = speaker;
  return speaker;
}

/** An expert, or a newspaper unless it names somebody else. */
function thirdParty({ first, inside, party, name, whole }: Named, { parties }: Memory): Speaker | undefined {
  if (first('expert')) return { voice: 'other', anonymous: !name, isPerson: true, isNamed: Boolean(name), ...whole };
  if (!first('medium') || first('official') || first('spokesperson')) return undefined;
  // A government's own newspaper speaks for it.
  const isOfficial = party === 'china' && inside.some(({ concept }) => parties.governments.includes(concept));
  return { voice: isOfficial ? 'china' : 'other', anonymous: false, ...whole };
}

/** An official or a spokesperson: of the party named beside them, or of the one that was spoken of. */
function person({ first, party, name, whole }: Named, memory: Memory): Speaker | undefined {
  const [official, spokesperson] = [first('official'), first('spokesperson')];
  if (!official && !spokesperson) return undefined;
  const carried = (first('pronoun') && memory.mentioned) || (official && memory.official?.voice) || memory.last?.voice;
  const voice = party ?? (name === undefined ? undefined : memory.names.get(name)) ?? carried ?? 'us';
  return {
    voice: voice === 'none' ? 'us' : voice,
    anonymous: official !== undefined && !spokesperson && !name,
    isPerson: true,
    isNamed: Boolean(name) || spokesperson !== undefined,
    ...whole,
  };
}

/** A government, or a country where its name stands by the verb; elsewhere that says where something is, or whose. */
function partyItself({ first, party, inside, from, to, whole }: Named, { parties }: Memory): Speaker | undefined {
  const isByVerb = (hit: Hit) => parties.voices.has(hit.concept) && (to - hit.to <= 2 || hit.from - from <= 1);
  const isSpeaker = first('institution') || inside.some(hit => parties.governments.includes(hit.concept) || isByVerb(hit));
  return party && isSpeaker ? { voice: party, anonymous: false, isNamed: true, ...whole } : undefined;
}

/** Somebody known from before: a name, "the ministry", "he". Else a name that nobody explained. */
function known({ first, name, whole }: Named, memory: Memory): Speaker | undefined {
  const voice = name === undefined ? undefined : memory.names.get(name);
  if (voice) return { voice, anonymous: false, isNamed: true, ...whole };
  if (first('institution')) return { voice: memory.last?.voice ?? 'us', anonymous: false, ...whole };
  if (first('pronoun') && memory.last) return { ...memory.last, ...whole };
  if (first('pronoun') && memory.mentioned) return { voice: memory.mentioned, anonymous: false, ...whole };
  return name === undefined ? undefined : { voice: 'other', anonymous: false, isPerson: true, isNamed: true, ...whole };
}

/** Whose people these are: the party named nearest to the person, and the first one where there is no person. */
function partyIn(inside: readonly Hit[], person: Hit | undefined, { concepts, voices }: Parties): Voice | undefined {
  const distance = ({ from }: Hit) => (person ? Math.abs(from - person.from) : from);
  const rank = ({ concept }: Hit) => concepts.indexOf(concept);
  const parties = inside.filter(({ concept }) => voices.has(concept));
  const nearest = parties.toSorted((one, other) => distance(one) - distance(other) || rank(one) - rank(other))[0];
  return nearest && voices.get(nearest.concept);
}

/** The party that a sentence names first. */
export function firstParty(sentence: Sentence, parties: Parties): Voice | undefined {
  return partyIn(sentence.hits, undefined, parties);
}

/** The government that a release names first as its own: one that it speaks to, or about, stands behind a preposition. */
export function issuingParty(opening: readonly Sentence[], { governments, voices }: Parties): Voice | undefined {
  for (const sentence of opening) {
    const isObject = (hit: Hit) => sentence.of('preposition').some(word => word.to === hit.from && !sentence.has('by'));
    const own = sentence.among(governments).find(hit => !isObject(hit));
    if (own) return voices.get(own.concept);
  }
  return undefined;
}

function isTitled(sentence: Sentence, at: number): boolean {
  return sentence.among(TITLES).some(({ to }) => to === at);
}

/** Runs of capitalised words that name no concept. A sentence's first word has a capital anyhow: it is one only right before the verb. */
function namesIn(sentence: Sentence, from: number, to: number): { from: number; to: number }[] {
  const { unspaced, capitalNouns } = sentence.words.reader.language;
  if (unspaced) return [];
  const names: { from: number; to: number }[] = [];
  for (let at = from; at < to; at++) {
    const token = sentence.words.tokens[at];
    if (!token?.capital || token.word.length < 2 || sentence.isNamed(at)) continue;
    const last = names.at(-1);
    if (last?.to === at) last.to++;
    else names.push({ from: at, to: at + 1 });
  }
  const isName = (name: { from: number; to: number }) =>
    capitalNouns ? isTitled(sentence, name.from) : name.from > sentence.from || name.to === to;
  return names.filter(name => name.to - name.from > 1 || isName(name));
}

function reach(hits: readonly { from: number; to: number }[]): { from: number; to: number } {
  return { from: Math.min(...hits.map(({ from }) => from)), to: Math.max(...hits.map(({ to }) => to)) };
}

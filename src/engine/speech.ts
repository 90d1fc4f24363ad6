import type { Voice } from '../types.ts';
import type { Hit } from './lexicon.ts';
import type { Sentence } from './sentence.ts';
import { type Memory, type Speaker, speakerIn } from './speaker.ts';

/** How far from its verb a speaker may stand, in words. */
const REACH = 14;
/** "said the official": right behind the verb. */
const INVERTED = 8;
/** Words between a party and who of it speaks. */
const APART = 2;
const BREAK = /[,;:…()"“”„«»「」『』、，；：。]|\s[–—-]\s|[–—]/;
/** Beyond these the words are somebody else's. */
const ENDS = /["“”„«»「」『』:：;；]/;

interface Stretch {
  from: number;
  to: number;
}

/**
 * Who speaks by a verb: whom the words right before it name; else, as in "said the official", those right behind it; else the stretch
 * before a comma, as in "Wang, when asked, said".
 * @param isTransitive behind this verb stands whom it is said to or of, as in "urged Beijing"
 */
export function speakerOf(sentence: Sentence, verb: Hit, memory: Memory, isTransitive: boolean): Speaker | undefined {
  const stretches = stretchesBefore(sentence, verb.from);
  const search = ({ from, to }: Stretch) => speakerIn(sentence, from, to, memory);
  const near = stretches.filter(({ to }) => to === verb.from && !BREAK.test(sentence.between(verb.from - 1, verb.from)));
  // A verb in two parts may have the speaker between them: "teilte das Ministerium mit".
  if (verb.to - verb.from > 2) near.push({ from: verb.from + 1, to: verb.to });
  return (
    firstSpeaker(near, search) ??
    personBefore(sentence, verb, stretches, search) ??
    inverted(sentence, verb, memory, isTransitive) ??
    firstSpeaker(stretches, search) ??
    (sentence.words.reader.language.dropsSubjects && memory.last ? { ...memory.last, from: verb.from, to: verb.to } : undefined)
  );
}

/** "An official, who asked not to be named, said China …": behind the comma stands what is said, for the speaker opened the sentence. */
function personBefore(
  sentence: Sentence,
  verb: Hit,
  stretches: readonly Stretch[],
  search: (stretch: Stretch) => Speaker | undefined,
): Speaker | undefined {
  const opening = stretches.at(-1);
  const isAside = stretches.length > 1 && sentence.of('relative').some(({ from }) => from === stretches.at(-2)?.from);
  if (!opening || !isAside || opening.from !== sentence.from || opening.to === verb.from) return undefined;
  const speaker = search(opening);
  return speaker?.isPerson ? speaker : undefined;
}

/** Whom the words right behind a verb name: not where a clause begins there, nor anybody but a person where the verb has an object. */
function inverted(sentence: Sentence, verb: Hit, memory: Memory, isTransitive: boolean): Speaker | undefined {
  if (sentence.among(CLAUSE).some(({ from, to }) => from === verb.to || (to === verb.to && from > verb.from))) return undefined;
  const speaker = speakerAfter(sentence, verb.to, memory, INVERTED);
  return isTransitive && !speaker?.isPerson ? undefined : speaker;
}

/** Whom the words behind "according to" name. */
export function speakerAfter(sentence: Sentence, verb: number, memory: Memory, reach = REACH): Speaker | undefined {
  const stretch = stretchAfter(sentence, verb, reach);
  if (stretch.to === verb) return undefined;
  const more = stretchAfter(sentence, stretch.to + 1, reach);
  const to = isApposition(sentence, stretch, { from: stretch.to, to: more.to }) ? more.to : stretch.to;
  return speakerIn(sentence, verb, endOfName(sentence, { from: verb, to }, memory), memory);
}

/**
 * "Laut Washington stammt die Droge aus China": no comma tells where the speaker's name ends, so it ends with the party and whoever of it
 * is named right behind, as in "according to the White House's press secretary".
 */
function endOfName(sentence: Sentence, { from, to }: Stretch, { speaking, parties }: Memory): number {
  let party: Voice | undefined;
  let end = from;
  for (const hit of sentence.among(speaking)) {
    const voice = parties.voices.get(hit.concept);
    if (hit.from < from || hit.to > to || (!party && !voice)) continue;
    if (party && hit.from >= end && !isOfName(sentence, end, hit, party, voice)) return end;
    party = voice ?? party;
    end = behindName(sentence, Math.max(end, hit.to));
  }
  return to;
}

/** Does a thing belong to the name before it? Another party does behind a small word alone: "officials in Beijing", not "a US official: China …". */
function isOfName(sentence: Sentence, end: number, { concept, from }: Hit, party: Voice, voice: Voice | undefined): boolean {
  if (sentence.among(LINKS).some(link => link.from === end && from - link.to <= APART)) return true;
  if (concept === 'pronoun') return false;
  return voice ? voice === party && from === end : from - end <= APART;
}

/** Where a person's own name ends: "US-Botschafter Nicholas Burns". */
function behindName(sentence: Sentence, from: number): number {
  let at = from;
  while (sentence.words.tokens[at]?.capital && !sentence.isNamed(at)) at++;
  return at;
}

function stretchAfter(sentence: Sentence, from: number, reach: number): Stretch {
  let to = from;
  while (to < sentence.to && to - from < reach && !BREAK.test(sentence.between(to - 1, to))) to++;
  return { from, to };
}

const PERSONS = ['official', 'spokesperson', 'expert'];
const PERSONS_AND_PLACES = [...PERSONS, 'preposition'];
const CLAUSE = ['relative', 'conjunction'];
/** What joins one part of a name to the next. */
const LINKS = ['preposition', 'conjunction'];
const MORE = ['say', 'confirm', 'relative'];

/** "Jane Roe, a US official": behind nothing but a name stands who that is. */
function isApposition(sentence: Sentence, name: Stretch, behind: Stretch): boolean {
  const { tokens } = sentence.words;
  const isIn = ({ from, to }: Stretch, concepts: readonly string[]) =>
    sentence.among(concepts).some(hit => hit.from >= from && hit.to <= to);
  const isName = name.to - name.from > 1 && tokens.slice(name.from, name.to).every(({ capital }) => capital);
  return (
    isName &&
    /^\s*[,，(（]\s*$/.test(sentence.between(behind.from - 1, behind.from)) &&
    !isIn(name, PERSONS_AND_PLACES) &&
    isIn({ from: behind.from, to: verbIn(sentence, behind) }, PERSONS)
  );
}

/** Where somebody begins to do or say something more. */
function verbIn(sentence: Sentence, { from, to }: Stretch): number {
  return sentence.among(MORE).find(hit => hit.from >= from && hit.from < to)?.from ?? to;
}

function firstSpeaker(stretches: readonly Stretch[], search: (stretch: Stretch) => Speaker | undefined): Speaker | undefined {
  for (const stretch of stretches) {
    const speaker = search(stretch);
    if (speaker) return speaker;
  }
  return undefined;
}

/** The words before a verb, cut at commas, the nearest first, as far as the words are the same speaker's. */
function stretchesBefore(sentence: Sentence, verb: number): Stretch[] {
  const stretches: Stretch[] = [];
  let to = verb;
  let from = verb;
  while (from > sentence.from && verb - from < REACH) {
    const between = sentence.between(from - 1, from);
    if (ENDS.test(between)) break;
    if (BREAK.test(between)) {
      stretches.push({ from, to });
      to = from;
    }
    from--;
  }
  stretches.push({ from, to });
  const isClosed = stretches[0]?.from === verb;
  return stretches
    .map((stretch, index) => {
      const name = stretches[index + 1];
      return isClosed && name && isApposition(sentence, name, stretch) ? { from: name.from, to: stretch.to } : stretch;
    })
    .filter(stretch => stretch.from < stretch.to);
}

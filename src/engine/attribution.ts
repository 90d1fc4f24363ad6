import type { Span, Voice } from '../types.ts';
import type { Hit } from './lexicon.ts';
import type { Sentence } from './sentence.ts';
import type { Memory, Speaker } from './speaker.ts';
import { speakerAfter, speakerOf } from './speech.ts';

/** Verbs of one kind that are looked at in a sentence: no sentence that somebody wrote has more. */
const MOST_VERBS = 16;

/** Who a sentence, or a part of it, has say something, and the words that tell. */
export interface Attribution {
  voice: Voice;
  anonymous: boolean;
  /** The tokens that name the speaker and the speaking. */
  from: number;
  to: number;
  /** Vouches for what it reports: "confirmed", "revealed". */
  confirms: boolean;
  /** More than one unnamed person: "officials". */
  isSeveral: boolean;
  /** What tells: a verb of saying; what somebody blames, wants or criticises, which counts for claims about just that; a denial. */
  by: 'speech' | 'stance' | 'denial';
  /** A capital, a ministry, an embassy speaks, and no person. */
  isOffice: boolean;
  /** Reports others' words: a newspaper, an agency. */
  isMedium: boolean;
  cue: string;
  span: Span;
}

const ACCORDING = ['according'];
const SAYING = ['say', 'confirm'];
const DENYING = ['deny'];

/**
 * Every attribution of a sentence, in order.
 * @param stances concepts whose agent speaks by them: who blames, wants, criticises
 */
export function attributionsIn(sentence: Sentence, memory: Memory, stances: readonly string[]): Attribution[] {
  const found: Attribution[] = [];
  const add = (speaker: Speaker | undefined, verb: Hit, by: Attribution['by'] = 'speech') =>
    speaker && found.push(attributionOf(sentence, speaker, verb, by));
  const spoken = (hit: Hit) => speakerOf(sentence, hit, memory, isTransitive(sentence, hit, stances));
  const rumours = sentence.of('hearsay');
  // "It is said" has nobody say it, and who asks not to be named says nothing by that.
  const silent = [...rumours, ...sentence.of('anonymous')];
  const verbs = (concepts: readonly string[]) =>
    sentence
      .among(concepts)
      .slice(0, MOST_VERBS)
      .filter(({ from, to }) => !silent.some(words => words.from <= from && to <= words.to));
  for (const hit of verbs(ACCORDING)) add(speakerAfter(sentence, hit.to, memory) ?? spoken(hit), hit);
  for (const hit of verbs(SAYING)) add(spoken(hit), hit);
  if (found.length === 0) for (const hit of verbs(DENYING)) add(spoken(hit), hit, 'denial');
  if (found.length === 0) for (const hit of verbs(stances)) add(spoken(hit), hit, 'stance');
  const [again] = sentence.of('same-speaker');
  const same = memory.official ?? memory.last;
  if (found.length === 0 && again && same) add({ ...same, from: again.from, to: again.to }, again);
  const [hearsay] = rumours;
  if (found.length === 0 && hearsay) add({ voice: 'other', anonymous: true, from: hearsay.from, to: hearsay.to }, hearsay);
  return found.sort((one, other) => one.from - other.from);
}

/** Who blames, wants or criticises does so to somebody, who stands behind the verb. */
function isTransitive(sentence: Sentence, verb: Hit, stances: readonly string[]): boolean {
  return sentence.among(stances).some(({ from, to }) => from >= verb.from && to <= verb.to);
}

/** An attribution by a speaker's words and a verb's. */
export function attributionOf(
  sentence: Sentence,
  speaker: Speaker,
  verb: { from: number; to: number },
  by: Attribution['by'] = 'speech',
): Attribution {
  const from = Math.min(speaker.from, verb.from);
  const to = Math.max(speaker.to, verb.to);
  const isUnnamed = speaker.voice !== 'none' && !speaker.isNamed && speaker.isPerson === true;
  const anonymous = speaker.anonymous || (isUnnamed && sentence.has('anonymous'));
  return {
    voice: speaker.voice,
    anonymous,
    from,
    to,
    confirms: sentence.of('confirm').some(hit => hit.from === verb.from),
    isSeveral: anonymous && sentence.of('several').some(hit => hit.from >= from && hit.to <= to),
    by,
    isOffice: (speaker.voice === 'us' || speaker.voice === 'china') && !speaker.isPerson,
    isMedium: speaker.voice === 'other' && !speaker.isPerson,
    cue: sentence.textOf({ from, to }),
    span: sentence.spanOf({ from, to }),
  };
}

/**
 * Of several attributions, the one by whose words something in the sentence stands: the first before it, for what it governs may speak
 * of speaking, too; but a later one where a new clause begins, or where a newspaper reports somebody's words. Else the first behind it.
 * @param at where that something stands, in UTF-16 units of the block
 */
export function attributionAt(attributions: readonly Attribution[], sentence: Sentence, at: number): Attribution | undefined {
  const before = attributions.filter(({ span }) => span.start <= at);
  const governing = before.reduce<Attribution | undefined>(
    (outer, inner) => (!outer || outer.isMedium || isNewClause(sentence, outer.to, inner.from) ? inner : outer),
    undefined,
  );
  return governing ?? attributions.find(({ from }) => !isRelative(sentence, from));
}

/** "…, for which Washington blames Beijing" tells nothing of what stands before. */
function isRelative(sentence: Sentence, from: number): boolean {
  return sentence.of('relative').some(hit => from - hit.to >= 0 && from - hit.to <= 1);
}

function isNewClause(sentence: Sentence, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (/[;；]/.test(sentence.between(token, token + 1))) return true;
  return sentence
    .of('conjunction')
    .some(hit => hit.from >= from && hit.to <= to && /[,，、]/.test(sentence.between(hit.from - 1, hit.from)));
}

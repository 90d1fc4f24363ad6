import type { Span, Voice } from '../types.ts';
import type { Sentence } from './sentence.ts';
import { firstParty, issuingParty, type Memory, newMemory, type Speaker, speakerIn } from './speaker.ts';

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
  /** Told by what somebody blames, wants or criticises, not by a verb of saying: counts for claims about just that. */
  isStance: boolean;
  cue: string;
  span: Span;
}

const SAYING = ['say', 'confirm', 'deny'] as const;
/** How far from its verb a speaker may stand, in words. */
const REACH = 14;
/** "said the official": right behind the verb. */
const INVERTED = 5;
/** Beyond these the words are somebody else's. */
const ENDS = /["“”„«»「」『』:：;；]/;
const BREAK = /[,;:.!?…()"“”„«»「」『』、，；：。]|\s[–—-]\s|[–—]/;

/**
 * The attributions that each sentence of an article stands under: its own, or its neighbour's where a quotation or the grammar of reported
 * speech carries one over. None is the reporter's own voice.
 * @param stances concepts whose agent speaks by them: who blames, wants, criticises
 */
export function attribute(sentences: readonly Sentence[], stances: readonly string[]): Attribution[][] {
  const memory = newMemory();
  const issuer = issuerOf(sentences);
  const own = sentences.map(sentence => {
    const found = attributionsIn(sentence, memory, stances);
    memory.mentioned = firstParty(sentence) ?? memory.mentioned;
    return found;
  });
  const quoted = openQuotations(sentences);
  let tagged: Attribution | undefined;
  return sentences.map((sentence, index) => {
    if (!sameBlock(sentences[index - 1], sentence)) tagged = tagOf(sentence, memory);
    const attributions = own[index] ?? [];
    if (attributions.length > 0) return attributions;
    const before = sameBlock(sentences[index - 1], sentence) ? own[index - 1]?.at(-1) : undefined;
    const after = sameBlock(sentences[index + 1], sentence) ? own[index + 1]?.[0] : undefined;
    const carried = quoted[index] ? (before ?? after) : sentence.has('indirect') ? before : undefined;
    const speaker = carried ?? tagged ?? issuer;
    return speaker ? [speaker] : [];
  });
}

/** A press release, statement or briefing speaks for whoever issues it. */
function issuerOf(sentences: readonly Sentence[]): Attribution | undefined {
  const opening = sentences.slice(0, 3).find(sentence => sentence.has('release'));
  const [mark] = opening?.of('release') ?? [];
  if (!opening || !mark) return undefined;
  const isUnnamed = opening.has('anonymous') || (opening.has('official') && !opening.has('spokesperson'));
  const speaker = { voice: issuingParty(sentences.slice(0, 3)) ?? 'us', anonymous: isUnnamed, isPerson: isUnnamed, ...mark };
  return attribution(opening, speaker, mark, false);
}

/** In a transcript, the tag before a paragraph tells who speaks. */
function tagOf({ tag }: Sentence, memory: Memory): Attribution | undefined {
  const speaker = tag && speakerIn(tag, tag.from, tag.to, memory);
  return speaker && attribution(tag, speaker, speaker, false);
}

function sameBlock(one: Sentence | undefined, other: Sentence): boolean {
  return one?.span.block === other.span.block;
}

const OPENING = /["“«„「『]/;

/** Does a sentence stand in a quotation, from its beginning to its end? */
function openQuotations(sentences: readonly Sentence[]): boolean[] {
  let isOpen = false;
  let block = -1;
  return sentences.map(sentence => {
    if (sentence.span.block !== block) isOpen = false;
    block = sentence.span.block;
    const wasOpen = isOpen;
    const { text } = sentence;
    for (const mark of text) {
      if (mark === '"') isOpen = !isOpen;
      else if ('“«„「『'.includes(mark)) isOpen = true;
      else if ('”»」』'.includes(mark)) isOpen = false;
    }
    return wasOpen || OPENING.test(text.slice(0, 2));
  });
}

/** Every attribution of a sentence, in order. */
function attributionsIn(sentence: Sentence, memory: Memory, stances: readonly string[]): Attribution[] {
  const found: Attribution[] = [];
  for (const hit of sentence.of('according')) {
    const speaker = speakerAfter(sentence, hit.to, memory) ?? speakerBefore(sentence, hit.from, memory);
    if (speaker) found.push(attribution(sentence, speaker, hit, false));
  }
  for (const hit of sentence.of(...SAYING)) {
    const speaker = speakerBefore(sentence, hit.from, memory) ?? speakerAfter(sentence, hit.to, memory, INVERTED);
    if (speaker)
      found.push(
        attribution(
          sentence,
          speaker,
          hit,
          sentence.of('confirm').some(({ from }) => from === hit.from),
        ),
      );
  }
  if (found.length === 0) {
    for (const hit of sentence.of(...stances)) {
      const speaker = speakerBefore(sentence, hit.from, memory);
      if (speaker) found.push(attribution(sentence, speaker, hit, false, true));
    }
  }
  for (const hit of sentence.of('same-speaker')) {
    const speaker = memory.official ?? memory.last;
    if (speaker && found.length === 0) found.push(attribution(sentence, { ...speaker, from: hit.from, to: hit.to }, hit, false));
  }
  for (const hit of sentence.of('hearsay')) {
    if (found.length === 0) found.push(attribution(sentence, { voice: 'other', anonymous: true, from: hit.from, to: hit.to }, hit, false));
  }
  return found.sort((one, other) => one.from - other.from);
}

function attribution(
  sentence: Sentence,
  speaker: Speaker,
  verb: { from: number; to: number },
  confirms: boolean,
  isStance = false,
): Attribution {
  const from = Math.min(speaker.from, verb.from);
  const to = Math.max(speaker.to, verb.to);
  const span = sentence.spanOf({ from, to });
  const anonymous =
    speaker.anonymous || (speaker.voice !== 'none' && !speaker.isNamed === true && sentence.has('anonymous') && speaker.isPerson === true);
  return {
    voice: speaker.voice,
    anonymous,
    from,
    to,
    confirms,
    isStance,
    isSeveral: anonymous && sentence.of('several').some(hit => hit.from >= from && hit.to <= to),
    cue: sentence.textOf({ from, to }),
    span,
  };
}

/** The speaker in the stretch of words before a verb; where that names none, in the stretch before it: "Wang, when asked, said". */
function speakerBefore(sentence: Sentence, verb: number, memory: Memory): Speaker | undefined {
  let end = verb;
  for (let tries = 0; tries < 3 && end > sentence.from && verb - end < REACH; tries++) {
    const stop = sentence.between(end - 1, end);
    if (ENDS.test(stop)) return undefined;
    let start = BREAK.test(stop) && tries === 0 ? end : end - 1;
    if (start < end) while (start > sentence.from && verb - start < REACH && !BREAK.test(sentence.between(start - 1, start))) start--;
    const speaker = start < end ? speakerIn(sentence, start, end, memory) : undefined;
    if (speaker) return speaker;
    end = start;
  }
  return undefined;
}

function speakerAfter(sentence: Sentence, verb: number, memory: Memory, reach = REACH): Speaker | undefined {
  let end = verb;
  while (end < sentence.to && end - verb < reach && (end === verb || !BREAK.test(sentence.between(end - 1, end)))) end++;
  return end > verb ? speakerIn(sentence, verb, end, memory) : undefined;
}

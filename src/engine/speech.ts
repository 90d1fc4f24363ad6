import type { Hit } from './lexicon.ts';
import type { Sentence } from './sentence.ts';
import { type Memory, type Speaker, speakerIn } from './speaker.ts';

/** How far from its verb a speaker may stand, in words. */
const REACH = 14;
/** "said the official": right behind the verb. */
const INVERTED = 5;
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
    inverted(sentence, verb, memory, isTransitive) ??
    firstSpeaker(stretches, search) ??
    (sentence.words.reader.language.dropsSubjects && memory.last ? { ...memory.last, from: verb.from, to: verb.to } : undefined)
  );
}

/** Whom the words right behind a verb name: not where a clause begins there, nor anybody but a person where the verb has an object. */
function inverted(sentence: Sentence, verb: Hit, memory: Memory, isTransitive: boolean): Speaker | undefined {
  if (sentence.of('relative', 'conjunction').some(({ from }) => from === verb.to)) return undefined;
  const speaker = speakerAfter(sentence, verb.to, memory, INVERTED);
  return isTransitive && !speaker?.isPerson ? undefined : speaker;
}

/** Whom the words behind "according to" name. */
export function speakerAfter(sentence: Sentence, verb: number, memory: Memory, reach = REACH): Speaker | undefined {
  let end = verb;
  while (end < sentence.to && end - verb < reach && !BREAK.test(sentence.between(end - 1, end))) end++;
  return end > verb ? speakerIn(sentence, verb, end, memory) : undefined;
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
  return stretches.filter(stretch => stretch.from < stretch.to);
}

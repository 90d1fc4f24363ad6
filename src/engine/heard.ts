import type { Voice } from '../types.ts';
import type { Attribution } from './attribution.ts';
import type { Sentence } from './sentence.ts';

/** Who has been heard on a page, up to one of its sentences and all in all. */
export interface Heard {
  /** Who was heard last before it, and so many sentences ago. */
  last: Attribution | undefined;
  ago: number;
  /** In the same paragraph. */
  isNear: boolean;
  /** Who is heard in most of the page's sentences, if anybody: whoever a statement, a speech, an interview is by. */
  host: Voice | undefined;
  /** Most of its paragraphs have a speaker's tag. */
  isSpoken: boolean;
  /** What the page opens with tells whose it is: a report's first lines, a statement's, a column's. */
  opening: readonly Sentence[];
  /** Of those heard in a voice, the part that goes unnamed. */
  unnamed: ReadonlyMap<Voice, 'none' | 'some' | 'most'>;
}

/** In so many of its sentences. */
const MOST = 0.4;
/** So many sentences are a page's opening; one that has no more is all opening, and tells nothing by it. */
const OPENING = 3;

/** Goes through a page with those by whose words its sentences stand. */
export function hear(sentences: readonly Sentence[], attributions: readonly (readonly Attribution[])[]): Heard[] {
  const host = hostOf(attributions);
  const unnamed = unnamedIn(attributions.flat().filter(({ by }) => by === 'speech'));
  const isSpoken = sentences.filter(({ tag }) => tag).length > MOST * new Set(sentences.map(({ span }) => span.block)).size;
  const opening = sentences.length > OPENING ? sentences.slice(0, OPENING) : [];
  let last: Attribution | undefined;
  let at = 0;
  return sentences.map(({ span }, index) => {
    const heard = {
      last,
      ago: index - at,
      isNear: last !== undefined && sentences[at]?.span.block === span.block,
      host,
      isSpoken,
      opening,
      unnamed,
    };
    const speech = (attributions[index] ?? []).filter(({ by }) => by === 'speech').at(-1);
    if (speech) [last, at] = [speech, index];
    return heard;
  });
}

function hostOf(attributions: readonly (readonly Attribution[])[]): Voice | undefined {
  const counts = new Map<Voice, number>();
  for (const own of attributions) {
    for (const voice of new Set(own.filter(({ by }) => by === 'speech').map(({ voice }) => voice))) {
      counts.set(voice, (counts.get(voice) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] >= MOST * attributions.length ? most[0] : undefined;
}

function unnamedIn(attributions: readonly Attribution[]): Heard['unnamed'] {
  const counts = new Map<Voice, { all: number; unnamed: number }>();
  for (const { voice, anonymous } of attributions) {
    const count = counts.get(voice) ?? { all: 0, unnamed: 0 };
    counts.set(voice, { all: count.all + 1, unnamed: count.unnamed + Number(anonymous) });
  }
  return new Map([...counts].map(([voice, { all, unnamed }]) => [voice, unnamed === 0 ? 'none' : unnamed * 2 <= all ? 'some' : 'most']));
}

import type { Reason } from '../types.ts';
import { BEFORE, ELLIPTIC, featureParts } from './features.ts';
import { reasonOf } from './frames.ts';
import type { Sentence, Words } from './sentence.ts';
import { overlap } from './spans.ts';
import { LEMMA, lemmasOf, stemAt, WORD } from './word-features.ts';

/** Reasons beside a frame's own. */
const MOST_REASONS = 4;

interface Place {
  from: number;
  to: number;
}

/**
 * The words behind what the model saw: a feature is a word, what it means, a concept, or two concepts that stand near each other. Each place is
 * shown once, however many features stand there.
 */
export function featureReasons(features: readonly string[], sentence: Sentence, known: readonly Reason[]): Reason[] {
  const reasons: Reason[] = [];
  for (const feature of features) {
    for (const { name, place } of placesOf(feature, sentence)) {
      const reason = reasonOf('model', name, sentence, place);
      if ([...known, ...reasons].some(other => other.name === name || overlap(other, reason))) continue;
      reasons.push(reason);
      if (reasons.length === MOST_REASONS) return reasons;
    }
  }
  return reasons;
}

function placesOf(feature: string, sentence: Sentence): { name: string; place: Place }[] {
  const [one, other = ''] = featureParts(feature);
  // What the sentence before names is not to be shown in this one.
  if (one === BEFORE || one.startsWith(ELLIPTIC)) return [];
  if (one === WORD || one === LEMMA) {
    const place = placeOfWord(one, other, sentence);
    return place ? [{ name: other, place }] : [];
  }
  return [one, other].flatMap(name =>
    sentence
      .of(name)
      .slice(0, 1)
      .map(place => ({ name, place })),
  );
}

function placeOfWord(kind: typeof WORD | typeof LEMMA, name: string, { words, from, to }: Sentence): Place | undefined {
  const length = words.reader.language.unspaced ? 2 : 1;
  for (let at = from; at < to; at++) {
    const stem = stemAt(words, at);
    if (stem === undefined || !tells(words, at)) continue;
    if (kind === WORD ? stem === name : lemmasOf(words, stem).includes(name)) return { from: at, to: at + length };
  }
  return undefined;
}

/** Does a word say anything to a reader? Not a small one, nor a number; and without spaces only two characters that are known to be a word. */
function tells(words: Words, at: number): boolean {
  const { language, functionWords } = words.reader;
  if (language.unspaced) return lemmasOf(words, stemAt(words, at) ?? '').length > 0;
  const word = words.tokens[at]?.word ?? '';
  return word.length > 2 && !functionWords.has(word) && !/\d/.test(word);
}

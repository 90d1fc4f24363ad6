import type { Reason } from '../types.ts';
import { BEFORE, ELLIPTIC, featureParts } from './features.ts';
import { reasonOf } from './frames.ts';
import type { Sentence } from './sentence.ts';
import { LEMMA, lemmasOf, stemAt, WORD } from './word-features.ts';

/** Reasons beside a frame's own. */
const MOST_REASONS = 4;

/** The words behind what the model saw: a feature is a word, a concept, or two concepts that stand near each other. */
export function featureReasons(features: readonly string[], sentence: Sentence, known: readonly Reason[]): Reason[] {
  const reasons: Reason[] = [];
  for (const feature of features) {
    for (const { name, place } of placesOf(feature, sentence)) {
      if ([...known, ...reasons].some(reason => reason.name === name)) continue;
      reasons.push(reasonOf('model', name, sentence, place));
      if (reasons.length === MOST_REASONS) return reasons;
    }
  }
  return reasons;
}

function placesOf(feature: string, sentence: Sentence): { name: string; place: { from: number; to: number } }[] {
  const [one, other = ''] = featureParts(feature);
  // What the sentence before names is not to be shown in this one.
  if (one === BEFORE || one.startsWith(ELLIPTIC)) return [];
  if (one !== WORD && one !== LEMMA)
    return [one, other].flatMap(name =>
      sentence
        .of(name)
        .slice(0, 1)
        .map(place => ({ name, place })),
    );
  const { words } = sentence;
  const length = words.reader.language.unspaced ? 2 : 1;
  for (let at = sentence.from; at < sentence.to; at++) {
    const stem = stemAt(words, at);
    if (stem === undefined || !(one === WORD ? stem === other : lemmasOf(words, stem).includes(other))) continue;
    return [{ name: other, place: { from: at, to: at + length } }];
  }
  return [];
}

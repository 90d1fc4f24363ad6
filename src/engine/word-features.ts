import type { See } from './features.ts';
import type { Sentence, Words } from './sentence.ts';

/** The first of a pair whose second is a word's beginning, or two characters of a language without spaces. */
export const WORD = 'w';
/** The first of a pair whose second is what a word means. */
export const LEMMA = 'l';
/** Endings say little, and a longer beginning is seen too seldom to learn from. */
const STEM = 6;

/** The words themselves, for what no concept names, and what they mean. */
export function seeWords({ words, from, to }: Sentence, see: See): void {
  for (let at = from; at < to; at++) {
    const stem = stemAt(words, at);
    if (stem === undefined) continue;
    see(WORD, stem);
    for (const lemma of lemmasOf(words, stem)) see(LEMMA, lemma);
  }
}

/** What the words of a sentence mean, each once. */
export function lemmasIn(sentence: Sentence): string[] {
  const lemmas = new Set<string>();
  seeWords(sentence, (kind, word = '') => kind === LEMMA && lemmas.add(word));
  return [...lemmas];
}

const NO_LEMMA: readonly string[] = [];

/** What a word means, as far as its language's file says. */
export function lemmasOf({ reader }: Words, stem: string): readonly string[] {
  return reader.lemmas.get(stem) ?? NO_LEMMA;
}

/** What the models see of a word, if anything. */
export function stemAt({ tokens, reader }: Words, at: number): string | undefined {
  const word = tokens[at]?.word ?? '';
  if (reader.language.unspaced) return tokens[at]?.end === tokens[at + 1]?.start ? word + tokens[at + 1]?.word : undefined;
  return word === '' ? undefined : word.slice(0, STEM);
}

import { simplified } from './han-variants.ts';

/**
 * Folding makes spellings of one word equal: case, accents, width, soft hyphens and zero-width characters go, and traditional characters
 * become simplified ones.
 * It is done word by word and remembered, so a page costs one look-up a word and offsets never need a map.
 */

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;
const PLAIN = /^[a-z0-9]+$/;

/** Longer "words" are no words: text without spaces, or an attack. They fold to nothing. */
const LONGEST_WORD = 48;

/** Cleared when full, so that a hostile page cannot grow it for ever. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** The folded form of one word. */
export function fold(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (word.length > LONGEST_WORD) return '';
  const lower = simplified.get(word) ?? word.toLowerCase();
  const folded = PLAIN.test(lower) ? lower : lower.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '').replaceAll('ß', 'ss');
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, folded);
  return folded;
}

import type { Reader } from './reader.ts';
import { tokenise } from './tokens.ts';

const HAN = /[\u3400-\u9fff]/g;
const LETTER = /\p{L}/gu;
const SAMPLE = 400;

/**
 * The reader for a text: the one whose function words it uses most, and the declared language's where that does not decide.
 * @param declared BCP 47, or empty
 */
export function languageOf(text: string, declared: string, readers: readonly Reader[]): Reader | undefined {
  const sample = text.length > SAMPLE * 40 ? text.slice(0, SAMPLE * 40) : text;
  const han = sample.match(HAN)?.length ?? 0;
  const letters = sample.match(LETTER)?.length ?? 0;
  const named = readers.find(({ language }) => primary(language.code) === primary(declared));
  const candidates = readers.filter(({ language }) => Boolean(language.unspaced) === han * 3 > letters);
  if (han * 3 > letters) return candidates.find(reader => reader === named) ?? candidates[0];
  const tokens = tokenise(sample).slice(0, SAMPLE);
  const counts = candidates.map(reader => ({ reader, count: tokens.filter(({ word }) => reader.functionWords.has(word)).length }));
  const best = counts.reduce<(typeof counts)[number] | undefined>((most, one) => (one.count > (most?.count ?? 0) ? one : most), undefined);
  const own = counts.find(({ reader }) => reader === named)?.count ?? 0;
  // A handful of words decides nothing against what the page says of itself.
  if (named && candidates.includes(named) && (!best || best.count < own * 2 + 3)) return named;
  if (declared !== '' && !named && (best?.count ?? 0) < tokens.length / 8) return undefined;
  return best?.reader;
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

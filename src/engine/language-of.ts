import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';

/** Words looked at to tell a language. */
const SAMPLE = 300;
/** A text is Japanese where it has more than one kana to so many Chinese characters. */
const KANA = 4;
/** From so many words on, a stretch in another script is read as well. */
const QUOTE = 8;

/**
 * The readers for a text, the one for most of it first; a second one where it quotes another script. Empty where none fits.
 * @param declared BCP 47, or empty
 */
export function readersFor(tokens: readonly Token[], declared: string, readers: readonly Reader[]): Reader[] {
  const sample = tokens.length > SAMPLE ? tokens.slice(0, SAMPLE) : tokens;
  const han = isJapanese(sample) ? [] : sample.filter(({ word }) => isHan(word));
  const latin = sample.filter(({ word }) => !isHan(word));
  const words = latin.filter(({ word }) => word.length > 1).length;
  // A Latin word is worth several characters.
  const isUnspaced = han.length > words * 3;
  const main = likeliest(isUnspaced ? han : latin, declared, withScript(readers, isUnspaced));
  if (!main) return [];
  const isQuoting = isUnspaced ? words >= QUOTE : han.length >= QUOTE;
  const other = isQuoting ? likeliest(isUnspaced ? latin : han, '', withScript(readers, !isUnspaced)) : undefined;
  return other ? [main, other] : [main];
}

function withScript(readers: readonly Reader[], isUnspaced: boolean): Reader[] {
  return readers.filter(({ language }) => Boolean(language.unspaced) === isUnspaced);
}

/** The reader whose function words are used most, unless the text declares itself another and they do not plainly say otherwise. */
function likeliest(tokens: readonly Token[], declared: string, readers: readonly Reader[]): Reader | undefined {
  const named = readers.find(({ language }) => primary(language.code) === primary(declared));
  if (readers.length === 1 && (named || readers[0]?.language.unspaced)) return readers[0];
  const count = (reader: Reader) => tokens.filter(({ word }) => reader.functionWords.has(word)).length;
  const counts = readers.map(reader => ({ reader, count: count(reader) }));
  const best = counts.reduce<{ reader: Reader; count: number } | undefined>(
    (most, one) => (one.count > (most?.count ?? 0) ? one : most),
    undefined,
  );
  if (named && (!best || best.count < count(named) * 2 + 3)) return named;
  // Another language than those known uses a few of their words, too.
  return best && best.count * 8 >= tokens.length ? best.reader : undefined;
}

/** Japanese writes its grammar in kana, and many of its nouns in the characters that Chinese has. */
function isJapanese(tokens: readonly Token[]): boolean {
  const count = (is: (word: string) => boolean) => tokens.filter(({ word }) => is(word)).length;
  return count(isKana) * KANA > count(isHan);
}

function isKana(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x3040 && code <= 0x30ff;
}

function isHan(word: string): boolean {
  return word.length === 1 && word.charCodeAt(0) >= 0x3400;
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

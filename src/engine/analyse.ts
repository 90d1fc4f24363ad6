import type { Article } from '../types.ts';
import { languageOf } from './language-of.ts';
import type { Reader } from './reader.ts';
import { Sentence, type Words } from './sentence.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

/** More than any article has; what lies beyond is not read. */
const LONGEST_ARTICLE = 2_000_000;

/**
 * Splits an article into sentences and finds the concepts each names. Every block is read in its own language; blocks in a language that
 * there is no reader for are left out.
 */
export function analyse(article: Article, readers: readonly Reader[]): { lang: string; sentences: Sentence[] } {
  const declared = languageOf(
    article.blocks
      .slice(0, 40)
      .map(({ text }) => text.slice(0, 400))
      .join(' '),
    article.lang,
    readers,
  );
  const sentences: Sentence[] = [];
  let length = 0;
  article.blocks.forEach(({ text, lang }, block) => {
    length += text.length;
    if (length > LONGEST_ARTICLE) return;
    const reader = languageOf(text.slice(0, 400), lang ?? declared?.language.code ?? '', readers);
    if (reader) sentences.push(...sentencesOf(text, block, reader));
  });
  return { lang: declared?.language.code ?? 'und', sentences };
}

function sentencesOf(text: string, block: number, { language, lexicon, abbreviations }: Reader): Sentence[] {
  const tokens = tokenise(text);
  const hits = lexicon.match(tokens);
  const words: Words = { text, language, tokens };
  let token = 0;
  let hit = 0;
  return splitSentences(text, block, abbreviations).map(span => {
    const before = token;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < span.start) token++;
    const from = token;
    const firstBefore = hit;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < span.end) token++;
    while (hit < hits.length && (hits[hit]?.from ?? 0) < from) hit++;
    const first = hit;
    while (hit < hits.length && (hits[hit]?.from ?? 0) < token) hit++;
    const sentence = new Sentence(span, words, from, token, hits.slice(first, hit));
    if (from > before)
      sentence.tag = new Sentence({ block, start: 0, end: span.start }, words, before, from, hits.slice(firstBefore, first));
    return sentence;
  });
}

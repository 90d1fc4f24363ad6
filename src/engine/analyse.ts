import type { Article } from '../types.ts';
import { readersFor } from './language-of.ts';
import type { Hit } from './lexicon.ts';
import type { Reader } from './reader.ts';
import { Sentence, type Words } from './sentence.ts';
import { splitSentences } from './sentences.ts';
import { behindTag, tagsOf } from './tags.ts';
import { type Token, tokenise } from './tokens.ts';

/** More characters and words than any article has; what lies beyond is not read. */
const LONGEST_ARTICLE = 1_000_000;
const MOST_WORDS = 150_000;

/** Concepts looked at in a sentence, so that work that grows with their square stays small: no sentence that somebody wrote has more. */
const MOST_HITS = 400;

/**
 * Splits an article into sentences and finds the concepts each names. Every block is read in its own language; blocks in a language that
 * there is no reader for are left out.
 */
export function analyse(article: Article, readers: readonly Reader[]): { lang: string; sentences: Sentence[] } {
  const opening = article.blocks.slice(0, 40).flatMap(({ text }) => tokenise(text.slice(0, 400)));
  const lang = readersFor(opening, article.lang, readers)[0]?.language.code ?? 'und';
  const tags = tagsOf(article.blocks);
  const sentences: Sentence[] = [];
  let room = LONGEST_ARTICLE;
  let wordsLeft = MOST_WORDS;
  article.blocks.forEach((block, index) => {
    const { text, tokens } = beginningOf(block.text.slice(0, room), wordsLeft);
    room -= text.length;
    wordsLeft -= tokens.length;
    const [main, other] = readersFor(tokens, block.lang ?? lang, readers);
    if (main) for (const sentence of sentencesOf({ text, reader: main, tokens }, index, other, tags)) sentences.push(sentence);
  });
  return { lang, sentences };
}

/** A text with its words, cut behind so many of them. */
function beginningOf(text: string, words: number): { text: string; tokens: readonly Token[] } {
  const tokens = tokenise(text);
  return tokens.length <= words ? { text, tokens } : { text: text.slice(0, tokens[words]?.start), tokens: tokens.slice(0, words) };
}

/** Who may go unnamed, and a phrase of so many words that says so: "asked not to", not "no name". */
const SPEAKERS = new Set(['official', 'spokesperson', 'expert']);
const PHRASE = 3;

/** An official who "asked not to be named" denies nothing. */
function denyingSomething(hits: readonly Hit[]): readonly Hit[] {
  const unnamed = hits.filter(({ concept, from, to }) => concept === 'anonymous' && to - from >= PHRASE);
  if (unnamed.length === 0 || !hits.some(({ concept }) => SPEAKERS.has(concept))) return hits;
  return hits.filter(({ concept, from, to }) => concept !== 'not' || !unnamed.some(other => from >= other.from && to <= other.to));
}

/** The sentences of a text that have words. */
function sentencesOf(words: Words, block: number, other: Reader | undefined, tags: ReadonlySet<string>): Sentence[] {
  const { text, tokens, reader } = words;
  const own = reader.lexicon.match(tokens);
  const hits = other ? [...own, ...other.lexicon.match(tokens)].sort((one, next) => one.from - next.from) : own;
  let token = 0;
  let hit = 0;
  return splitSentences(text, block, reader, behindTag(words, hits, tags)).flatMap(span => {
    const before = token;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < span.start) token++;
    const from = token;
    const firstBefore = hit;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < span.end) token++;
    while (hit < hits.length && (hits[hit]?.from ?? 0) < from) hit++;
    const first = hit;
    while (hit < hits.length && (hits[hit]?.from ?? 0) < token) hit++;
    if (from === token) return [];
    const sentence = new Sentence(span, words, from, token, denyingSomething(hits.slice(first, Math.min(hit, first + MOST_HITS))));
    if (from > before)
      sentence.tag = new Sentence({ block, start: 0, end: span.start }, words, before, from, hits.slice(firstBefore, first));
    return sentence;
  });
}

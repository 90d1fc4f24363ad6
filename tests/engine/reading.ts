import { analyse } from '../../src/engine/analyse.ts';
import type { Reader } from '../../src/engine/reader.ts';
import type { Sentence } from '../../src/engine/sentence.ts';
import type { Article } from '../../src/types.ts';

/** A page of some paragraphs. */
export function pageOf(paragraphs: readonly string[], lang = 'en'): Article {
  return { url: 'https://example.org/', lang, title: '', blocks: paragraphs.map(text => ({ kind: 'paragraph', text })) };
}

/** The sentences of some paragraphs, with the concepts that they name. */
export function sentencesIn(paragraphs: readonly string[], lang: string, readers: readonly Reader[]): Sentence[] {
  return analyse(pageOf(paragraphs, lang), readers).sentences;
}

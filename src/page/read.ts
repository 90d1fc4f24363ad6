import type { Article, Span } from '../types.ts';
import { attribute, dataOf } from './dom.ts';
import { metaContent } from './headline.ts';
import { type Extent, findStory } from './section.ts';
import type { Piece } from './text.ts';
import { type PlacedBlock, Walk } from './walk.ts';

/** The way back from an article to its document. Holds the page's nodes, so it stays in the page. */
export interface Places {
  /** The stretches of text nodes that a span of the article is made of, in document order; none where the span is no part of it. */
  pieces: (span: Span) => Piece[];
}

export interface ReadPage {
  article: Article;
  places: Places;
  /** The page was too large to be read to its end. */
  truncated: boolean;
  /** The shadow roots in which there is something to read. */
  roots: readonly ShadowRoot[];
}

export interface ReadOptions {
  /** Where the story is known to be; the whole page if not given. */
  within?: HTMLElement | null;
  /** What the page itself has in a text node; nothing for one that is not the page's. */
  textOf?: (node: Text) => string | undefined;
}

/** Between a headline and its story there may stand a standfirst and a byline; what is longer is something else. */
const longestIntroduction = 6;
const longestTitle = 500;
/** Pages may claim what they like of themselves; longer is no language, and no address that anyone needs. */
const longestTag = 100;
const longestAddress = 10_000;

/**
 * Reads the story of a page: its headline, headings, paragraphs and list items as the reader sees them. Left out are navigation,
 * comments, code, controls, hidden and editable text, and lists of other stories. Reads saved pages in Node as well, where nothing is
 * laid out and so nothing counts as hidden by style. What stands in open shadow roots is read as the reader sees it. Changes nothing in
 * the document.
 */
export function readArticle(document: Document, options?: ReadOptions): ReadPage {
  const reading = reader(document, options);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** Reads a page's story like `readArticle`, step by step. Between two steps the document must not change. */
export function* reader(document: Document, { within = document.body, textOf = dataOf }: ReadOptions = {}): Generator<void, ReadPage> {
  const title = titleOf(document);
  const article: Article = { url: (document.URL ?? '').slice(0, longestAddress), lang: languageOf(document), title, blocks: [] };
  if (!within || document.designMode === 'on' || within.isContentEditable)
    return { article, places: { pieces: () => [] }, truncated: false, roots: [] };
  const walk = new Walk(within, article.url, { document, title, textOf });
  yield* walk.read();
  const blocks = blocksWithin(walk.blocks, findStory(walk.whole, walk.doubtful));
  article.blocks = blocks.map(({ kind, text, lang }) =>
    lang && !isSameLanguage(lang, article.lang) ? { kind, text, lang: lang.slice(0, longestTag) } : { kind, text },
  );
  const pieces = ({ block, start, end }: Span) => blocks[block]?.source.pieces(start, end) ?? [];
  return { article, places: { pieces }, truncated: walk.truncated, roots: walk.roots };
}

/** The blocks of the story, the headline and what introduces the story before them. */
function blocksWithin(blocks: readonly PlacedBlock[], { from, to, without }: Extent): PlacedBlock[] {
  const left = new Set(without.flatMap(part => blocks.slice(part.from, part.to)));
  const headline = blocks.findIndex(({ kind }) => kind === 'headline');
  const isAhead = headline >= 0 && headline < from;
  const introduction = isAhead && from - headline <= longestIntroduction ? blocks.slice(headline, from) : [];
  const story = [...introduction, ...blocks.slice(from, to)].filter(block => !left.has(block));
  return [...blocks.filter(block => block.kind === 'headline' && !story.includes(block)), ...story];
}

function titleOf(document: Document): string {
  const title = metaContent(document, 'og:title') || String(document.title ?? '');
  return title.slice(0, longestTitle).replace(/\s+/g, ' ').trim();
}

function languageOf(document: Document): string {
  const root = document.documentElement;
  return ((root && attribute(root, 'lang')) || metaContent(document, 'content-language')).trim().slice(0, longestTag);
}

function isSameLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

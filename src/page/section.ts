import type { BlockKind } from '../types.ts';
import { isSemantic } from './scope.ts';
import type { BlockText } from './text.ts';

/** An element that holds blocks, by the order of the blocks. */
export interface Section {
  element: Element;
  tag: string;
  /** Its blocks: from here up to there. */
  from: number;
  to: number;
  /** How many characters of running text it holds, those of its doubtful parts not counted. */
  prose: number;
  /** What it is called makes it no part of the story, readers' comments above all. */
  expected: 'story' | 'doubtful' | 'foreign';
  /** It has a heading that leads to another page. */
  announces: boolean;
  isArticle: boolean;
  isSemantic: boolean;
  parts: Section[];
}

/** Which blocks are the story: a stretch of them, without some parts. */
export interface Extent {
  from: number;
  to: number;
  without: Section[];
}

/** A plain element is taken for the story when next to nothing stands outside it; one that the page calls so, when it holds most. */
const plainShare = 0.9;
const semanticShare = 0.6;
/** Less running text than this tells nothing about where the story is. */
const leastStory = 200;
/** With so much text in articles beside the largest, the page is a series of posts. */
const seriesShare = 0.1;

/** Finds the story: the innermost element that holds nearly all running text. In doubt it is the larger one. */
export function findStory(whole: Section, doubtful: readonly Section[]): Extent {
  // Where a doubtful part holds more than all the rest, it is the story and its name a misnomer. Readers may have more to say than a story.
  const misnamed = doubtful.filter(({ expected }) => expected === 'doubtful' || whole.prose < leastStory);
  let at = misnamed.reduce((largest, part) => (part.prose > largest.prose ? part : largest), whole);
  const without = doubtful.filter(part => part !== at);
  for (let next = largestPart(at); next && at.prose >= leastStory && isStoryOf(next, at); next = largestPart(at)) at = next;
  return { from: at.from, to: at.to, without };
}

function largestPart({ parts }: Section): Section | undefined {
  return parts.reduce<Section | undefined>((largest, part) => (part.prose > (largest?.prose ?? 0) ? part : largest), undefined);
}

function isStoryOf(part: Section, whole: Section): boolean {
  if (part.prose < (part.isSemantic ? semanticShare : plainShare) * whole.prose) return false;
  const others = whole.parts.reduce((sum, other) => (other.isArticle && other !== part ? sum + other.prose : sum), 0);
  return others < seriesShare * whole.prose;
}

export function sectionOf(element: Element, tag: string, from: number, expected: Section['expected']): Section {
  const isArticle = tag === 'article';
  return { element, tag, from, to: from, prose: 0, expected, announces: false, isArticle, isSemantic: isSemantic(element), parts: [] };
}

/** Running text: what a story has and the things around it have not. */
export function isProse({ text, linked }: BlockText, kind: BlockKind, tag: string): boolean {
  if (kind !== 'paragraph' && kind !== 'item') return false;
  const least = (tag === 'p' ? 15 : 40) / (/[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? 2 : 1);
  return text.length >= least && linked < text.length / 2;
}

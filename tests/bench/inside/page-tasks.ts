import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import Mark from 'mark.js';
import { mark } from '../../../src/page/mark.ts';
import { paint } from '../../../src/page/paint.ts';
import { rangeOf } from '../../../src/page/range.ts';
import { readArticle } from '../../../src/page/read.ts';
import type { Markable, Renderer } from '../../../src/page/renderer.ts';
import { claims } from '../pages.ts';
import { alternation, terms } from './alternation.ts';
import { offer, type Task } from './task.ts';

/** What is done in pages, by us and by what others would use. */

const options = { onOpen: () => {} };

/** The story and twenty sentences to mark in it. */
function marking() {
  const { article, places } = readArticle(document);
  const findings = article.blocks.flatMap(({ text }, block) => {
    const claim = claims.find(claim => text.startsWith(claim));
    return claim ? [{ block, start: 0, end: claim.length, kind: 'us' } satisfies Markable] : [];
  });
  if (findings.length !== 2 * claims.length) throw new Error(`${findings.length} claims stand in the page.`);
  return { places, findings };
}

function drawing(renderer: Renderer): Task {
  return () => {
    const { places, findings } = marking();
    return () => renderer(places, findings, options);
  };
}

function undoing(renderer: Renderer): Task {
  return () => {
    const { places, findings } = marking();
    return renderer(places, findings, options).undo;
  };
}

/** As anybody would write it: whatever text stands in a range is cut out and put into elements. */
function wrapRange(range: Range): void {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  do if (walker.currentNode instanceof Text && range.intersectsNode(walker.currentNode)) texts.push(walker.currentNode);
  while (walker.nextNode());
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const text of texts) {
    if (text === endContainer) text.splitText(endOffset);
    const marked = text === startContainer ? text.splitText(startOffset) : text;
    const element = document.createElement('mark');
    element.className = 'sourcemark';
    element.tabIndex = 0;
    marked.replaceWith(element);
    element.append(marked);
  }
}

/** With the options that it comes with. */
function markWords(count: number) {
  new Mark(document.body).mark(terms.slice(0, count));
}

offer({
  textContent: () => () => document.body.textContent?.length,
  walk: () => walkAll,
  read: () => () => readArticle(document),
  readability: () => () => new Readability(document.cloneNode(true) as Document).parse(),
  defuddle: () => () => new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse(),
  mark: drawing(mark),
  paint: drawing(paint),
  wrapper: () => {
    const { places, findings } = marking();
    const ranges = findings.flatMap(finding => rangeOf(places.pieces(finding)) ?? []);
    return () => ranges.toReversed().forEach(wrapRange);
  },
  'undo mark': undoing(mark),
  'undo paint': undoing(paint),
  'mark.js, 50 words': () => () => markWords(50),
  'mark.js, 300 words': () => () => markWords(300),
  'Readability and an expression': () => () => {
    const text = new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
    return [...text.matchAll(alternation())].length;
  },
});

/** What anybody must do who reads text by its nodes: walk over all, skip what is code, join. */
function walkAll(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentNode, nodeValue } = walker.currentNode;
    if (parentNode?.nodeName !== 'SCRIPT' && parentNode?.nodeName !== 'STYLE') texts.push(nodeValue ?? '');
  }
  return texts.join('');
}

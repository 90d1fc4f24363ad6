import '../../src/page/mark.css';
import '../../src/page/paint.css';
import { mark } from '../../src/page/mark.ts';
import { readArticle } from '../../src/page/read.ts';
import type { Markable, MarkOptions, Marks } from '../../src/page/renderer.ts';
import type { Article, SourceKind, Span } from '../../src/types.ts';

/** Pages to mark, for tests. */

const kinds: readonly SourceKind[] = ['unnamed', 'us', 'china', 'press'];

/** Makes this the page. */
export function show(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
}

/** Every sentence of an article that ends with a full stop, or with its block. */
export function sentencesOf({ blocks }: Article): Span[] {
  return blocks.flatMap(({ text }, block) =>
    [...text.matchAll(/[^\s.。][^.。]*[.。]?/g)].map(({ index, 0: { length } }) => ({ block, start: index, end: index + length })),
  );
}

/** Reads the page and marks some of it. */
export function markPage(
  choose: (article: Article) => Span[] = sentencesOf,
  options: Partial<MarkOptions> = {},
): Marks & { article: Article } {
  const { article, places } = readArticle(document);
  const spans: Markable[] = choose(article).map((span, index) => ({ ...span, kind: kinds[index % kinds.length] ?? 'press' }));
  return { ...mark(places, spans, { onOpen: () => undefined, ...options }), article };
}

/** The text of elements as it is read: white space folded. */
export function textOf(elements: Iterable<Node>): string {
  const text = [...elements].map(element => element.textContent).join('');
  return text.replace(/[ \t\n]+/g, ' ');
}

export function textNodes(root: Node = document.documentElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mark } from '../../src/page/mark.ts';
import { paint } from '../../src/page/paint.ts';
import { readArticle } from '../../src/page/read.ts';
import type { Markable, Marks, Renderer } from '../../src/page/renderer.ts';
import type { Article, Span } from '../../src/types.ts';
import { textNodes } from './marking.ts';
import { cases, oddDocument, showOddities } from './oddities.ts';

/** Whatever a document is made of, what is marked is what was found, and nothing is left of it afterwards. */

/** Each way of drawing, and the text of all that it has drawn. */
const renderers: [name: string, renderer: Renderer, drawn: (marks: Marks) => string][] = [
  ['mark', mark, marks => marks.sentences.flatMap(({ elements }) => elements.map(({ textContent }) => textContent)).join('')],
  [
    'paint',
    paint,
    () => [...CSS.highlights].flatMap(([name, highlight]) => (name === 'sourcemark-us-line' ? [...highlight].map(textIn) : [])).join(''),
  ],
];

function textIn(range: AbstractRange): string {
  return (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
}

/** Where a span may be: parts of the way through the blocks, and through one of them. */
const place = fc.record({ block: fc.nat(1000), start: fc.nat(1000), length: fc.nat(1000) });

function spanAt({ blocks }: Article, at: { block: number; start: number; length: number }): Span {
  const block = at.block % blocks.length;
  const { length } = blocks[block]?.text ?? '';
  const start = at.start % Math.max(1, length);
  return { block, start, end: start + (at.length % Math.max(1, length - start + 1)) };
}

/** Spaces are folded as the article is read, and those between elements have no text node of their own. */
const bare = (text: string) => text.replace(/[ \t\r\n]/g, '');

const draw = (renderer: Renderer, spans: readonly Span[], page = readArticle(document)) =>
  renderer(
    page.places,
    spans.map((span): Markable => ({ ...span, kind: 'us' })),
    { onOpen: () => undefined },
  );

afterEach(() => document.body.replaceChildren());

describe.each(renderers)('%s', (name, renderer, drawn) => {
  // What stands in shadow roots is always painted.
  const documents = oddDocument({ shadows: name === 'paint' });

  it('marks the text that was found, wherever it stands', () => {
    fc.assert(
      fc.property(documents, place, (parts, at) => {
        showOddities(parts);
        const page = readArticle(document);
        if (page.article.blocks.length === 0) return;
        const span = spanAt(page.article, at);
        const expected = page.article.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
        // No sentence is all space.
        fc.pre(expected.trim() !== '');
        const marks = draw(renderer, [span], page);
        const text = drawn(marks);
        marks.undo();
        expect(bare(text)).toBe(bare(expected));
      }),
      cases(3_000),
    );
  }, 60_000);

  it('leaves the document as it was, with the same nodes, and what is read of it the same meanwhile', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.array(place, { maxLength: 6 }), { minLength: 1, maxLength: 5 }), (parts, rounds) => {
        showOddities(parts);
        const html = document.documentElement.outerHTML;
        const nodes = textNodes();
        const { article, places } = readArticle(document);
        if (article.blocks.length === 0) return;
        for (const round of rounds) {
          const spans = round.map(at => spanAt(article, at));
          const marks = draw(renderer, spans);
          const again = readArticle(document, { textOf: marks.textOf });
          expect(again.article).toEqual(article);
          for (const span of spans) {
            const pieces = places.pieces(span);
            expect(again.places.pieces(span).every((piece, index) => isSame(piece, pieces[index]))).toBe(true);
          }
          expect(marks.standing()).toBe('whole');
          marks.undo();
          expect(document.documentElement.outerHTML).toBe(html);
          expect(textNodes().every((node, index) => node === nodes[index])).toBe(true);
        }
      }),
      cases(2_000),
    );
  }, 60_000);
});

function isSame<Piece extends { node: Text; start: number; end: number; data: string }>(one: Piece, other: Piece | undefined): boolean {
  return one.node === other?.node && one.start === other.start && one.end === other.end && one.data === other.data;
}

describe('what the reader does with the text', () => {
  it.each(renderers)(
    'is the same with marks: %s',
    (name, renderer) => {
      fc.assert(
        fc.property(oddDocument({ shadows: name === 'paint' }), fc.array(place, { minLength: 1, maxLength: 5 }), (parts, places) => {
          const main = showOddities(parts);
          const { article } = readArticle(document);
          if (article.blocks.length === 0) return;
          const seen = () => {
            getSelection()?.selectAllChildren(main);
            const selected = String(getSelection());
            getSelection()?.removeAllRanges();
            return [selected, main.textContent];
          };
          const before = seen();
          const marks = draw(
            renderer,
            places.map(at => spanAt(article, at)),
          );
          expect(seen()).toEqual(before);
          marks.undo();
        }),
        cases(500),
      );
    },
    60_000,
  );
});

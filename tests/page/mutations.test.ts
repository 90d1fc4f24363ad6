import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mark } from '../../src/page/mark.ts';
import { paint } from '../../src/page/paint.ts';
import { readArticle } from '../../src/page/read.ts';
import type { Renderer } from '../../src/page/renderer.ts';
import { sentencesOf, textNodes } from './marking.ts';
import { cases } from './oddities.ts';

/** What a page's scripts do with nodes that they hold, while marks stand and without: in the end the text must be the same. */

/** Something done to the nodes that the page made, which it knows by number. */
type Deed = { do: 'write' | 'empty' | 'remove' | 'before' | 'append' | 'move' | 'replace'; node: number; text: string };

const deed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom<Deed['do'][]>('write', 'empty', 'remove', 'before', 'append', 'move', 'replace'),
  node: fc.nat(20),
  text: fc.constantFrom('Nobody came. ', 'Really', ' 5 ', 'A. B.'),
});

function build(): { root: HTMLElement; nodes: (Text | HTMLElement)[] } {
  const root = document.createElement('main');
  const nodes: (Text | HTMLElement)[] = [];
  for (const parts of [
    ['One came. Another ', 'b:went', ' away. A third'],
    ['Fourth. ', 'a:Fifth was here. ', 'Sixth. Seventh.'],
    ['Eighth.'],
  ]) {
    const paragraph = document.createElement('p');
    for (const part of parts) {
      const [tag, text] = part.includes(':') ? part.split(':') : [undefined, part];
      const node = new Text(text);
      nodes.push(node);
      if (tag === undefined) paragraph.append(node);
      else {
        const element = document.createElement(tag);
        element.append(node);
        paragraph.append(element);
        nodes.push(element);
      }
    }
    nodes.push(paragraph);
    root.append(paragraph);
  }
  return { root, nodes };
}

function apply({ root, nodes }: ReturnType<typeof build>, { do: what, node: number, text }: Deed): void {
  const node = nodes[number % nodes.length];
  if (!node) return;
  if (what === 'write' && node instanceof Text) node.data = text;
  if (what === 'empty' && node instanceof Text) node.data = '';
  if (what === 'remove') node.remove();
  if (what === 'before' && node.parentNode) node.parentNode.insertBefore(new Text(text), node);
  if (what === 'append' && node instanceof HTMLElement) node.append(new Text(text));
  if (what === 'move' && node instanceof HTMLElement && node.localName === 'p') root.append(node);
  if (what === 'replace') node.replaceWith(new Text(text));
}

afterEach(() => document.body.replaceChildren());

const renderers: [string, Renderer][] = [
  ['mark', mark],
  ['paint', paint],
];

describe.each(renderers)('%s', (_name, renderer) => {
  it('costs the page no word, and doubles none, whatever its scripts do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.boolean()), async (deeds, rests) => {
        const page = build();
        const control = build();
        document.body.replaceChildren(page.root);
        const { article, places } = readArticle(document);
        const marks = renderer(
          places,
          sentencesOf(article).map(span => ({ ...span, kind: 'us' })),
          { onOpen: () => undefined },
        );
        for (const each of deeds) {
          apply(page, each);
          apply(control, each);
          // Scripts do several things in one go, or let others have their turn.
          if (rests.next().value) await Promise.resolve();
        }
        await Promise.resolve();
        expect(page.root.textContent).toBe(control.root.textContent);
        marks.undo();
        expect(page.root.textContent).toBe(control.root.textContent);
        expect(document.querySelector('mark')).toBeNull();
        // Those nodes of the page's that are in the document are where they would be without us.
        const placesOf = ({ root }: typeof page) =>
          textNodes(root)
            .map(({ data }) => data)
            .filter(data => data !== '');
        expect(placesOf(page)).toEqual(placesOf(control));
      }),
      cases(1_500),
    );
  }, 60_000);
});

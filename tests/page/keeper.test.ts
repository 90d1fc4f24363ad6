import { afterEach, describe, expect, it } from 'vitest';
import type { Marks } from '../../src/page/renderer.ts';
import { markPage, sentencesOf, show, textNodes } from './marking.ts';

/** What the page's own scripts may do while marks stand: they hold on to their nodes and know nothing of ours. */

interface Page {
  root: HTMLElement;
  /** The page's own text nodes, as it made them. */
  texts: Text[];
}

const html = '<p>One came. Another <b>went</b> away. A third</p><p>Fourth.</p>';

const deeds: Record<string, (page: Page) => void> = {
  nothing: () => undefined,
  'writes a text anew': ({ texts }) => set(texts[0], 'Nobody came. Really.'),
  'writes a text anew that stood in marks alone': ({ texts }) => set(texts[1], 'flew'),
  'empties a text': ({ texts }) => set(texts[2], ''),
  'takes a text away': ({ texts }) => texts[0]?.remove(),
  'takes a text away that stood in marks alone': ({ texts }) => texts[3]?.remove(),
  'puts something before a text': ({ texts }) => texts[2]?.before('now '),
  'puts something at the end': ({ root }) => root.firstElementChild?.append(' came, too.'),
  'puts something at the start': ({ root }) => root.firstElementChild?.prepend('Look: '),
  'replaces a text': ({ texts }) => texts[0]?.replaceWith('Nobody. '),
  'empties a paragraph': ({ root }) => root.firstElementChild?.replaceChildren(),
  'writes a paragraph anew': ({ root }) => set(root.firstElementChild, 'Something else.'),
  'takes an element away': ({ root }) => root.querySelector('b')?.remove(),
  'unwraps an element': ({ root }) => root.querySelector('b')?.replaceWith(...(root.querySelector('b')?.childNodes ?? [])),
  'moves a paragraph': ({ root }) => root.append(root.firstElementChild ?? ''),
  'wraps all in another element': ({ root }) => {
    const around = document.createElement('section');
    around.append(...root.childNodes);
    root.append(around);
  },
  'joins its texts': ({ root }) => root.normalize(),
  'puts something behind a text': ({ texts }) => texts[0]?.after('Look: '),
  'adds a text before and joins them': ({ root, texts }) => {
    texts[0]?.before('Look: ');
    root.normalize();
  },
};

function set(node: Node | null | undefined, text: string): void {
  if (node) node.textContent = text;
}

/** The page after a deed, with nobody else at work in it. */
function control(deed: (page: Page) => void): string {
  const page = setUp();
  deed(page);
  return page.root.outerHTML;
}

function setUp(): Page {
  show(`<main>${html}</main>`);
  const root = document.querySelector('main') as HTMLElement;
  return { root, texts: textNodes(root) };
}

let marks: Marks | undefined;
afterEach(() => {
  marks?.undo();
  document.body.replaceChildren();
});

describe.each(Object.entries(deeds))('when the page %s', (_name, deed) => {
  const choices = {
    'all sentences': sentencesOf,
    'one in the midst': (article: Parameters<typeof sentencesOf>[0]) => sentencesOf(article).slice(1, 2),
  };

  it.each(Object.entries(choices))('it finds only its own work after an undo, with marks at %s', (_marks, choose) => {
    const expected = control(deed);
    const page = setUp();
    marks = markPage(choose);
    deed(page);
    marks.undo();
    expect(page.root.outerHTML).toBe(expected);
  });

  it.each(Object.entries(choices))('no word is lost or doubled, with marks at %s', async (_marks, choose) => {
    control(deed);
    const expected = document.body.textContent;
    const page = setUp();
    marks = markPage(choose);
    deed(page);
    await Promise.resolve();
    expect(document.body.textContent).toBe(expected);
    deed(page);
    await Promise.resolve();
    marks.undo();
    const { root, texts } = setUp();
    deed({ root, texts });
    deed({ root, texts });
    expect(page.root.outerHTML).toBe(root.outerHTML);
  });
});

describe('when the page changes a mark', () => {
  it.each<[string, (mark: HTMLElement) => void, string]>([
    ['its text', mark => set(mark, 'Two came.'), 'Two came. Another went away. A thirdFourth.'],
    [
      'by wrapping its words',
      mark => mark.replaceChildren(Object.assign(document.createElement('font'), { textContent: 'Ein.' })),
      'Ein. Another went away. A thirdFourth.',
    ],
    ['by taking it away', mark => mark.remove(), ' Another went away. A thirdFourth.'],
    ['by putting something behind it', mark => mark.after('!'), 'One came.! Another went away. A thirdFourth.'],
  ])('%s, that stays', async (_how, change, text) => {
    for (const settle of [false, true]) {
      const { root } = setUp();
      marks = markPage();
      change(marks.sentence(0)?.elements[0] as HTMLElement);
      if (settle) await Promise.resolve();
      expect(root.textContent).toBe(text);
      marks.undo();
      expect(root.textContent).toBe(text);
      expect(root.querySelector('mark')).toBeNull();
    }
  });
});

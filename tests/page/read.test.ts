import { afterEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/page/read.ts';
import { layouts } from './layouts.ts';

let frame: HTMLIFrameElement | undefined;

/** A page of its own, laid out. */
async function open(html: string): Promise<Document> {
  frame = document.createElement('iframe');
  frame.srcdoc = html;
  const loaded = new Promise(resolve => frame?.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

const blocksOf = (page: Document) => readArticle(page).article.blocks;
const lines = (page: Document) => blocksOf(page).map(({ kind, text }) => `${kind}: ${text}`);
const texts = (page: Document) => blocksOf(page).map(({ text }) => text);

function paragraph(page: Document, text: string): HTMLElement {
  return Object.assign(page.createElement('p'), { textContent: text });
}

/** Builds in stretches from the inside: at each step a browser looks at all elements around or within. */
function nest(page: Document, depth: number, inmost: Element): Element {
  const stretch = 400;
  let inner = inmost;
  for (let built = 0; built < depth; built += stretch) {
    const outer = page.createElement('div');
    let at: Element = outer;
    for (let count = 1; count < stretch; count++) at = at.appendChild(page.createElement(count % 2 === 0 ? 'div' : 'span'));
    at.append(inner);
    inner = outer;
  }
  return inner;
}

afterEach(() => frame?.remove());

describe('a page with', () => {
  it.each(layouts)('$name', async ({ html, blocks }) => {
    const page = await open(html);
    const before = page.documentElement.outerHTML;
    expect(lines(page)).toEqual(blocks);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

describe('text that the reader does not see', () => {
  const hidden = 'One does not see this sentence.';
  it.each([
    ['by a rule', `<style>.h { display: none }</style><div class="h"><p>${hidden}</p></div><p>Seen.</p>`],
    ['by visibility', `<div style="visibility: hidden"><p>${hidden}</p><p style="visibility: visible">Seen.</p></div>`],
    ['within a line', `<p>Seen<span style="display: none">${hidden}</span><span class="visually-hidden">${hidden}</span>.</p>`],
    ['in a closed fold', `<details><summary></summary><p>${hidden}</p></details><p>Seen.</p>`],
    ['in a box without text of its own', `<div style="display: contents"><p>Seen.</p></div><p style="display: none">${hidden}</p>`],
  ])('is not read: %s', async (_how, html) => {
    expect(texts(await open(html))).toEqual(['Seen.']);
  });

  it('counts as seen where it only is out of the window or still fading in', async () => {
    const html = '<p style="margin-top: 9000px; opacity: 0">Seen.</p><p style="content-visibility: auto">Seen, too.</p>';
    expect(texts(await open(html))).toEqual(['Seen.', 'Seen, too.']);
  });
});

describe('the text of a block', () => {
  it.each([
    ['white space folded', '<p>\n  A\n  b  <b> c</b>\t<i>d </i>e \n</p>', 'A b c d e'],
    ['entities as characters', '<p>A &amp; b &lt;c&gt; &eacute;</p>', 'A & b <c> é'],
    ['no-break spaces and soft hyphens kept', '<p>5&nbsp;% fenta&shy;nyl</p>', '5\u00a0% fenta\u00adnyl'],
    [
      'no space for a line break between Chinese characters',
      '<p>芬太\n   尼，\n中国<b>\n和美国</b> fentanyl\n中</p>',
      '芬太尼，中国和美国 fentanyl 中',
    ],
    ['a space for one between Korean words', '<p>펜타닐\n회담</p>', '펜타닐 회담'],
    ['readings of characters left out', '<p><ruby>北京<rp>(</rp><rt>ペキン</rt><rp>)</rp></ruby>で</p>', '北京で'],
    ['a space for what is left out between words', '<p>Run<code>rm</code>now <svg></svg>please<img>.</p>', 'Run now please.'],
    ['words whole across elements', '<p>fent<b>a</b><wbr>ny<!-- x -->l</p>', 'fentanyl'],
  ])('has %s', async (_what, html, text) => {
    expect(texts(await open(html))).toEqual([text]);
  });

  it('is apart where inline elements are laid out as blocks', async () => {
    const html =
      '<div><span style="display: block">They met on Tuesday.</span><a style="display: block">They parted on Wednesday.</a></div>';
    expect(texts(await open(html))).toEqual(['They met on Tuesday.', 'They parted on Wednesday.']);
  });

  it('leads back to the document', async () => {
    const page = await open('<p id="p"> Since&nbsp;the\n summit, <a href="#">China  has</a> <b>shut</b><br>one.</p>');
    const { article, places } = readArticle(page);
    const { text } = article.blocks[0] ?? { text: '' };
    const folded = (start: number, end: number) =>
      places
        .pieces({ block: 0, start, end })
        .map(piece => piece.data.slice(piece.start, piece.end))
        .join('')
        .replace(/[ \n]+/g, ' ');
    expect(text).toBe('Since\u00a0the summit, China has shut one.');
    // The space before "one" stands for the line break, which is no text in the document.
    const lineBreak = text.indexOf(' one');
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const characters = [...text].slice(start, end).filter((_, index) => start + index !== lineBreak);
        expect(folded(start, end)).toBe(characters.join(''));
      }
    }
  });

  it('is read alone, where it is known which element it is', async () => {
    const long = 'Something else that a page says at length. '.repeat(20);
    const page = await open(`<main><p>${long}</p><article lang="fr"><h3>Un titre</h3><p>Une phrase.</p></article><p>${long}</p></main>`);
    const { article, places } = readArticle(page, { within: page.querySelector('article') });
    expect(article.blocks).toEqual([
      { kind: 'heading', text: 'Un titre', lang: 'fr' },
      { kind: 'paragraph', text: 'Une phrase.', lang: 'fr' },
    ]);
    expect(places.pieces({ block: 1, start: 0, end: 3 }).map(({ node }) => node.parentElement?.localName)).toEqual(['p']);
  });

  it('has no place for what is no part of it', async () => {
    const { places } = readArticle(await open('<p>One.</p>'));
    expect(places.pieces({ block: 1, start: 0, end: 3 })).toEqual([]);
    expect(places.pieces({ block: 0, start: 40, end: 50 })).toEqual([]);
    expect(places.pieces({ block: 0, start: 2, end: 2 })).toEqual([]);
  });
});

describe('what a page says of itself', () => {
  it('language, title and address', async () => {
    const page = await open(
      '<html lang="fr"><title> Un \n titre </title><p>Un.</p><div lang="en-GB"><p>Two.</p><p lang="FR">Trois.</p></div></html>',
    );
    const { article } = readArticle(page);
    expect(article).toMatchObject({ lang: 'fr', title: 'Un titre', url: 'about:srcdoc' });
    expect(article.blocks.map(({ text, lang }) => [text, lang])).toEqual([
      ['Un.', undefined],
      ['Two.', 'en-GB'],
      ['Trois.', undefined],
    ]);
  });

  it('in its head, where the page itself says nothing', async () => {
    const head = '<meta http-equiv="Content-Language" content="de"><meta property="og:title" content="Ein Titel"><title>x</title>';
    expect(readArticle(await open(`${head}<p>Eins.</p>`)).article).toMatchObject({ lang: 'de', title: 'Ein Titel' });
  });

  it('is not believed without end', async () => {
    const long = 'x'.repeat(100_000);
    const { article } = readArticle(await open(`<html lang="${long}"><title>${long}</title><p lang="y${long}">One.</p>`));
    expect([article.lang, article.title, article.blocks[0]?.lang].map(text => text?.length)).toEqual([100, 500, 100]);
  });

  it('nothing at all', async () => {
    expect(readArticle(await open('<p>One.</p>')).article).toMatchObject({ lang: '', title: '' });
  });
});

describe('a hostile page', () => {
  const names = [
    ...[
      'parentNode',
      'firstChild',
      'nextSibling',
      'childNodes',
      'nodeType',
      'nodeName',
      'tagName',
      'localName',
      'textContent',
      'attributes',
    ],
    ...[
      'getAttribute',
      'hasAttribute',
      'matches',
      'closest',
      'querySelector',
      'querySelectorAll',
      'checkVisibility',
      'contains',
      'normalize',
    ],
    ...[
      'replaceChild',
      'removeChild',
      'appendChild',
      'insertBefore',
      'className',
      'id',
      'lang',
      'children',
      'remove',
      'replaceWith',
      'append',
    ],
  ];

  it.each(names)('names an input %s', async name => {
    const form = `<form><p>Before.</p><input name="${name}">They met in the capital on Tuesday.<p>After.</p></form>`;
    expect(texts(await open(`<main>${form}<p>Last.</p></main>`))).toEqual([
      'Before.',
      'They met in the capital on Tuesday.',
      'After.',
      'Last.',
    ]);
  });

  it('is 100,000 levels deep', async () => {
    const page = await open('<p>First.</p>');
    // Shown, so deep a page would be the end of the browser itself.
    const deep = nest(page, 100_000, paragraph(page, 'Deep.'));
    page.body.append(Object.assign(page.createElement('div'), { hidden: true }));
    page.body.lastElementChild?.append(deep);
    page.body.append(paragraph(page, 'Last.'));
    expect(texts(page)).toEqual(['First.', 'Last.']);
    (page.body.children[1] as HTMLElement).hidden = false;
    (page.body.children[1] as HTMLElement).style.display = 'none';
    expect(texts(page)).toEqual(['First.', 'Last.']);
  });

  it('is larger than is read, and says so', async () => {
    const page = await open('');
    const many = page.createDocumentFragment();
    for (let count = 0; count < 160_000; count++) many.append(paragraph(page, 'x'));
    page.body.append(many);
    const { article, truncated } = readArticle(page);
    expect(truncated).toBe(true);
    expect(article.blocks.length).toBeGreaterThan(100_000);
    expect(article.blocks.length).toBeLessThan(160_000);
    page.body.replaceChildren(paragraph(page, 'x'.repeat(2_500_000)), paragraph(page, 'They met in the capital.'));
    expect(readArticle(page)).toMatchObject({ truncated: true, article: { blocks: [{ text: 'x'.repeat(2_000_000) }] } });
  });

  it('is no page, or is being edited', () => {
    expect(readArticle(new DOMParser().parseFromString('<rss><item>One.</item></rss>', 'text/xml')).article.blocks).toEqual([]);
    expect(readArticle(document.implementation.createDocument(null, null)).article.blocks).toEqual([]);
    const page = document.implementation.createHTMLDocument('');
    page.body.append(paragraph(page, 'One.'));
    page.designMode = 'on';
    expect(readArticle(page).article.blocks).toEqual([]);
  });

  it('holds copies of our marks, which are its own text', async () => {
    const mark = '<mark class="sourcemark" data-sourcemark="0" role="button" tabindex="0">They met on Tuesday.</mark>';
    const page = await open(`<article><p>${mark} It rained in the capital.</p></article>`);
    expect(readArticle(page).article.blocks).toMatchObject([{ text: 'They met on Tuesday. It rained in the capital.' }]);
  });

  it.each(['article', 'main', 'div', 'body', 'html'])('is being edited in its %s, whatever else that holds', where => {
    const page = document.body.appendChild(document.createElement('iframe')).contentDocument as Document;
    page.body.innerHTML = '<div><main><article><h1>They met</h1><p>They met in the capital on Tuesday.</p></article></main></div>';
    expect(readArticle(page).article.blocks.length).toBe(2);
    page.querySelector(where)?.setAttribute('contenteditable', '');
    expect(readArticle(page).article.blocks).toEqual([]);
    page.defaultView?.frameElement?.remove();
  });
});

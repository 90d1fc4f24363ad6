import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mark } from '../../src/page/mark.ts';
import { readArticle } from '../../src/page/read.ts';
import type { Marks } from '../../src/page/renderer.ts';
import type { MarkStyle } from '../../src/types.ts';
import { prefer, violations } from '../ui/accessibility.ts';
import { markPage, sentencesOf, show, textNodes, textOf } from './marking.ts';

let marks: Marks | undefined;
afterEach(() => {
  marks?.undo();
  document.body.replaceChildren();
});

const marked = () => [...document.querySelectorAll<HTMLElement>('mark')];

const pages = {
  plain: '<p>One came. Another went.</p>',
  'inline elements': '<p>One <b>came <i>and</i></b> went. <em>Another</em> stayed.</p>',
  links: '<p>One <a href="#">came. Another</a> went.</p><p><a href="#a">A</a><a href="#b">b.</a></p>',
  entities: '<p>One &amp; two &lt; three. Caf&eacute;&nbsp;5&#x202f;%.</p>',
  'soft hyphens and joiners': '<p>fenta&shy;nyl <b>pre&shy;</b>cursors. \u200bSo \u2060it is.</p>',
  'line breaks': '<p>One<br>came.<br>\n Another\n   went.</p>',
  'double line breaks': '<div>One came, and it was late when it did so.<br><br>Another went, and it was early when it did so.</div>',
  Chinese: '<p>北京\n  说，<b>一家</b>公司关闭。另一家\n没有。</p>',
  emoji: '<p>One 🙂 came. 👩‍👩‍👧 went.</p>',
  'comments and what is not read': '<p>One <!-- no --><script>1.</script><span hidden>hidden. </span>came <code>x.y</code>late.</p>',
  'text beside blocks': '<div>Before it came, nothing had been said. <p>One came.</p> After it came, nothing was said.</div>',
  'a form with names that bite': '<form><input name="matches"><input name="parentNode"><p>One came.</p></form>',
  'many empty nodes': '<p><b></b>One<i></i> <u> </u>came.<b></b></p>',
};

describe('marks', () => {
  it('leave the reader’s selection on the same words, as they come and as they go', () => {
    show('<p>One came. <b>Another</b> went. A third stayed.</p>');
    const selection = getSelection() as Selection;
    const [one, , three] = textNodes(document.body);
    for (const [from, to] of [
      [0, 16],
      [4, 3],
      [9, 7],
    ] as const) {
      selection.setBaseAndExtent(one as Node, from, three as Node, to);
      const selected = String(selection);
      expect(selected.length).toBeGreaterThan(8);
      marks = markPage();
      expect(String(selection)).toBe(selected);
      marks.undo();
      expect(String(selection)).toBe(selected);
    }
    marks = markPage();
    const [first, , last] = marked();
    selection.setBaseAndExtent(last?.firstChild as Node, 3, first?.firstChild as Node, 1);
    const selected = String(selection);
    marks.undo();
    expect(String(selection)).toBe(selected);
    expect([selection.anchorNode, selection.focusNode]).toEqual([three, one]);
  });

  it.each(Object.entries(pages))('stand for their sentences: %s', (_name, html) => {
    show(html);
    const { article, sentences, ...rest } = markPage();
    marks = { sentences, ...rest };
    const spans = sentencesOf(article);
    expect(sentences).toHaveLength(spans.length);
    spans.forEach(({ block, start, end }, index) => {
      const expected = article.blocks[block]?.text.slice(start, end) ?? '';
      // What no text node holds, or none that is read, leaves no trace in the marks.
      expect(textOf(marks?.sentence(index)?.elements ?? []).replace(/\s/g, '')).toBe(expected.replace(/\s/g, ''));
    });
    // Nothing else is marked.
    expect(marked()).toHaveLength(sentences.reduce((sum, { elements }) => sum + elements.length, 0));
    expect(marked().filter(mark => mark.querySelector('*'))).toEqual([]);
  });

  it('are one thing each, for pointer, keyboard and screen reader', async () => {
    show(`<main><h1>Title</h1>${pages['inline elements']}${pages.links}</main>`);
    marks = markPage(undefined, { describe: indexes => `Source of ${indexes.join()}` });
    const sentence = marks.sentence(1);
    expect(sentence?.indexes).toEqual([1]);
    // A sentence in several elements is named in full by the one that takes focus.
    const pieces = sentence?.elements ?? [];
    expect(pieces.length).toBeGreaterThan(1);
    expect(sentence?.handle?.ariaLabel).toBe(textOf(pieces).trim());
    expect(sentence?.elements.length).toBeGreaterThan(1);
    expect(
      marks.sentences.every(({ handle, elements }) => elements.filter(({ tabIndex }) => tabIndex === 0).join() === String(handle)),
    ).toBe(true);
    expect(sentence?.handle?.getAttribute('aria-haspopup')).toBe('dialog');
    expect(sentence?.handle?.getAttribute('aria-description')).toBe('Source of 1');
    expect(sentence?.elements.map(({ role }) => role)).toEqual(['button', 'none', 'none', 'none']);
    expect(marked().map(({ dataset }) => dataset.sourcemark)).toContain('1');
    expect(await violations(document.body)).toEqual([]);
  });

  it('take focus outside of links, where there is an outside', () => {
    show('<p><a href="#">One</a> came. <a href="#">Another went.</a></p>');
    marks = markPage();
    expect(marks.sentences.map(({ handle }) => handle?.textContent)).toEqual([' came.', 'Another went.']);
  });

  it('are shared by claims of the same sentence', () => {
    show(pages.plain);
    marks = markPage(article => [1, 0, 1].map(index => sentencesOf(article)[index] ?? { block: 9, start: 0, end: 0 }));
    expect(marks.sentences.map(({ indexes }) => indexes)).toEqual([[1], [0, 2]]);
    expect(marks.sentence(2)).toBe(marks.sentence(0));
    expect(marked().map(({ dataset, textContent }) => [dataset.sourcemark, textContent])).toEqual([
      ['1', 'One came.'],
      ['0 2', 'Another went.'],
    ]);
  });

  it('do not nest where spans overlap', () => {
    show('<p>One <b>came and another</b> went.</p>');
    const spans = [
      [0, 12],
      [4, 16],
      [5, 10],
      [21, 25],
    ] as const;
    marks = markPage(() => spans.map(([start, end]) => ({ block: 0, start, end })));
    expect(marks.sentences.map(({ indexes, elements }) => [indexes, textOf(elements)])).toEqual([
      [[0, 2], 'One came and'],
      [[1], ' ano'],
      [[3], 'went'],
    ]);
    expect(document.querySelector('mark mark')).toBeNull();
  });

  it('leave out what is not there, or is no longer what was read', () => {
    show('<p>One came.</p><p>Another went.</p>');
    const [first] = textNodes(document.body);
    marks = markPage(article => {
      if (first) first.data = 'Nobody came.';
      return [...sentencesOf(article), { block: 7, start: 0, end: 3 }, { block: 1, start: 5, end: 5 }];
    });
    expect(marks.sentences.map(({ indexes }) => indexes)).toEqual([[1, 3]]);
    expect([marks.sentence(0), marks.sentence(2)]).toEqual([undefined, undefined]);
  });

  it('have a place on the screen: that of all their pieces', () => {
    show('<p style="width: 80px">One <b>came and</b> went away again later.</p>');
    marks = markPage();
    const box = marks.sentence(0)?.getBoundingClientRect();
    const lines = [...(marks.sentence(0)?.getClientRects() ?? [])];
    expect(lines.length).toBeGreaterThan(2);
    expect(box?.bottom).toBe(Math.max(...lines.map(({ bottom }) => bottom)));
    expect(box?.top).toBe(lines[0]?.top);
    document.body.replaceChildren();
    expect(marks.sentence(0)).toBeUndefined();
    expect(marks.sentences[0]?.getBoundingClientRect().width).toBe(0);
  });

  it('leave boxes in place: nothing is split that is laid out as one', () => {
    show('<p style="display: flex">One came. Another went.</p><p style="display: flex">Alone.</p>');
    marks = markPage();
    expect(marked().map(({ textContent }) => textContent)).toEqual(['Alone.']);
  });

  it('leave out text right in a form whose inputs have the names of what is needed', () => {
    show('<form><input name="matches"><input name="replaceChild">One came here, late in the evening. <b>Another came.</b></form>');
    marks = markPage();
    expect(marked().map(({ textContent }) => textContent)).toEqual(['Another came.']);
  });
});

describe('undoing', () => {
  let html: string;
  let nodes: Text[];
  beforeEach(() => {
    show(Object.values(pages).join(''));
    html = document.documentElement.outerHTML;
    nodes = textNodes();
  });

  it('leaves the document as it was, with the same nodes', () => {
    marks = markPage();
    expect(marked().length).toBeGreaterThan(20);
    marks.undo();
    expect(document.documentElement.outerHTML).toBe(html);
    expect(textNodes()).toEqual(nodes);
    expect(textNodes().every((node, index) => node === nodes[index])).toBe(true);
    marks.undo();
    expect(document.documentElement.outerHTML).toBe(html);
  });

  it('does so after any marks, again and again', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    for (let round = 0; round < 200; round++) {
      const { undo, sentences } = markPage(({ blocks }) =>
        Array.from({ length: 1 + random(12) }, () => {
          const block = random(blocks.length);
          const length = blocks[block]?.text.length ?? 0;
          const start = random(length);
          return { block, start, end: start + random(length - start + 1) };
        }),
      );
      const texts = marked().map(({ textContent }) => textContent);
      expect(texts.join('')).toBe(sentences.map(({ elements }) => elements.map(({ textContent }) => textContent).join('')).join(''));
      undo();
      if (document.documentElement.outerHTML !== html) expect(texts).toEqual('restored');
      expect(textNodes().length).toBe(nodes.length);
    }
    expect(textNodes().every((node, index) => node === nodes[index])).toBe(true);
  });

  it('keeps what the reader had selected before the marks', () => {
    const [first] = textNodes(document.body);
    marks = markPage(article => sentencesOf(article).slice(1, 2));
    getSelection()?.setBaseAndExtent(first as Text, 0, first as Text, 4);
    marks.undo();
    expect(String(getSelection())).toBe('One ');
    getSelection()?.removeAllRanges();
  });

  it('takes the marks out of copies, too', () => {
    marks = markPage();
    const copy = document.body.firstElementChild?.cloneNode(true) as Element;
    document.body.append(copy);
    marks.undo();
    expect(copy.outerHTML).toBe(document.body.firstElementChild?.outerHTML);
  });
});

describe('looks', () => {
  const styles: readonly MarkStyle[] = ['line', 'wash', 'both'];
  const kinds = ['unnamed', 'us', 'china', 'press', 'plain'] as const;
  const papers = {
    'black on white': ['#000', '#fff'],
    'grey on cream': ['#333', '#fffefb'],
    'light on dark': ['#e6e6e6', '#121212'],
    'white on black': ['#fff', '#000'],
  };
  const cases = Object.entries(papers).flatMap(([name, [ink = '', paper = '']]) => styles.map(style => ({ name, ink, paper, style })));

  const draw = (style: MarkStyle, ink = '#000', paper = '#fff') => {
    show(`<div style="color: ${ink}; background: ${paper}">${kinds.map(kind => `<p>${kind} came here.</p>`).join('')}</div>`);
    const { article, places } = readArticle(document);
    marks = mark(
      places,
      sentencesOf(article).map((span, index) => ({ ...span, kind: kinds[index] ?? 'plain' })),
      { onOpen: vi.fn(), style },
    );
    expect(marked()).toHaveLength(kinds.length);
    return marked().map(element => getComputedStyle(element));
  };

  afterEach(() => prefer());

  it.each(cases)('$style, $name: lines are told from the paper, and words stay readable', ({ ink, paper, style }) => {
    for (const { color, textDecorationColor, backgroundColor } of draw(style, ink, paper)) {
      expect(contrast([paper, backgroundColor, textDecorationColor], [paper, backgroundColor])).toBeGreaterThan(3);
      expect(contrast([paper, backgroundColor, color], [paper, backgroundColor])).toBeGreaterThan(7);
    }
  });

  it.each(styles)('%s tells the kinds apart by the style of their line, and teacher’s mode does not', style => {
    const lines = draw(style).map(({ textDecorationStyle }) => textDecorationStyle);
    expect(lines).toEqual(['dotted', 'solid', 'double', 'dashed', 'solid']);
  });

  it('tint the words only where a wash is asked for, and not in forced colours', async () => {
    const tints = () => styles.map(style => draw(style).every(({ backgroundColor }) => contrast(['#fff', backgroundColor], ['#fff']) > 1));
    expect(tints()).toEqual([false, true, true]);
    await prefer({ 'forced-colors': 'active' });
    expect(tints()).toEqual([false, false, false]);
    expect(draw('wash').map(({ textDecorationThickness }) => textDecorationThickness)).toEqual(
      draw('line').map(({ textDecorationThickness }) => textDecorationThickness),
    );
  });
});

/** The contrast between two stacks of colours, each painted one over the other, as WCAG reckons it. */
function contrast(...stacks: [string[], string[]]): number {
  const [light = 0, dark = 0] = stacks.map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(stack: string[]): number {
  const brush = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (const color of stack) {
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...brush.getImageData(0, 0, 1, 1).data]
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

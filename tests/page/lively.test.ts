import { afterEach, describe, expect, it } from 'vitest';
import { isLively } from '../../src/page/lively.ts';

/** Pages as frameworks and older sites write them. */
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const judge = (html: string) => {
  const document = page(html);
  const text = document.querySelector('.text')?.firstChild;
  return isLively(document, text ? [text] : []);
};

describe('a page whose scripts look after its text', () => {
  it.each([
    ['React, by what it writes between texts', '<main><p class="text">About <!-- -->5<!-- --> of them</p></main>'],
    ['React, by its root', '<div id="root"><p class="text">Text</p></div>'],
    ['Next', '<div id="__next"><p class="text">Text</p></div>'],
    ['Vue', '<div><!--[--><p class="text">Text</p><!--]--></div>'],
    ['Svelte', '<main><!--[0--><p class="text">Text</p><!--]--></main>'],
    ['a site of its own elements', '<news-story><p class="text">Text</p></news-story>'],
    ['a script of its maker’s tools', '<p class="text">Text</p><script src="/static/main.8f2c.js"></script>'],
    ['modules', '<p class="text">Text</p><script type="module" src="/a.js"></script>'],
    ['state that is handed over', '<p class="text">Text</p><script>window.__INITIAL_STATE__ = {}</script>'],
  ])('is known: %s', (_name, html) => expect(judge(html)).toBe(true));

  it.each([
    ['without scripts', '<main><p class="text">Text</p></main>'],
    [
      'with advertisements and counters',
      '<p class="text">Text</p><script src="https://ads.example/show.js?app=1"></script><script>count()</script>',
    ],
    ['with comments of its editors', '<div><!-- the story begins --><p class="text">Text</p><!-- ends --></div>'],
    ['with jQuery', '<p class="text">Text</p><script src="/js/jquery.min.js"></script>'],
  ])('is told from one that leaves it alone: %s', (_name, html) => expect(judge(html)).toBe(false));
});

describe('text in a shadow root', () => {
  afterEach(() => document.body.replaceChildren());

  it('is looked after', () => {
    const host = document.createElement('div');
    const text = new Text('Text');
    host.attachShadow({ mode: 'open' }).append(text);
    document.body.append(host);
    expect(isLively(page('<p></p>'), [text])).toBe(true);
  });
});

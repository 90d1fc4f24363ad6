import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/page/read.ts';
import { layouts } from '../page/layouts.ts';

describe('without a browser, a saved page with', () => {
  it.each(layouts)('$name', ({ html, blocks }) => {
    const { document } = parseHTML(html);
    expect(readArticle(document).article.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(blocks);
  });
});

describe('without a browser', () => {
  it('language and title are known, and so are places', () => {
    const { document } = parseHTML('<html lang="fr"><head><title>Un</title></head><body><p>Depuis <b>le</b> sommet.</p></body></html>');
    const { article, places, truncated } = readArticle(document);
    expect(article).toEqual({ url: '', lang: 'fr', title: 'Un', blocks: [{ kind: 'paragraph', text: 'Depuis le sommet.' }] });
    expect(places.pieces({ block: 0, start: 7, end: 17 }).map(({ data, start, end }) => data.slice(start, end))).toEqual([
      'le',
      ' sommet.',
    ]);
    expect(truncated).toBe(false);
  });

  it('a page 10,000 levels deep is read', () => {
    const { document } = parseHTML(`<html><body>${'<div>'.repeat(10_000)}<p>One.</p>${'</div>'.repeat(10_000)}</body></html>`);
    expect(readArticle(document).article.blocks.map(({ text }) => text)).toEqual(['One.']);
  });
});

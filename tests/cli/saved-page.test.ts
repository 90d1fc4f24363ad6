import { describe, expect, it } from 'vitest';
import { decode } from '../../src/cli/decode.ts';
import { articleOf, kindOf, kindOfContent } from '../../src/cli/saved-page.ts';

describe('decoding a saved file', () => {
  it.each([
    ['UTF-8', Buffer.from('décès')],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('décès')])],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('décès', 'utf16le')])],
    ['Latin-1 that says nothing', Buffer.from('décès', 'latin1')],
  ])('%s', (_encoding, bytes) => {
    expect(decode(bytes)).toBe('décès');
  });

  it('follows the charset that the page declares', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="gbk"><p>'), Buffer.from([0xb7, 0xd2, 0xcc, 0xab, 0xc4, 0xe1])]);
    expect(decode(page)).toBe('<meta charset="gbk"><p>芬太尼');
  });
});

describe('the kind of a file', () => {
  it('is told by its name', () => {
    expect([kindOf('a.html'), kindOf('A.HTM'), kindOf('a.txt')]).toEqual(['html', 'html', 'text']);
    expect(() => kindOf('a.pdf')).toThrow('neither .html, .htm nor .txt');
  });

  it('is told by its beginning on standard input', () => {
    expect(['\n<!doctype html>', '<p>x', '<!-- x -->'].map(kindOfContent)).toEqual(['html', 'html', 'html']);
    expect(['Fentanyl < heroin', '< 100,000', ''].map(kindOfContent)).toEqual(['text', 'text', 'text']);
  });
});

describe('the article', () => {
  it('of plain text has a block a paragraph, its lines joined', () => {
    const { blocks } = articleOf('One\nand more.\r\n\r\nTwo.\n \n\nThree.\n', 'text');
    expect(blocks.map(({ text }) => text)).toEqual(['One and more.', 'Two.', 'Three.']);
  });

  it.each([
    ['a whole page', '<!doctype html><html><head><title>t</title></head><body><article><p>One.</p><p>Two.</p></article></body></html>'],
    ['a page without body tags', '<!doctype html><html><head><title>t</title></head><article><p>One.</p><p>Two.</p></article></html>'],
    ['a piece of a page', '<article><p>One.</p><p>Two.</p></article>'],
  ])('of %s has its paragraphs', (_case, html) => {
    expect(articleOf(html, 'html').blocks.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it.each(['', 'only text', '<html></html>'])('of an empty page is empty or its text, never an error: %j', html => {
    expect(articleOf(html, 'html').blocks.length).toBeLessThanOrEqual(1);
  });
});

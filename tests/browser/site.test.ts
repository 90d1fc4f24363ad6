import { describe, expect, it } from 'vitest';
import { siteNamed } from '../../src/browser/site.ts';

describe('a site is known', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  www.Example.com ', 'example.com'],
    ['news.example.com/world?page=2', 'news.example.com'],
    ['https://www.example.com/world#top', 'example.com'],
    ['HTTP://example.com:8080/', 'example.com'],
    ['http://intranet/', 'intranet'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost:3000', 'localhost'],
    ['[::1]:3000', '[::1]'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('by %j', (written, site) => {
    expect(siteNamed(written)).toBe(site);
  });

  it.each([
    '',
    '   ',
    'example',
    'example.',
    'the news',
    'the news.com',
    '12345',
    'somebody@example.com',
    'file:///a.html',
    'about:blank',
    '*.example.com',
    '%2A.example.com',
  ])('not by %j', written => {
    expect(siteNamed(written)).toBe('');
  });

  it.each(['ftp://example.com', 'chrome://extensions', 'javascript:alert.call', 'https://'])(
    'not by %j, which is no web address',
    written => {
      expect(siteNamed(written)).toBe('');
    },
  );
});

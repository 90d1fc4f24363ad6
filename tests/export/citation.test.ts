import { describe, expect, it } from 'vitest';
import { type Citation, citationOf } from '../../src/export/citation.ts';
import type { Finding, ReadPage } from '../../src/types.ts';
import { english, french } from '../ui/translator.ts';
import { read, shutCompany, withFinding } from './read-page.ts';

function cite(finding: Finding = shutCompany, from: ReadPage = read, t = english): Citation {
  const citation = citationOf(finding, from, t);
  if (!citation) throw new Error('there is no citation');
  return citation;
}

describe('a citation', () => {
  it('gives the sentence, its page, the day and the way there, then the chain of attribution', () => {
    expect(cite().plain.split('\n')).toEqual([
      '“Since the summit, China has shut down two companies and blocked certain international payments, officials said.”',
      expect.stringMatching(/^Talks resume \(example\.com\), read on .*2024$/),
      'https://www.example.com/talks#:~:text=sentence%202',
      '',
      'The claim: Since the summit, China has shut down one company.',
      'On this page: The page attributes it to the US side, without naming the speaker. “officials said”',
      'In the source story: An unnamed US official · Not named; the story does not say why · A remark to reporters · ' +
        'The week before the talks of 30 January 2024 · A single source',
      'How this page departs from it: Gives another number, date, place or scope than the source story. “two companies” ' +
        'Speaks of more sources than the source story has. “officials said”',
      expect.stringMatching(/^Source story: US–China talks on fentanyl, January 2024 \(Beijing, .*2024\)$/),
    ]);
  });

  it('holds no characters that would turn the text around it', () => {
    const turned = { ...shutCompany, exact: 'Two\u202e companies\u2066 were shut.', cue: '\u202bofficials said' };
    const { plain, markdown, html } = cite(turned, withFinding(turned));
    for (const text of [plain, markdown, html]) expect(text).not.toMatch(/[\u202b\u202e\u2066]/);
    expect(plain).toContain('“Two companies were shut.”');
  });

  it('says so where no departure was found', () => {
    const [first] = read.annotated.findings;
    expect(cite(first).plain).toContain('No departure from the source story was found.');
  });

  it('is in the language of the reader', () => {
    const { plain } = cite(shutCompany, read, french);
    expect(plain).toContain('«\u00a0Since the summit');
    expect(plain).toContain('lu le 30 janvier 2024');
    expect(plain).toContain('Sur cette page\u00a0: La page');
  });

  it('passes no verdict', () => {
    const { plain, markdown, html } = cite();
    expect(plain + markdown + html).not.toMatch(/\b(?:true|false|misleading|correct|wrong)\b/i);
  });

  it('is nothing for a finding that the page does not have', () => {
    expect(citationOf({ ...shutCompany, claim: 'of-another-page' }, read, english)).toBeUndefined();
  });

  describe('of a page that would write markup of its own', () => {
    const exact = '<img src=x onerror=alert(1)> said "we\'re" & [left](https://evil.example) *now*\nThe claim: forged';
    const hostile = withFinding({ exact, cue: '</blockquote><script>' });
    const { html, markdown, plain } = cite(hostile.annotated.findings[2], {
      ...hostile,
      page: { ...hostile.page, title: '"><b>', url: 'https://www.example.com/a"onclick="b' },
    });

    it('is HTML without any of it', () => {
      expect([...html.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag).filter(tag => /img|script|b$/.test(tag ?? ''))).toEqual([]);
      expect(html).toContain('&lt;img src=x');
      expect(html).not.toContain('"onclick=');
    });

    it('is Markdown without any of it', () => {
      expect(markdown.split('\n')[0]).toContain('\\<img src=x');
      expect(markdown).not.toMatch(/(?<!\\)\[left/);
      expect(markdown.split('\n').filter(line => line.startsWith('The claim'))).toEqual([]);
    });

    it('stays on its line', () => {
      expect(plain.split('\n').filter(line => line.startsWith('The claim:'))).toHaveLength(1);
    });
  });
});

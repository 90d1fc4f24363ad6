import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../src/export/markdown.ts';
import { markdownReport } from '../../src/export/markdown-report.ts';
import { english } from '../ui/translator.ts';
import { read } from './read-page.ts';

describe('the report', () => {
  const report = markdownReport(read, english);
  const headings = report.split('\n').filter(line => line.startsWith('#'));

  it('goes through the claims in page order, then says what is missing, what the story is, and what this is not', () => {
    expect(headings).toEqual([
      '# Who stands behind what',
      '## China and the United States resume talks in Beijing on 30 January 2024 against the production of fentanyl components.',
      '## Fentanyl causes some 100,000 overdose deaths a year in the United States.',
      '## Since the summit, China has shut down one company.',
      '## Since the summit, China has blocked some international payments.',
      '## The United States accuses China of not doing enough against the production and illegal export of fentanyl components.',
      '## China criticises American laxity in fighting drugs.',
      '## What the other side says, and this page does not carry',
      '## Source story',
      '## What this is, and what it is not',
    ]);
  });

  it('counts on whom the claims rest', () => {
    expect(report).toContain('6 claims found · Unnamed official: 2 · Washington: 2 · Beijing: 1 · Reporter alone: 1');
  });

  it('tells departures, open points, the other side and the record', () => {
    expect(report).toContain('“two companies”');
    expect(report).toContain('- **What the story leaves open**: Neither the company nor the Chinese decision is named.');
    expect(report).toContain('  - Beijing: The United States is lax about drugs. This page carries it.');
    expect(report).toMatch(/ {2}- .*\[Background Press Call .*\]\(<https:\/\/bidenwhitehouse\.archives\.gov\/.*>\) · White House/);
    expect(report).toContain('as reported by Warren News');
    expect(report).toContain('- Mexico is not heard in it.');
  });

  it('says so where nothing was found', () => {
    const nothing = { ...read, annotated: { ...read.annotated, findings: [], notes: {}, missing: [], anchors: [] } };
    expect(markdownReport(nothing, english)).toContain('No claim found');
    expect(markdownReport(nothing, english)).not.toContain('What the other side says');
  });

  it('leaves out what the reader has dismissed', () => {
    const dismissed = { ...read, annotated: { ...read.annotated, dismissed: [5] } };
    expect(markdownReport(dismissed, english)).not.toContain('American laxity');
  });
});

describe('text in Markdown', () => {
  it.each([
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['one\n\n# two', 'one \\# two'],
    ['<script> | ~~a~~', '\\<script\\> \\| \\~\\~a\\~\\~'],
  ])('%j is %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('links to the web alone, and an address cannot end its link', () => {
    expect(markdownLink('a', 'javascript:alert(1)')).toBe('a');
    expect(markdownLink('a', 'https://b.example/>) x')).toBe('[a](<https://b.example/%3E)%20x>)');
  });
});

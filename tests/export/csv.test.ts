import { describe, expect, it } from 'vitest';
import { csv } from '../../src/export/csv.ts';
import { english } from '../ui/translator.ts';
import { read, withFinding } from './read-page.ts';

/** As RFC 4180 reads it, each cell between quotation marks. */
function rowsOf(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter(row => row !== '')
    .map(row => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));
}

describe('the table', () => {
  const rows = rowsOf(csv(read, english));

  it('has a header, and a row a finding, all of the same width', () => {
    expect(rows).toHaveLength(1 + read.annotated.findings.length);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([12]));
    expect(rows[0]?.slice(0, 3)).toEqual(['Sentence', 'The claim', 'Who stands behind it']);
  });

  it('tells of each finding what the views tell', () => {
    expect(rows[3]).toEqual([
      'Since the summit, China has shut down two companies and blocked certain international payments, officials said.',
      'Since the summit, China has shut down one company.',
      'Unnamed official',
      expect.stringContaining('An unnamed US official · Not named; the story does not say why'),
      'The page attributes it to the US side, without naming the speaker.',
      'officials said',
      'Details differ · More sources',
      'Talks resume',
      'https://www.example.com/talks#:~:text=sentence%202',
      '2024-01-30T09:00:00.000Z',
      expect.stringContaining('US–China talks on fentanyl'),
      'china-shut-company',
    ]);
  });

  it('leaves out what the reader has dismissed', () => {
    const dismissed = { ...read, annotated: { ...read.annotated, dismissed: [0, 2] } };
    expect(rowsOf(csv(dismissed, english))).toHaveLength(rows.length - 2);
  });

  it('keeps quotation marks, commas and line feeds in their cell', () => {
    const exact = 'He said "no", then\r\n"yes".';
    expect(rowsOf(csv(withFinding({ exact }), english))[3]?.[0]).toBe(exact);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('holds no formula: %j', exact => {
    expect(rowsOf(csv(withFinding({ exact }), english))[3]?.[0]).toBe(`'${exact}`);
  });

  it('is known as UTF-8, and ends its lines as RFC 4180 has it', () => {
    expect(csv(read, english)).toMatch(/^\ufeff"[^\n]*"\r\n/);
    expect(csv(read, english)).toMatch(/"\r\n$/);
  });
});

import { describe, expect, it } from 'vitest';
import { claimCount, formatDate, languageName, sourceCount } from '../../src/ui/format.ts';
import { english, french } from './translator.ts';

describe('counts', () => {
  it.each([
    [0, '0 claims found', '0 affirmation repérée'],
    [1, '1 claim found', '1 affirmation repérée'],
    [2, '2 claims found', '2 affirmations repérées'],
    [1234, '1,234 claims found', '1\u202f234 affirmations repérées'],
  ])('%i', (count, en, fr) => {
    expect(claimCount(count, english)).toBe(en);
    expect(claimCount(count, french)).toBe(fr);
  });

  it('of sources', () => {
    expect([0, 1, 3].map(count => sourceCount(count, english))).toEqual(['None cited', 'A single source', '3 sources']);
  });
});

describe('dates', () => {
  it('are written out in the language of the texts, whatever the time zone', () => {
    expect(formatDate('2024-01-28', english)).toMatch(/^(January 28, 2024|28 January 2024)$/);
    expect(formatDate('2024-01-28', french)).toBe('28 janvier 2024');
  });

  it('of a month alone name no day', () => {
    expect(formatDate('2024-03', english)).toBe('March 2024');
    expect(formatDate('2024-03', french)).toBe('mars 2024');
  });

  it('that are none stay as they are', () => {
    expect(formatDate('in early 2024', english)).toBe('in early 2024');
  });
});

describe('languages', () => {
  it('are named in that of the texts', () => {
    expect([languageName('de', english), languageName('de', french)]).toEqual(['German', 'allemand']);
  });

  it.each(['x', '', 'de-u-co-phonebk', 'no language'])('that are none keep their tag: %j', tag => {
    expect(languageName(tag, english)).toBe(tag);
  });
});

import { describe, expect, it } from 'vitest';
import { scopesIn, sizesIn } from '../../src/engine/features.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { factSets } from '../../src/facts/index.ts';
import { sentencesIn } from './reading.ts';

const readers = factSets.flatMap(factSet => readersOf(factSet));

/** What the operators of a sentence reach, as `not shut`. */
const scopes = (text: string, lang = 'en') =>
  sentencesIn([text], lang, readers).flatMap(sentence => scopesIn(sentence).map(({ operator, concept }) => `${operator} ${concept}`));

describe('what a sentence takes back or leaves open', () => {
  it.each([
    ['en', 'China has not shut a company.', 'not shut'],
    ['en', 'China could shut a company.', 'may shut'],
    ['en', 'China plans to shut a company.', 'plan shut'],
    ['en', 'China denies that it shut a company.', 'deny shut'],
    ['fr', 'La Chine n’a fermé aucune entreprise.', 'not company'],
    ['es', 'China no ha cerrado ninguna empresa.', 'not shut'],
    ['de', 'China hat die Firma nicht geschlossen.', 'not shut'],
    ['zh', '中国没有关闭任何公司。', 'not company'],
  ])('stands behind it (%s): %s', (lang, text, scope) => {
    expect(scopes(text, lang)).toContain(scope);
  });

  it.each([
    ['before it', 'China shut a company and did not wait.', 'not shut'],
    ['in another clause', 'China did not wait, and shut a company.', 'not shut'],
    ['far behind it', 'China did not on that long and rainy Tuesday in the late autumn of the year shut a company.', 'not shut'],
  ])('does not stand %s', (_where, text, scope) => {
    expect(scopes(text)).not.toContain(scope);
  });

  it('is nothing where nothing does', () => {
    expect(scopes('China shut a company.')).toEqual([]);
  });
});

describe('how much a sentence speaks of', () => {
  it.each([
    ['about 70,000 and 80,000 people', ['#45000']],
    ['a year and 110,000 deaths', ['#105000']],
    ['4 companies in 2024', ['#2', '#y2024']],
    ['nothing', []],
  ])('is told roughly, and once: %s', (text, sizes) => {
    expect(sentencesIn([`They spoke of ${text}.`], 'en', readers).flatMap(sizesIn)).toEqual(sizes);
  });
});

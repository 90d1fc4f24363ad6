import { describe, expect, it } from 'vitest';
import { languages } from '../../src/engine/languages/index.ts';
import { amountsIn } from '../../src/engine/numbers.ts';
import { Reader } from '../../src/engine/reader.ts';
import { tokenise } from '../../src/engine/tokens.ts';

const readers = new Map(languages.map(language => [language.code, new Reader(language, { lang: language.code, concepts: {} })]));

/** The amounts of a text, each with the words that name it. */
function amounts(text: string, lang: string): [number, string][] {
  const reader = readers.get(lang);
  if (!reader) throw new Error(`no reader for ${lang}`);
  const tokens = tokenise(text);
  return amountsIn(text, tokens, 0, tokens.length, reader).map(({ value, from, to }) => [
    value,
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  ]);
}

describe('an amount', () => {
  it.each<[lang: string, text: string, value: number, words: string]>([
    ['en', 'some 100,000 deaths', 100_000, '100,000'],
    ['fr', 'quelque 100\u00a0000 morts', 100_000, '100\u00a0000'],
    ['fr', 'quelque 100\u202f000 morts', 100_000, '100\u202f000'],
    ['fr', 'quelque 100 000 morts', 100_000, '100 000'],
    ['es', 'unas 100.000 muertes', 100_000, '100.000'],
    ['de', 'rund 100.000 Tote', 100_000, '100.000'],
    ['de', "rund 100'000 Tote", 100_000, "100'000"],
    ['de', 'rund 100’000 Tote', 100_000, '100’000'],
    ['en', '1,234,567 pills', 1_234_567, '1,234,567'],
    ['en', '１００,０００ deaths', 100_000, '１００,０００'],
    ['en', 'some 10\u00ad0,000 deaths', 100_000, '10\u00ad0,000'],
    ['zh', '约10\u200b万人', 100_000, '10\u200b万'],
    ['en', 'one hundred thousand deaths', 100_000, 'one hundred thousand'],
    ['en', 'a hundred thousand deaths', 100_000, 'hundred thousand'],
    ['fr', 'cent mille morts', 100_000, 'cent mille'],
    ['es', 'cien mil muertes', 100_000, 'cien mil'],
    ['de', 'hunderttausend Tote', 100_000, 'hunderttausend'],
    ['zh', '约10万人', 100_000, '10万'],
    ['zh', '约十万人', 100_000, '十万'],
    ['zh', '約10萬人', 100_000, '10萬'],
    ['en', '1.2 million pills', 1_200_000, '1.2 million'],
    ['de', '1,2 Millionen Pillen', 1_200_000, '1,2 Millionen'],
    ['fr', '1,2 million de pilules', 1_200_000, '1,2 million'],
    ['en', '3.5 percent', 3.5, '3.5'],
    ['en', 'twenty five companies', 25, 'twenty five'],
    ['en', 'twenty-five companies', 25, 'twenty-five'],
    ['en', 'two companies', 2, 'two'],
    ['en', 'in November 2023', 2023, '2023'],
    ['en', 'some 270 a day', 270, '270'],
    ['en', '0 companies', 0, '0'],
  ])('in %s: %s', (lang, text, value, words) => {
    expect(amounts(text, lang)).toEqual([[value, words]]);
  });

  it('of one in words is none, for "a" is the same word', () => {
    expect(amounts('one company', 'en')).toEqual([]);
    expect(amounts('une entreprise', 'fr')).toEqual([]);
    expect(amounts('ein Unternehmen', 'de')).toEqual([]);
    expect(amounts('1 company', 'en')).toEqual([[1, '1']]);
  });

  it.each([
    ['a list', 'between 100, 200 and 300', [100, 200, 300]],
    ['a date and a year', 'on 30 January 2024', [30, 2024]],
    ['a range', '70,000-80,000 a year', [70_000, 80_000]],
    ['a full stop between', 'It was 100. 200 came.', [100, 200]],
    ['digits beyond all measure', '1234567890123456789012345', []],
  ])('in %s', (_what, text, values) => {
    expect(amounts(text, 'en').map(([value]) => value)).toEqual(values);
  });

  it('stays finite, however many scales follow', () => {
    for (const [value] of amounts(`5 ${'million '.repeat(500)}`, 'en')) expect(value).toBeLessThan(Number.POSITIVE_INFINITY);
  });
});

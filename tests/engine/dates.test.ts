import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/engine/dates.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { factSets } from '../../src/facts/index.ts';
import { sentencesIn } from './reading.ts';

const readers = factSets.flatMap(factSet => readersOf(factSet));

/** The words of a text's dates. */
const dates = (text: string, lang: string) =>
  sentencesIn([text], lang, readers).flatMap(sentence => datesIn(sentence).map(date => sentence.textOf(date)));

describe('the dates of a text', () => {
  it.each([
    ['en', 'They met on 30 January 2024 in Beijing.', ['30 January 2024']],
    ['en', 'They met on January 30, 2024, and in July 2025.', ['January 30, 2024', 'July 2025']],
    ['en', 'They met on Jan. 30.', ['Jan. 30']],
    ['en', 'They met on the 30th of January.', ['30th of January']],
    ['en', 'It was frozen from August 2022 to the end of 2023.', ['August 2022', '2023']],
    ['fr', 'Ils se sont vus le 30 janvier 2024.', ['30 janvier 2024']],
    ['fr', 'Ils se sont vus le 1er août.', ['1er août']],
    ['es', 'Se vieron el 30 de enero de 2024 en Pekín.', ['30 de enero de 2024']],
    ['de', 'Sie trafen sich am 30. Januar 2024 in Peking.', ['30. Januar 2024']],
    ['en', 'In November 2023, 14 companies closed.', ['November 2023']],
    ['en', 'It opened on January 30, 2024, with 12 people.', ['January 30, 2024']],
    ['fr', 'La Chine a fermé le 1er décembre 12 entreprises.', ['1er décembre']],
    ['es', 'En octubre de 2023, 14 empresas cerraron.', ['octubre de 2023']],
    ['zh', '双方于2024年1月30日在北京会晤。', ['2024年1月30日']],
    ['zh', '2022年7万美国人死于芬太尼。', ['2022年']],
    ['zh', '中国在2023年11月，25家公司被关闭。', ['2023年11月']],
    ['zh', '1月30日12家公司关闭。', ['1月30日']],
  ])('are whole (%s): %s', (lang, text, expected) => {
    expect(dates(text, lang)).toEqual(expected);
  });

  it.each(['They may shut 12 companies.', 'China shut 3 companies.', 'In May they met.', 'It killed 2100 people.'])(
    'are none: %s',
    text => {
      expect(dates(text, 'en')).toEqual([]);
    },
  );
});

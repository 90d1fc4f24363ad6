import { describe, expect, it } from 'vitest';
import { featureName } from '../../src/engine/features.ts';
import { languages } from '../../src/engine/languages/index.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { lemmasIn, seeWords } from '../../src/engine/word-features.ts';
import { factSets } from '../../src/facts/index.ts';
import { sentencesIn } from './reading.ts';

const readers = factSets.flatMap(factSet => readersOf(factSet));

/** What the models see of a text's words. */
function seen(text: string, lang: string): string[] {
  const features = new Set<string>();
  for (const sentence of sentencesIn([text], lang, readers)) seeWords(sentence, (one, other) => features.add(featureName(one, other)));
  return [...features];
}

describe('a word', () => {
  it.each([
    ['en', 'They accused it of nothing.', 'w>accuse'],
    ['fr', 'Ils accusaient la Chine.', 'w>accusa'],
    ['zh', '指责中国', 'w>指责'],
    ['zh-Hant', '指責中國', 'w>指责'],
  ])('is seen by its beginning (%s): %s', (lang, text, feature) => {
    expect(seen(text, lang)).toContain(feature);
  });

  it.each([
    ['en', 'The accusations came at night.'],
    ['fr', 'Les accusations sont venues la nuit.'],
    ['es', 'Las acusaciones llegaron de noche.'],
    ['zh', '指责是在夜里发出的。'],
  ])('is seen by what it means, which is the same in all languages (%s): %s', (lang, text) => {
    expect(seen(text, lang)).toContain('l>accuse');
  });

  it('means the same however often it comes', () => {
    expect(sentencesIn(['They accused, and the accusations grew.'], 'en', readers).map(lemmasIn)).toEqual([['accuse', 'grow']]);
  });

  it('has no meaning where its language file gives none', () => {
    expect(seen('Xyzzyx', 'en')).toEqual(['w>xyzzyx']);
  });
});

it.each(languages.map(language => [language.code, language] as const))(
  'the lemmas of %s are found by the words of pages',
  (_code, { lemmas = {}, unspaced }) => {
    const isSeen = (beginning: string) => (unspaced ? /^\p{Script=Han}{2}$/u.test(beginning) : /^[a-z0-9œ]{1,6}$/.test(beginning));
    expect(Object.keys(lemmas).filter(beginning => !isSeen(beginning))).toEqual([]);
  },
);

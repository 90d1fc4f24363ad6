import type { GeneralConcept, Language } from '../../src/engine/languages/language.ts';
import type { FactSet } from '../../src/types.ts';

/** An invented language, as somebody who adds one would write it: data alone. Most concepts have no words yet. */
const concepts = {
  say: ['diru'],
  according: ['lau'],
  official: ['ofika'],
  anonymous: ['sen nomo'],
  not: ['ne'],
  by: ['per'],
  preposition: ['en'],
  be: ['esu'],
} satisfies Partial<Record<GeneralConcept, string[]>>;

const names = (
  'confirm hearsay spokesperson several expert medium institution title asker interrogative pronoun same-speaker release indirect deny untrue may plan relative ' +
  'conjunction approximately per-year per-day per-month percent ignore'
).split(' ') as GeneralConcept[];

export const toyLanguage: Language = {
  code: 'qtx',
  functionWords: ['la', 'ke', 'en', 'esu', 'ne'],
  abbreviations: ['sro'],
  months: ['januo'],
  numbers: { du: 2, dek: 10 },
  scales: { cent: 100 },
  concepts: { ...(Object.fromEntries(names.map(name => [name, []])) as unknown as Language['concepts']), ...concepts },
};

/** Words of the tea fact set in it. */
export const toyWords: FactSet['words'][number] = {
  lang: 'qtx',
  concepts: {
    tea: ['teo*'],
    ban: ['malpermes*'],
    cup: ['tasoj'],
    trade: ['komerco'],
    us: ['Usono', 'usona'],
    china: ['Kinio', 'kinia'],
  },
};

import type { FactSet } from '../types.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { Lexicon } from './lexicon.ts';

/** A language with the words of a fact set in it, ready to match. */
export interface Reader {
  language: Language;
  lexicon: Lexicon;
  abbreviations: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
}

/** A reader for each language that the fact set has words in. */
export function readersOf({ words }: FactSet, known: readonly Language[] = languages): Reader[] {
  return known.flatMap(language => {
    const own = words.find(({ lang }) => lang === language.code);
    if (!own) return [];
    const terms = [language.concepts, own.concepts].flatMap(concepts =>
      Object.entries(concepts).flatMap(([concept, terms]) => terms.map(term => [concept, term] as const)),
    );
    return [
      {
        language,
        lexicon: new Lexicon(terms, 'ignore'),
        abbreviations: new Set(language.abbreviations),
        functionWords: new Set(language.functionWords),
      },
    ];
  });
}

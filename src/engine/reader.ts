import type { FactSet } from '../types.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { Lexicon } from './lexicon.ts';

/** A language with the words of a fact set in it, ready to match. */
export class Reader {
  readonly language: Language;
  readonly abbreviations: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly months: ReadonlySet<string>;
  readonly #concepts: readonly Record<string, readonly string[]>[];
  #lexicon: Lexicon | undefined;
  #lemmas: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(language: Language, words: FactSet['words'][number]) {
    this.language = language;
    this.abbreviations = new Set(language.abbreviations);
    this.functionWords = new Set(language.functionWords);
    this.numbers = new Map(Object.entries(language.numbers));
    this.scales = new Map(Object.entries(language.scales));
    this.months = new Set(language.months);
    this.#concepts = [language.concepts, words.concepts];
  }

  /** What words mean, by their beginnings; compiled, as the lexicon is, when the first page in the language is read. */
  get lemmas(): ReadonlyMap<string, readonly string[]> {
    this.#lemmas ??= new Map(Object.entries(this.language.lemmas ?? {}).map(([beginning, lemmas]) => [beginning, lemmas.split(' ')]));
    return this.#lemmas;
  }

  /** Compiled when the first page in the language is read: most readers read one or two languages. */
  get lexicon(): Lexicon {
    if (this.#lexicon) return this.#lexicon;
    const terms = this.#concepts
      .flatMap(Object.entries<readonly string[]>)
      .flatMap(([concept, terms]) => terms.map(term => [concept, term] as const));
    this.#lexicon = new Lexicon(terms, 'ignore');
    return this.#lexicon;
  }
}

/** A reader for each language that the fact set has words in. */
export function readersOf({ words }: Pick<FactSet, 'words'>, known: readonly Language[] = languages): Reader[] {
  return known.flatMap(language => {
    const own = words.find(({ lang }) => lang === language.code);
    return own ? [new Reader(language, own)] : [];
  });
}

/**
 * What the engine must know of a language, as data. Terms are written as in a fact set's words: `stem*` matches any ending, several words match in
 * a row, `..` lets up to five words stand between, and a term in CAPITALS matches capitals only.
 */
export interface Language {
  /** BCP 47 */
  code: string;
  /** Written without spaces between words: every character is a word. */
  unspaced?: boolean;
  /** A number with a full stop is an ordinal, as in "30. Januar". */
  dottedOrdinals?: boolean;
  /** All nouns have a capital, so that a capital alone makes no name. */
  capitalNouns?: boolean;
  /** A verb needs no subject when its speaker is plain: "Añadió que …". */
  dropsSubjects?: boolean;
  /** Frequent small words by which the language is told from others. */
  functionWords: string[];
  /** Lower-case words that a full stop follows within a sentence. */
  abbreviations: string[];
  /** Names and abbreviations; in a language without spaces, the characters behind a date's numbers, the year's first. */
  months: string[];
  /** Number words, with their values; scales multiply what stands before them. */
  numbers: Record<string, number>;
  scales: Record<string, number>;
  /**
   * What words mean, by their beginnings as the models see them: English lemmas, each of which counts by itself. Words of one meaning then
   * count together in all languages, and a rare word of one is known by its kin in the others.
   */
  lemmas?: Record<string, string>;
  /** Terms by concept. */
  concepts: Record<GeneralConcept, string[]>;
}

/** The concepts that every language file fills. */
export type GeneralConcept =
  // Who says so
  | 'say' // reporting verbs
  | 'according' // "according to": the speaker follows
  | 'confirm' // verbs that vouch for what they report
  | 'hearsay' // reported by nobody in particular
  | 'official' // people named by their function only: officials, diplomats, sources
  | 'spokesperson' // people who speak for an institution, or are known by their office
  | 'several' // more than one of them
  | 'expert' // third parties in person: analysts, researchers, residents, former officials
  | 'medium' // third parties that are no persons: newspapers, think tanks, the UN
  | 'institution' // ministries, embassies, agencies: whoever they belong to speaks
  | 'anonymous' // "on condition of anonymity"
  | 'title' // before a name
  | 'asker' // who asks in a transcript, or leads through it: "Question", "Host"
  | 'interrogative' // what, why, how: a heading that opens with one asks
  | 'pronoun' // he, she, they
  | 'same-speaker' // "by the same account"
  | 'release' // what opens a press release, statement or briefing: its issuer speaks throughout
  | 'indirect' // verb forms that mark reported speech by themselves
  // Whether it is so
  | 'not'
  | 'deny'
  | 'untrue' // false, pure invention
  | 'may' // could, might, if: not said to be so
  | 'plan' // will, intends to, hopes: not yet so
  // Who does what to whom
  | 'by' // before the agent of a passive
  | 'preposition' // before a noun that is not the subject
  | 'be' // auxiliary of the passive
  | 'relative' // which, who: the subject stands before
  | 'conjunction' // begins a clause
  // How much
  | 'approximately'
  | 'per-year'
  | 'per-day'
  | 'per-month'
  | 'percent'
  | 'ignore'; // names that contain a concept's words without meaning it

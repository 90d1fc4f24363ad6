import type { Sentence } from './sentence.ts';

/** A stretch of words that names a day, a month or a year: tokens `from` up to, and without, `to`. */
export interface Dated {
  from: number;
  to: number;
}

/** The longest form is "30th of January of 2024". */
const LONGEST = 6;
/** What a date may look like, a letter a word: day, month, year, link. */
const FORMS = /^(?:dl{0,2}ml?y|ml?dl?y|dl{0,2}m|ml?d|ml?y|y)/;
/** In a language without spaces, where each number has a unit behind it: the year's, or another. */
const UNIT_FORMS = /^(?:yY(?:dU){0,2}|dU(?:dU)?)/;

/** The dates of a sentence, whole: "30 January 2024", "le 30 janvier", "2024年1月30日", "2022". A month needs a number beside it, for "may" is a verb, too. */
export function datesIn(sentence: Sentence): Dated[] {
  const forms = sentence.words.reader.language.unspaced ? UNIT_FORMS : FORMS;
  const dates: Dated[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const length = forms.exec(partsFrom(sentence, at))?.[0].length ?? 0;
    if (length === 0) continue;
    dates.push({ from: at, to: at + length });
    at += length - 1;
  }
  return dates;
}

/** What the words from one on may be of a date. A comma stands between a day and its year alone: "January 30, 2024". */
function partsFrom(sentence: Sentence, from: number): string {
  let parts = '';
  for (let at = from; at < sentence.to && parts.length < LONGEST; at++) {
    const part = partAt(sentence, at);
    if (!part || (at > from && !isJoined(sentence.between(at - 1, at), `${parts.at(-1)}${part}`))) break;
    parts += part;
  }
  return parts;
}

function isJoined(between: string, parts: string): boolean {
  return /^[\s.\u00a0]*$/.test(between) || (/^,\s$/.test(between) && (parts === 'dy' || parts === 'ly'));
}

function partAt(sentence: Sentence, at: number): string | undefined {
  const { tokens, reader } = sentence.words;
  const word = tokens[at]?.word ?? '';
  if (reader.months.has(word)) return reader.language.unspaced ? (word === reader.language.months[0] ? 'Y' : 'U') : 'm';
  if (/^(?:19|20)\d\d$/.test(word)) return 'y';
  if (/^(?:[12]?\d|3[01])$/.test(word)) return 'd';
  // "30th", "1er"
  if (!reader.language.unspaced && at > sentence.from && sentence.between(at - 1, at) === '') return 'l';
  // "30 de enero de 2024"
  return sentence.of('preposition').some(({ from, to }) => from === at && to === at + 1) ? 'l' : undefined;
}

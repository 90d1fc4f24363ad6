import type { Sentence } from './sentence.ts';

/** A stretch of words that names a day, a month or a year: tokens `from` up to, and without, `to`. */
export interface Dated {
  from: number;
  to: number;
}

type Part = 'month' | 'day' | 'year' | 'link';

/** The dates of a sentence, whole: "30 January 2024", "le 30 janvier", "2024年1月30日", "2022". A month needs a number beside it, for "may" is a verb, too. */
export function datesIn(sentence: Sentence): Dated[] {
  const dates: Dated[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const parts: Part[] = [];
    for (let part = partAt(sentence, at); part; part = partAt(sentence, at + parts.length)) parts.push(part);
    while (parts.at(-1) === 'link') parts.pop();
    const isDate = parts[0] !== 'link' && (parts.includes('year') || (parts.includes('month') && parts.includes('day')));
    if (!isDate) continue;
    dates.push({ from: at, to: at + parts.length });
    at += parts.length - 1;
  }
  return dates;
}

function partAt(sentence: Sentence, at: number): Part | undefined {
  const { tokens, reader } = sentence.words;
  const word = at < sentence.to ? (tokens[at]?.word ?? '') : '';
  if (reader.months.has(word)) return 'month';
  if (/^(?:19|20)\d\d$/.test(word)) return 'year';
  if (/^(?:[12]?\d|3[01])$/.test(word)) return 'day';
  // "30th", "1er"
  if (at > sentence.from && at < sentence.to && !reader.language.unspaced && sentence.between(at - 1, at) === '') return 'link';
  // "30 de enero de 2024"
  return sentence.of('preposition').some(({ from, to }) => from === at && to === at + 1) ? 'link' : undefined;
}

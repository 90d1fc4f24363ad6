import { Sentence } from './sentence.ts';

/** Words that a clause has at least; what is shorter goes with the next. Of characters, in languages without spaces, it takes twice as many. */
const SHORTEST = 8;
/** Sentences of fewer clauses' worth of words are one thought. */
const LONG = 2.5;

/** The clauses of a long sentence, each as a sentence of its own with its own words and concepts; none where it is a short one. */
export function clausesOf(sentence: Sentence): Sentence[] {
  const { words, from, to, hits, span } = sentence;
  const shortest = words.reader.language.unspaced ? 2 * SHORTEST : SHORTEST;
  if (to - from < LONG * shortest) return [];
  const clauses: Sentence[] = [];
  let start = from;
  for (const end of [...boundariesIn(sentence), to]) {
    if (end - start < shortest && end < to) continue;
    clauses.push(
      new Sentence(
        span,
        words,
        start,
        end,
        hits.filter(hit => hit.from >= start && hit.to <= end),
      ),
    );
    start = end;
  }
  return clauses.length > 1 ? clauses : [];
}

/** Where a clause may begin: behind a comma and the like, and at a word that joins clauses. */
function boundariesIn(sentence: Sentence): number[] {
  const boundaries = new Set([...sentence.of('relative'), ...sentence.of('conjunction')].map(hit => hit.from));
  for (let token = sentence.from + 1; token < sentence.to; token++) {
    if (/[,;:，；：、—–(]/.test(sentence.between(token - 1, token))) boundaries.add(token);
  }
  return [...boundaries].sort((one, other) => one - other);
}

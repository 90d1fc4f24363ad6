import type { Hit } from './lexicon.ts';
import { isHeading, isQuestion, type Sentence } from './sentence.ts';
import { seeWords } from './word-features.ts';

/** Concepts this near to each other, in words, make a pair. */
const NEAR = 10;
/** General concepts that tell something about a claim; of the rest, which is grammar, the models see nothing. */
const TELLING = new Set([
  'not',
  'deny',
  'untrue',
  'may',
  'plan',
  'hearsay',
  'per-year',
  'per-day',
  'per-month',
  'percent',
  'approximately',
  'expert',
  'medium',
  'official',
  'anonymous',
  'confirm',
]);
const GRAMMAR = new Set([
  'say',
  'according',
  'spokesperson',
  'several',
  'institution',
  'title',
  'asker',
  'interrogative',
  'pronoun',
  'same-speaker',
  'release',
  'indirect',
  'by',
  'preposition',
  'be',
  'relative',
  'conjunction',
]);

/** Does a concept belong to any text, whatever it is about? */
export function isGeneral(concept: string): boolean {
  return GRAMMAR.has(concept) || TELLING.has(concept);
}

/** Takes a feature: a thing by itself, or two of them in this order. The same one may come more than once. */
export type See = (one: string, other?: string) => void;

/**
 * Shows what the models see of a sentence: the concepts it names, which of them stand near each other and in which order, the
 * amounts, and what the sentence before is about. Concepts are the same in all languages,
 * so that one set of weights serves them all; words add what no concept names.
 */
export function seeFeatures(sentence: Sentence, before: Sentence | undefined, parties: ReadonlySet<string>, see: See): void {
  const things = thingsIn(sentence);
  const isTitle = isHeading(sentence.text);
  if (isTitle) see(HEADING);
  for (const { concept } of things) {
    see(concept);
    if (isTitle) see(HEADING, concept);
  }
  seePairs(things, sentence.words.reader.language.unspaced ? NEAR * 2 : NEAR, parties, see);
  if (before) seeBefore(before, sentence, things.length, see);
  seeWords(sentence, see);
  if (isQuestion(sentence)) {
    see('?');
    for (const { concept } of things) see('?', concept);
  }
}

/** The first of a pair whose second is named in a heading: headlines leave words out, and titles name what they do not claim. */
const HEADING = 'h';

/** The first of a pair whose second is named in the sentence before. */
export const BEFORE = '<';

/** The first of a pair whose second is named in the sentence before, where this one says little by itself: "Beijing denies that." */
export const ELLIPTIC = '<<';
/** So few concepts are little. */
const LITTLE = 6;
/** Does a sentence say little by itself? */
export function saysLittle(sentence: Sentence): boolean {
  return thingsIn(sentence).length <= LITTLE;
}

/** What takes back, or leaves open, the words behind it: "has not shut", "could shut", "plans to shut", "denies that it shut". */
const OPERATORS = ['not', 'may', 'plan', 'deny'];
/** Ends the first of a pair whose second stands in an operator's scope. */
export const SCOPE = '!';
/** So many words behind it, and no further than its clause. */
const REACH = 8;

/** A thing that an operator takes back or leaves open. */
export interface Scope {
  operator: string;
  concept: string;
  /** The feature's name. */
  name: string;
}

/** What a sentence takes back or leaves open. */
export function scopesIn(sentence: Sentence): Scope[] {
  const scopes: Scope[] = [];
  if (!OPERATORS.some(operator => sentence.has(operator))) return scopes;
  const things = thingsIn(sentence);
  const reach = sentence.words.reader.language.unspaced ? REACH * 2 : REACH;
  things.forEach(({ concept: operator, to }, index) => {
    if (!OPERATORS.includes(operator)) return;
    for (let next = index + 1; next < things.length; next++) {
      const { concept, from } = things[next] as Hit;
      if (from - to > reach || /[,;:，；：。—]/.test(sentence.between(to - 1, from))) break;
      if (from >= to && !isGeneral(concept)) scopes.push({ operator, concept, name: featureName(`${operator}${SCOPE}`, concept) });
    }
  });
  return scopes;
}

/** What a sentence may do with what the one before says. */
const REPLIES = ['deny', 'untrue', 'not'];

function seeBefore(before: Sentence, sentence: Sentence, concepts: number, see: See): void {
  const replies = REPLIES.filter(reply => sentence.has(reply));
  for (const concept of before.concepts.keys()) {
    if (isGeneral(concept)) continue;
    see(BEFORE, concept);
    if (concepts <= LITTLE) see(ELLIPTIC, concept);
    for (const reply of replies) see(`${ELLIPTIC}:${reply}`, concept);
  }
}

/** A feature's name, as a fact set's weights have it. */
export function featureName(one: string, other?: string): string {
  return other === undefined ? one : `${one}>${other}`;
}

/** A feature's parts, by the name that `featureName` gave it. */
export function featureParts(name: string): [one: string, other?: string] {
  const at = name.indexOf('>');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function thingsIn(sentence: Sentence): readonly Hit[] {
  const hits = sentence.hits.filter(({ concept }) => !GRAMMAR.has(concept));
  if (sentence.amounts.length === 0) return hits;
  const amounts = sentence.amounts.map(({ value, from, to }) => ({ concept: sizeOf(value), from, to }));
  return [...hits, ...amounts].sort((one, other) => one.from - other.from);
}

function seePairs(things: readonly Hit[], near: number, parties: ReadonlySet<string>, see: See): void {
  for (let index = 0; index < things.length; index++) {
    const one = things[index] as Hit;
    for (let next = index + 1; next < things.length; next++) {
      const other = things[next] as Hit;
      if (other.from - one.to > near) break;
      if (one.concept === other.concept || other.from < one.to) continue;
      // Which side of a party a thing stands on tells who does it to whom; any other order is the language's.
      const isOrdered = parties.has(one.concept) || parties.has(other.concept);
      if (isOrdered || one.concept < other.concept) see(one.concept, other.concept);
      else see(other.concept, one.concept);
    }
  }
}

const STEPS = [0, 1, 2, 10, 100, 200, 260, 310, 1000, 10_000, 45_000, 85_000, 95_000, 105_000, 130_000, 1_000_000];

/** The sizes of a sentence's amounts, each once. */
export function sizesIn({ amounts }: Sentence): string[] {
  return [...new Set(amounts.map(({ value }) => sizeOf(value)))];
}

/** Coarse sizes, so that a model learns about "some hundred thousand" and not about one figure. */
function sizeOf(value: number): string {
  if (value >= 1900 && value <= 2100 && Number.isInteger(value)) return `#y${value}`;
  return `#${STEPS.findLast(step => value >= step) ?? 0}`;
}

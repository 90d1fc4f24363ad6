import type { Span } from '../types.ts';
import type { Hit } from './lexicon.ts';
import { type Amount, amountsIn } from './numbers.ts';
import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';

/** A block's words, with what they name. */
export interface Words {
  text: string;
  reader: Reader;
  tokens: readonly Token[];
}

const NONE: readonly Hit[] = [];

/** A sentence with the concepts it names. Hits and amounts point into the tokens of the block. */
export class Sentence {
  readonly span: Span;
  readonly words: Words;
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
  /** A speaker's tag or time stamp before it. */
  tag: Sentence | undefined;
  #byConcept: Map<string, Hit[]> | undefined;
  #amounts: Amount[] | undefined;
  #named: Uint8Array | undefined;
  #among: Map<readonly string[], readonly Hit[]> | undefined;

  constructor(span: Span, words: Words, from: number, to: number, hits: readonly Hit[]) {
    this.span = span;
    this.words = words;
    this.from = from;
    this.to = to;
    this.hits = hits;
  }

  get text(): string {
    return this.words.text.slice(this.span.start, this.span.end);
  }

  /** The hits of each concept. */
  get concepts(): ReadonlyMap<string, readonly Hit[]> {
    if (this.#byConcept) return this.#byConcept;
    const concepts = new Map<string, Hit[]>();
    for (const hit of this.hits) {
      const same = concepts.get(hit.concept);
      if (same) same.push(hit);
      else concepts.set(hit.concept, [hit]);
    }
    this.#byConcept = concepts;
    return concepts;
  }

  has(concept: string): boolean {
    return this.concepts.has(concept);
  }

  /** The hits of a concept, in order. */
  of(concept: string): readonly Hit[] {
    return this.concepts.get(concept) ?? NONE;
  }

  /** The hits of some concepts, in order. Remembered for each list, so ask with the same one again. */
  among(concepts: readonly string[]): readonly Hit[] {
    const known = this.#among?.get(concepts);
    if (known) return known;
    const found = concepts.flatMap(concept => this.of(concept));
    if (found.length > 1 && concepts.length > 1) found.sort((one, other) => one.from - other.from);
    this.#among ??= new Map();
    this.#among.set(concepts, found);
    return found;
  }

  /** Does a concept's hit stand at this word? */
  isNamed(token: number): boolean {
    this.#named ??= namedIn(this);
    return this.#named[token - this.from] === 1;
  }

  get amounts(): readonly Amount[] {
    this.#amounts ??= amountsIn(this.words.text, this.words.tokens, this.from, this.to, this.words.reader);
    return this.#amounts;
  }

  /** The words of a hit, as the page has them. */
  textOf({ from, to }: { from: number; to: number }): string {
    const { start, end } = this.spanOf({ from, to });
    return this.words.text.slice(start, end);
  }

  spanOf({ from, to }: { from: number; to: number }): Span {
    const start = this.words.tokens[from]?.start ?? this.span.start;
    return { block: this.span.block, start, end: this.words.tokens[to - 1]?.end ?? start };
  }

  /** What stands between two words: punctuation and spaces. */
  between(token: number, next: number): string {
    return this.words.text.slice(this.words.tokens[token]?.end, this.words.tokens[next]?.start);
  }
}

/** Sentences end with a mark; headings, captions and the items of lists do not. */
export function isHeading(text: string): boolean {
  return !/[.!?。！？…:：;；"”»」』][\s"”»」』)）\]]{0,3}$/.test(text);
}

/**
 * Is it a question, by itself or as somebody is quoted: “Did they?” a senator asked. A heading may be one without a mark: "What has changed",
 * "Explainer: How it began", and in a language without spaces with the asking word anywhere.
 */
export function isQuestion(sentence: Sentence): boolean {
  const { text } = sentence;
  const isMarked = /[?？](?:[\s"”“»«」』]*$|\s?["”»」』]\s?,?\s*\p{Ll})/u.test(text);
  return isMarked || (isHeading(text) && sentence.of('interrogative').some(hit => asks(sentence, hit)));
}

function asks(sentence: Sentence, hit: Hit): boolean {
  const { start } = sentence.spanOf(hit);
  const opens = start === sentence.span.start || /[:：|—–]\s?$/.test(sentence.words.text.slice(sentence.span.start, start));
  return opens || sentence.words.reader.language.unspaced === true;
}

function namedIn({ hits, from, to }: Sentence): Uint8Array {
  const named = new Uint8Array(to - from);
  for (const hit of hits) named.fill(1, hit.from - from, Math.max(0, hit.to - from));
  return named;
}

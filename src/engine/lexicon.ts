import { type Token, tokenise } from './tokens.ts';

/** A concept named by some words: tokens `from` up to, and without, `to`. */
export interface Hit {
  concept: string;
  from: number;
  to: number;
}

/** What a word may be of a term: itself, or a word that begins with, or contains, a given part. */
type Form = 'whole' | 'prefix' | 'infix';

/** A state of the machine that walks over the words. */
interface Node {
  next: Map<string, Node>;
  /** The words after may stand up to `WIDEST_GAP` words further on. */
  gap?: Node;
  concepts: string[];
}

/** What the machine knows of one word, worked out when it is first met. */
interface Known {
  /** The nodes that a term's first word leads to. */
  first: Node[];
  /** Names of this word's edges. */
  edges: string[];
}

const WIDEST_GAP = 5;
const MOST_KNOWN = 50_000;

/**
 * Finds terms in a text in one pass over its words. Terms: `stem*` matches any ending, `*part*` any word with that part, several words a
 * row, `..` up to five words in between, and a word in CAPITALS matches capitals only.
 */
export class Lexicon {
  readonly #root: Node = { next: new Map(), concepts: [] };
  readonly #prefixes = new Map<number, Set<string>>();
  readonly #infixes = new Set<string>();
  readonly #known = new Map<string, Known>();
  readonly #ignored: string | undefined;

  /** @param ignored the concept whose terms hide the hits inside them */
  constructor(terms: Iterable<readonly [concept: string, term: string]>, ignored?: string) {
    this.#ignored = ignored;
    for (const [concept, term] of terms) this.#add(concept, term);
  }

  /** The concepts named in a text, by where they begin; of one concept, no hit lies within another. */
  match(tokens: readonly Token[]): Hit[] {
    const hits: Hit[] = [];
    const longest = new Map<string, number>();
    tokens.forEach((token, index) => {
      for (const node of this.#lookUp(token).first) {
        if (node.next.size === 0 && !node.gap) emit(node, index + 1, longest);
        else this.#walk(node, tokens, index, index + 1, longest);
      }
      if (longest.size === 0) return;
      for (const [concept, to] of longest) hits.push({ concept, from: index, to });
      longest.clear();
    });
    return withoutInner(hits, this.#ignored);
  }

  #walk(node: Node, tokens: readonly Token[], from: number, at: number, longest: Map<string, number>): void {
    emit(node, at, longest);
    const token = tokens[at];
    if (token && node.next.size > 0) this.#step(node, token, tokens, from, at, longest);
    if (!node.gap) return;
    for (let far = at; far <= at + WIDEST_GAP && far < tokens.length; far++) {
      const next = tokens[far];
      if (next) this.#step(node.gap, next, tokens, from, far, longest);
    }
  }

  #step(node: Node, token: Token, tokens: readonly Token[], from: number, at: number, longest: Map<string, number>): void {
    for (const edge of this.#lookUp(token).edges) {
      const next = node.next.get(edge);
      if (next) this.#walk(next, tokens, from, at + 1, longest);
    }
  }

  #lookUp({ word, capitals, capital }: Token): Known {
    const key = capitals ? `^${word}` : capital && word.length === 1 ? `^${word}` : word;
    const known = this.#known.get(key);
    if (known) return known;
    const edges = [`=${word}`, ...this.#partsOf(word)];
    if (key !== word) edges.push(`^${word}`);
    const first = edges.flatMap(edge => this.#root.next.get(edge) ?? []);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const made = { first, edges };
    this.#known.set(key, made);
    return made;
  }

  #partsOf(word: string): string[] {
    const parts: string[] = [];
    for (const [length, prefixes] of this.#prefixes) {
      const prefix = word.slice(0, length);
      if (word.length >= length && prefixes.has(prefix)) parts.push(`<${prefix}`);
    }
    for (const infix of this.#infixes) if (word.includes(infix)) parts.push(`~${infix}`);
    return parts;
  }

  #add(concept: string, term: string): void {
    let node = this.#root;
    for (const part of term.split(/\s+/)) {
      if (part === '..') {
        node.gap ??= { next: new Map(), concepts: [] };
        node = node.gap;
        continue;
      }
      const form: Form = part.startsWith('*') ? 'infix' : part.endsWith('*') ? 'prefix' : 'whole';
      const tokens = tokenise(part);
      tokens.forEach(({ word, capitals, capital }, index) => {
        const isCapital = capitals || (capital && word.length === 1 && part === part.toUpperCase() && part.length > 1);
        node = child(node, this.#edge(word, index === tokens.length - 1 ? form : 'whole', isCapital));
      });
    }
    if (node !== this.#root && !node.concepts.includes(concept)) node.concepts.push(concept);
  }

  #edge(word: string, form: Form, isCapital: boolean): string {
    if (form === 'infix') {
      this.#infixes.add(word);
      return `~${word}`;
    }
    if (form === 'prefix') {
      const ofLength = this.#prefixes.get(word.length) ?? new Set();
      this.#prefixes.set(word.length, ofLength.add(word));
      return `<${word}`;
    }
    return isCapital ? `^${word}` : `=${word}`;
  }
}

function child(node: Node, edge: string): Node {
  const next = node.next.get(edge) ?? { next: new Map(), concepts: [] };
  node.next.set(edge, next);
  return next;
}

function emit(node: Node, to: number, longest: Map<string, number>): void {
  for (const concept of node.concepts) if ((longest.get(concept) ?? 0) < to) longest.set(concept, to);
}

/** Leaves out hits inside a longer one of their own concept, and those inside a term to be ignored. */
function withoutInner(hits: readonly Hit[], ignored: string | undefined): Hit[] {
  const ends = new Map<string, number>();
  let hiddenTo = 0;
  const kept: Hit[] = [];
  for (const hit of hits) if (hit.concept === ignored) kept.push(hit);
  const hidden = kept.splice(0);
  let next = 0;
  for (const hit of hits) {
    if (hit.concept === ignored) continue;
    while (next < hidden.length && (hidden[next]?.from ?? 0) <= hit.from) hiddenTo = Math.max(hiddenTo, hidden[next++]?.to ?? 0);
    if (hit.to <= hiddenTo || hit.to <= (ends.get(hit.concept) ?? 0)) continue;
    ends.set(hit.concept, hit.to);
    kept.push(hit);
  }
  return kept;
}

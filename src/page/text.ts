/** A stretch of a text node: `data` is what the node held when it was read. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
  data: string;
}

/** Characters of a block's text that stand together in a text node, too. */
interface Run {
  at: number;
  length: number;
  node: Text;
  offset: number;
  data: string;
}

/** White space that was seen and may turn out to be a space, once it is known what follows. */
interface Gap {
  node?: Text;
  offset: number;
  data: string;
  /** Holds a line break, which between two Chinese or Japanese characters is nothing. */
  breaks: boolean;
}

/**
 * The text of a block as it is rendered: white space folded, none at the ends. Remembers where in the document each character stands.
 * No-break spaces and soft hyphens are kept.
 */
export class BlockText {
  text = '';
  /** How many characters stand in links that lead elsewhere, and where the last one leads. */
  linked = 0;
  href = '';
  readonly #runs: Run[] = [];
  #gap: Gap | undefined;

  /** Is there white space that awaits what follows? */
  get isOpenEnded(): boolean {
    return this.#gap !== undefined;
  }

  /** Takes in a text node that holds `data`, as far as there is room. */
  add(node: Text, data: string, href: string, room: number): void {
    const end = Math.min(data.length, room);
    const before = this.text.length;
    let from = 0;
    for (let at = 0; at < end; at++) {
      if (!isSpace(data.charCodeAt(at))) continue;
      const start = at;
      let breaks = false;
      for (; at < end && isSpace(data.charCodeAt(at)); at++) breaks ||= data.charCodeAt(at) !== 32;
      const isPlain = !breaks && at === start + 1 && start > from && at < end;
      if (isPlain) continue;
      this.#write(node, data, from, start);
      this.#gap ??= { node, offset: start, data, breaks };
      this.#gap.breaks ||= breaks;
      from = at;
    }
    this.#write(node, data, from, end);
    if (href === '') return;
    this.linked += this.text.length - before;
    this.href = href;
  }

  /** A line break, or something between the words that is not read. */
  addGap(breaks: boolean): void {
    this.#gap ??= { offset: 0, data: '', breaks };
  }

  /** Where a span of the text stands in the document, in order. */
  pieces(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    for (let index = this.#runAt(start); index < this.#runs.length; index++) {
      const { at, length, node, offset, data } = this.#runs[index] as Run;
      if (at >= end) break;
      const from = offset + Math.max(0, start - at);
      const to = offset + Math.min(length, end - at);
      const last = pieces.at(-1);
      if (last?.node === node) last.end = to;
      else if (to > from) pieces.push({ node, start: from, end: to, data });
    }
    return pieces;
  }

  /** The first run that ends after an offset. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { at, length } = this.#runs[middle] as Run;
      if (at + length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #write(node: Text, data: string, from: number, to: number): void {
    if (from === to) return;
    this.#closeGap(data.charCodeAt(from));
    this.#runs.push({ at: this.text.length, length: to - from, node, offset: from, data });
    this.text += data.slice(from, to);
  }

  #closeGap(next: number): void {
    const gap = this.#gap;
    this.#gap = undefined;
    if (!gap || this.text === '') return;
    if (gap.breaks && isEastAsian(next) && isEastAsian(this.text.charCodeAt(this.text.length - 1))) return;
    if (gap.node) this.#runs.push({ at: this.text.length, length: 1, node: gap.node, offset: gap.offset, data: gap.data });
    this.text += ' ';
  }
}

/** The white space that HTML folds; a no-break space is not among it. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Scripts that put no space between words: Chinese and Japanese with their punctuation, not Korean. */
function isEastAsian(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x312f) ||
    (code >= 0x31a0 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff64) ||
    (code >= 0xd840 && code <= 0xdfff)
  );
}

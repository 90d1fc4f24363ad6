import { dataOf, nextSibling, parentOf } from './dom.ts';
import type { Standing } from './renderer.ts';

/** A node that stands in the page because of us, and the text it held when we put it there. */
interface Part {
  node: HTMLElement | Text;
  text: string;
}

/**
 * Looks after one of the page's text nodes while parts of its text stand in elements of ours right behind it. The node itself stays
 * where it is, emptied as far as need be, since the page's scripts may hold it: a framework that finds it gone or merged breaks down.
 */
export class Keeper {
  readonly node: Text;
  /** What it held when it was read. */
  readonly text: string;
  #rest = '';
  #isWritten = false;
  #standing: Standing = 'whole';
  /** What follows the node because of us, in document order. Ends with an empty text node, by which one sees who tidied up. */
  readonly #parts: Part[] = [];

  constructor(node: Text) {
    this.node = node;
    this.text = dataOf(node);
  }

  /** Takes note of an element that was just put behind the node. Elements are put there from last to first. */
  add(element: HTMLElement): void {
    const tail = nextSibling(element) as Text;
    if (this.#parts.length === 0) {
      const end = new Text('');
      tail.after(end);
      this.#parts.push({ node: end, text: '' });
    }
    this.#parts.unshift({ node: element, text: element.textContent }, { node: tail, text: dataOf(tail) });
    this.#rest = dataOf(this.node);
  }

  /** Where a character of the node's text stands now; nothing where no part of it stands elsewhere. */
  find(offset: number): [node: Node, offset: number] | undefined {
    if (this.#parts.length === 0) return undefined;
    let from = 0;
    for (const { node, text } of [{ node: this.node, text: this.#rest }, ...this.#parts]) {
      if (offset < from + text.length) return [node instanceof Element ? (node.firstChild ?? node) : node, offset - from];
      from += text.length;
    }
    return undefined;
  }

  /** Which character of the node's text stands at a place in one of our parts; nothing for any other place. */
  offsetAt(place: Node, offset: number): number | undefined {
    let from = this.#rest.length;
    for (const { node, text } of this.#parts) {
      if (node === place && node instanceof Element) return from + (offset > 0 ? text.length : 0);
      if (node.contains(place)) return from + offset;
      from += text.length;
    }
    return undefined;
  }

  /** Do parts of the node's text stand elsewhere? */
  get isHolding(): boolean {
    return this.#parts.length > 0;
  }

  /** What the page has done to them. */
  get standing(): Standing {
    return this.#standing;
  }

  /** Our elements, and our text nodes beside them. */
  get nodes(): (HTMLElement | Text)[] {
    return this.#parts.map(({ node }) => node);
  }

  /** The page has written the node, be it with the very text that it held. */
  noteWriting(): void {
    this.#isWritten = true;
  }

  /** Is everything as we left it? */
  isIntact(): boolean {
    const [first] = this.#parts;
    return this.#isWhole() && nextSibling(this.node) === first?.node;
  }

  /** As we left it, if need be with something that the page put right behind its node. */
  #isWhole(): boolean {
    const parent = parentOf(this.node);
    if (!parent || this.#isWritten || dataOf(this.node) !== this.#rest) return false;
    return this.#parts.every(({ node, text }, index) => {
      const before = this.#parts[index - 1];
      return parentOf(node) === parent && (!before || nextSibling(before.node) === node) && isUnchanged(node, text);
    });
  }

  /** Takes our parts out of the page. What the page did to the text meanwhile stays: nothing of it is lost or doubled. */
  release(): void {
    if (this.#parts.length === 0) return;
    if (!this.isIntact()) this.#standing = this.#isLeft() ? 'taken' : 'changed';
    if (this.#isWhole()) {
      this.#removeParts();
      // Appended rather than set, so that a selection in the text before stays.
      this.node.appendData(this.text.slice(this.#rest.length));
    } else if (this.#isTakenBack()) this.#removeParts();
    else this.#leaveText();
  }

  /** Did the page write the node anew, or take it away? Then the text in our parts is stale: it had no other place than the node. */
  #isTakenBack(): boolean {
    const untouched = this.#parts.filter(({ node }) => node instanceof Element).every(({ node, text }) => isUnchanged(node, text));
    if (!untouched) return false;
    if (parentOf(this.node)) return this.#isWritten || dataOf(this.node) !== this.#rest;
    // Where the empty node at the end is gone as well, empty nodes were tidied away, and our parts hold the only copy.
    const end = this.#parts.at(-1);
    return end !== undefined && parentOf(end.node) !== null;
  }

  /** Has the page left its own node as it was, whatever became of our parts? */
  #isLeft(): boolean {
    return !this.#isWritten && parentOf(this.node) !== null && dataOf(this.node) === this.#rest;
  }

  #removeParts(): void {
    for (const { node } of this.#parts) node.remove();
    this.#parts.length = 0;
  }

  #leaveText(): void {
    for (const { node } of this.#parts) {
      if (node instanceof Element) unwrap(node);
      else if (dataOf(node) === '') node.remove();
    }
    this.#parts.length = 0;
  }
}

function isUnchanged(node: HTMLElement | Text, text: string): boolean {
  if (!(node instanceof Element)) return dataOf(node) === text;
  const only = node.firstChild;
  return only instanceof Text && !only.nextSibling && dataOf(only) === text;
}

/** Leaves an element's content where the element was. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

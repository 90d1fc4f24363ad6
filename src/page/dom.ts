/**
 * Reading a document that may not want to be read. A page can name a form's input `parentNode`, and the form then answers with the
 * input; so properties are read by the prototypes' own getters. In Node, where there are no such prototypes, they are read plainly.
 */

type Reader<Of, Value> = (node: Of) => Value;

function getter<Of, Value>(prototype: object | undefined, name: string): Reader<Of, Value> {
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? node => get.call(node) : node => (node as Record<string, Value>)[name] as Value;
}

const nodes = globalThis.Node?.prototype;
const elements = globalThis.Element?.prototype;

export const nodeType = getter<Node, number>(nodes, 'nodeType');
export const parentOf = getter<Node, Node | null>(nodes, 'parentNode');
export const firstChild = getter<Node, ChildNode | null>(nodes, 'firstChild');
export const nextSibling = getter<Node, ChildNode | null>(nodes, 'nextSibling');
export const previousSibling = getter<Node, ChildNode | null>(nodes, 'previousSibling');
export const contentOf = getter<Node, string | null>(nodes, 'textContent');
export const dataOf = getter<CharacterData, string>(globalThis.CharacterData?.prototype, 'data');
export const nameOf = getter<Element, string>(elements, 'localName');

export function attribute(element: Element, name: string): string | null {
  return elements ? elements.getAttribute.call(element, name) : element.getAttribute(name);
}

export function contains(element: Element, node: Node): boolean {
  return nodes ? nodes.contains.call(element, node) : element.contains(node);
}

/** The shadow root that an element has in place of what stands in it, if it is open. Only some plain elements can have one. */
export function shadowOf(element: Element, tag: string): ShadowRoot | null {
  return tag.includes('-') || hosts.has(tag) ? shadow(element) : null;
}

const shadow = getter<Element, ShadowRoot | null>(elements, 'shadowRoot');
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/** What a slot shows: nodes of its host's, or its own where there are none. */
export function slotted(slot: Element): readonly Node[] {
  return 'HTMLSlotElement' in globalThis && slot instanceof HTMLSlotElement ? HTMLSlotElement.prototype.assignedNodes.call(slot) : [];
}

/** The element around a node as it is laid out: what stands in a shadow root stands in its host. */
export function around(node: Node): Element | null {
  const parent = parentOf(node);
  if ('ShadowRoot' in globalThis && parent instanceof ShadowRoot) return parent.host;
  return parent && nodeType(parent) === 1 ? (parent as Element) : null;
}

/** Does the reader see it? Where nothing is laid out, everything counts as seen. */
export function isVisible(element: Element): boolean {
  if (!elements?.checkVisibility) return true;
  let at: Element | null = element;
  // An element without a box of its own is as visible as the one around it.
  while (at && !elements.checkVisibility.call(at, { visibilityProperty: true })) {
    if (getComputedStyle(at).display !== 'contents') return false;
    at = around(at);
  }
  return true;
}

/** Does the page lay out as a block what is inline by nature? */
export function isLaidOutAsBlock(element: Element): boolean {
  return elements?.checkVisibility !== undefined && !/^(?:inline|contents|ruby|none)/.test(getComputedStyle(element).display);
}

/** Elements with all that is around them. */
export function withAncestors(elements: readonly Element[]): Set<Node> {
  const all = new Set<Node>();
  for (const element of elements) {
    for (let at: Node | null = element; at && !all.has(at); at = around(at)) all.add(at);
  }
  return all;
}

import type { Block, BlockKind } from '../types.ts';
import {
  attribute,
  firstChild,
  isLaidOutAsBlock,
  isVisible,
  nameOf,
  nextSibling,
  nodeType,
  shadowOf,
  slotted,
  withAncestors,
} from './dom.ts';
import { findHeadline } from './headline.ts';
import { blockWithin, bodyOpen, type Open } from './open.ts';
import { editableSelector, expectation, isSentence, isTextual, reachOf, storySelector, unreadSelector } from './scope.ts';
import { isProse, type Section, sectionOf } from './section.ts';
import { BlockText } from './text.ts';

/** A block with the way back to the document. */
export interface PlacedBlock extends Block {
  source: BlockText;
}

/** A page larger than this is read as far as it goes. */
const mostNodes = 300_000;
const mostCharacters = 2_000_000;
/** After so many nodes there may be a pause: they take a fraction of a millisecond. */
const nodesAtOnce = 64;
/** Longer text that is a link is the story, on a page where a link was never closed. */
const longestTeaser = 200;
/** A post or list item whose heading leads to another page is a story in itself if it has more text than this. */
const longestAnnouncement = 300;

const element = 1;
const text = 3;

/** What a walk is told beforehand. */
interface Manners {
  document: Document;
  /** The page's title, by which its headline is known. */
  title: string;
  /** What the page has in a text node; nothing for one that is not the page's. */
  textOf: (node: Text) => string | undefined;
}

/** Reads an element's text as blocks, in one pass and without recursion: pages may be as deep as they like. */
export class Walk {
  readonly blocks: PlacedBlock[] = [];
  readonly doubtful: Section[] = [];
  readonly whole: Section;
  truncated = false;
  /** The shadow roots that were read. */
  readonly roots: ShadowRoot[] = [];
  readonly #body: Element;
  readonly #manners: Manners;
  readonly #page: string;
  readonly #unread = new Set<Element>();
  readonly #editable = new Set<Element>();
  readonly #langs = new Map<Element, string>();
  readonly #stories = new Set<Node>();
  readonly #open: Open[];
  /** The last of them. */
  #top: Open;
  #headline: Element | undefined;
  #run = new BlockText();
  #breaks = 0;
  #nodes = 0;
  #characters = 0;

  constructor(body: Element, page: string, manners: Manners) {
    this.#page = page.replace(/[?#].*/s, '');
    this.#manners = manners;
    this.#learn(body, manners.document);
    this.whole = sectionOf(body, 'body', 0, 'story');
    this.#top = bodyOpen(this.whole, attribute(body, 'lang') ?? '');
    this.#open = [this.#top];
    this.#body = body;
  }

  /** Asks once for what would be slow to ask element by element. */
  #learn(within: ParentNode, root: Document | ShadowRoot): void {
    this.#headline ??= findHeadline(this.#manners.document, this.#manners.title, root);
    for (const element of within.querySelectorAll(unreadSelector)) this.#unread.add(element);
    for (const element of within.querySelectorAll(editableSelector)) this.#editable.add(element);
    for (const element of within.querySelectorAll('[lang]')) this.#langs.set(element, attribute(element, 'lang') ?? '');
    const told = [...(this.#headline ? [this.#headline] : []), ...within.querySelectorAll(storySelector)];
    for (const node of withAncestors(told)) this.#stories.add(node);
  }

  /** Reads it all, with a pause now and then, in which others may go on; but not with the document. */
  *read(): Generator<void, void> {
    let node: Node | null = firstChild(this.#body);
    while (node && !this.#isFull()) {
      if (this.#nodes % nodesAtOnce === 0) yield;
      if (nodeType(node) === element && this.#enter(node as Element)) {
        const child = this.#begin(node as Element);
        if (child) {
          node = child;
          continue;
        }
        this.#leave();
      } else if (nodeType(node) === text) this.#read(node as Text);
      let next = this.#after(node);
      while (!next && this.#open.length > 1) {
        const parent: Element = this.#top.element;
        this.#leave();
        next = this.#after(parent);
      }
      node = next;
    }
    while (this.#open.length > 1) this.#leave();
    this.#flush();
    this.whole.to = this.blocks.length;
  }

  /** The first node in an element that was just opened, as it is laid out. */
  #begin(element: Element): Node | null {
    const { tag } = this.#top;
    const root = shadowOf(element, tag);
    if (root) {
      this.roots.push(root);
      this.#learn(root, root);
      return firstChild(root);
    }
    const filling = tag === 'slot' ? slotted(element) : [];
    if (filling.length === 0) return firstChild(element);
    this.#top.filling = filling.values();
    return this.#top.filling.next().value ?? null;
  }

  #after(node: Node): Node | null {
    const { filling } = this.#top;
    return filling ? (filling.next().value ?? null) : nextSibling(node);
  }

  #isFull(): boolean {
    this.#nodes++;
    if (this.#nodes > mostNodes || this.#characters + this.#run.text.length > mostCharacters) this.truncated = true;
    return this.truncated;
  }

  #read(node: Text): void {
    const data = this.#manners.textOf(node);
    if (data === undefined) return;
    const before = this.#run.text.length;
    const room = mostCharacters - this.#characters - before;
    if (data.length > room) this.truncated = true;
    this.#run.add(node, data, this.#top.href, room);
    if (this.#run.text.length > before) this.#breaks = 0;
  }

  /** Opens an element, unless it is not read. */
  #enter(element: Element): boolean {
    const tag = nameOf(element);
    if (tag === 'br') this.#lineBreak();
    const reach = tag === 'br' || tag === 'wbr' ? 'unread' : reachOf(tag);
    if (reach === 'unread' || reach === 'between' || this.#isBeside(element, tag)) {
      if (reach === 'between') this.#run.addGap(false);
      return reach === 'unread' && this.#stories.has(element) && this.#openBlock(element, tag);
    }
    if (reach === 'block' || this.#startsBlock(element)) {
      if (!isEmpty(element, tag)) return this.#openBlock(element, tag);
      // Pages are full of blocks that hold nothing. They still end the paragraph before them.
      this.#flush();
      return false;
    }
    return isVisible(element) && expectation(element) !== 'unseen' && this.#openInline(element, tag);
  }

  /** Does it stand beside the story, by what the page says of it? Never what holds the story itself, unless the reader may be writing it. */
  #isBeside(element: Element, tag: string): boolean {
    if (this.#editable.has(element)) return true;
    if (this.#stories.has(element)) return false;
    if (this.#unread.has(element)) return true;
    return tag === 'header' && !this.#top.inArticle;
  }

  /** Some pages make paragraphs of what is inline by nature. Asked only where words would run together. */
  #startsBlock(element: Element): boolean {
    return !this.#run.isOpenEnded && /[.!?…。！？"”»]$/.test(this.#run.text.slice(-1)) && isLaidOutAsBlock(element);
  }

  #openInline(element: Element, tag: string): true {
    const around = this.#top;
    const href = tag === 'a' ? (this.#elsewhere(attribute(element, 'href')) ?? around.href) : around.href;
    const lang = this.#langs.get(element) ?? around.lang;
    return this.#push({ ...around, filling: undefined, element, tag, isInline: true, href, lang });
  }

  #openBlock(element: Element, tag: string): boolean {
    this.#flush();
    const holdsStory = this.#stories.has(element);
    const expected = holdsStory ? 'story' : expectation(element);
    if (expected === 'unseen') return false;
    const around = this.#top;
    const section = sectionOf(element, tag, this.blocks.length, expected);
    const href = tag === 'a' ? (this.#elsewhere(attribute(element, 'href')) ?? around.href) : around.href;
    const lang = this.#langs.get(element) ?? around.lang;
    return this.#push(blockWithin(around, section, { href, lang, isHeadline: element === this.#headline, holdsStory }));
  }

  #push(open: Open): true {
    this.#open.push(open);
    this.#top = open;
    return true;
  }

  #leave(): void {
    const { isInline, section, tag } = this.#top;
    if (!isInline) this.#flush();
    this.#open.pop();
    this.#top = this.#open.at(-1) as Open;
    if (isInline) return;
    section.to = this.blocks.length;
    if (section.announces && section.prose < longestAnnouncement) section.expected = 'doubtful';
    if (section.expected !== 'story') {
      if (section.to > section.from) this.doubtful.push(section);
      return;
    }
    const { section: around } = this.#top;
    around.prose += section.prose;
    if (section.prose > 0 && !isTextual(tag)) around.parts.push(section);
  }

  /** Two line breaks in a row end a paragraph. */
  #lineBreak(): void {
    if (++this.#breaks > 1) this.#flush();
    else this.#run.addGap(true);
  }

  /** Makes a block of what was read since the last. */
  #flush(): void {
    const run = this.#run;
    this.#breaks = 0;
    if (run.text === '') {
      if (run.isOpenEnded) this.#run = new BlockText();
      return;
    }
    this.#run = new BlockText();
    this.#characters += run.text.length;
    const { section, isHeadline, ...open } = this.#top;
    const counts = isTextual(section.tag) || isSentence(run.text);
    if (!/[\p{L}\p{N}]/u.test(run.text) || !counts || !isVisible(section.element)) return;
    const kind = isHeadline ? 'headline' : open.kind;
    if (this.#isTeaser(run, kind, open.card)) return;
    this.blocks.push({ kind, text: run.text, ...(open.lang && { lang: open.lang }), source: run });
    if (isProse(run, kind, section.tag)) section.prose += run.text.length;
  }

  /** A block that is one link to another page belongs to another story, and a heading like that announces one. */
  #isTeaser(run: BlockText, kind: BlockKind, card: Section | undefined): boolean {
    if (kind === 'headline' || run.text.length > longestTeaser || run.linked < 0.9 * run.text.length) return false;
    if (kind === 'heading' && card) card.announces = true;
    return true;
  }

  /** Where a link leads, or nothing when it leads to this page. */
  #elsewhere(href: string | null): string | undefined {
    if (href === null || href.startsWith('#')) return '';
    const path = this.#page.replace(/^\w+:\/\/[^/]*/, '');
    const isHere = [this.#page, path].some(here => here.length > 1 && href.startsWith(here) && !/^[\w.-]/.test(href.slice(here.length)));
    return isHere ? '' : href;
  }
}

function isEmpty(element: Element, tag: string): boolean {
  return !firstChild(element) && tag !== 'slot' && !shadowOf(element, tag);
}

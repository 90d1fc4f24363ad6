import { parseHTML } from 'linkedom';
import { readArticle } from '../page/read.ts';
import type { Article } from '../types.ts';

export type SavedKind = 'html' | 'text';

/** How a file is to be read, by its name. */
export function kindOf(file: string): SavedKind {
  if (/\.html?$/i.test(file)) return 'html';
  if (/\.txt$/i.test(file)) return 'text';
  throw new Error('is neither .html, .htm nor .txt');
}

/** How text of unknown origin is to be read: markup begins with a tag, a comment or a doctype. */
export function kindOfContent(content: string): SavedKind {
  return /^\s*<[a-z!?]/i.test(content) ? 'html' : 'text';
}

/** The article of a saved page, or of plain text with blank lines between its paragraphs. */
export function articleOf(content: string, kind: SavedKind): Article {
  return kind === 'html' ? readArticle(parsePage(content)).article : textArticle(content);
}

function textArticle(content: string): Article {
  const paragraphs = content.split(/\n\s*\n/).map(paragraph => paragraph.replace(/\s+/g, ' ').trim());
  const blocks = paragraphs.filter(text => text !== '').map(text => ({ kind: 'paragraph' as const, text }));
  return { url: '', lang: '', title: '', blocks };
}

function parsePage(html: string): Document {
  return parseHTML(withBody(html)).document;
}

/** A browser supplies the `html` and `body` tags that a page leaves out; linkedom does not. */
function withBody(html: string): string {
  const whole = /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  if (/<body[\s>]/i.test(whole)) return whole;
  const head = /<\/head\s*>/i.test(whole) ? /<\/head\s*>/i : /<html[^>]*>/i;
  return whole.replace(head, tag => `${tag}<body>`);
}

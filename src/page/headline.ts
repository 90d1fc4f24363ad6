import { around, attribute, contentOf, isVisible, nameOf } from './dom.ts';
import { expectation, reachOf } from './scope.ts';

const most = 20;

/**
 * The `h1` that is the story's headline, which on many pages stands outside the story; not the one that is the site's name.
 * @param within where to look: a document does not show what its shadow roots hold
 */
export function findHeadline(document: Document, title: string, within: Document | ShadowRoot = document): Element | undefined {
  const siteName = fold(metaContent(document, 'og:site_name'));
  const segments = title.split(/\s[|–—·:-]\s/).map(fold);
  const longest = segments.reduce((a, b) => (b.length > a.length ? b : a), '');
  const candidates = [...within.querySelectorAll('h1')].slice(0, most).filter(h1 => {
    const text = fold(contentOf(h1) ?? '');
    const isSite = text === siteName || (text !== longest && segments.includes(text)) || leadsHome(h1, text);
    return text !== '' && !isSite && !isBeside(h1) && isVisible(h1);
  });
  return candidates.find(h1 => isSimilar(fold(contentOf(h1) ?? ''), longest)) ?? candidates[0];
}

export function metaContent(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[http-equiv="${name}" i]`);
  return (meta && attribute(meta, 'content'))?.trim() ?? '';
}

function fold(text: string): string {
  return text.slice(0, 500).replace(/\s+/g, ' ').trim().toLowerCase();
}

function isSimilar(text: string, title: string): boolean {
  return title !== '' && (text.includes(title) || (title.includes(text) && text.length > title.length / 3));
}

/** A heading that is a link to the front page is the site's name. */
function leadsHome(h1: Element, text: string): boolean {
  const link = h1.querySelector('a[href]');
  const href = link && attribute(link, 'href');
  if (!link || !href || fold(contentOf(link) ?? '') !== text) return false;
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(href);
}

/** In a part of the page that is not read. */
function isBeside(h1: Element): boolean {
  for (let at = around(h1); at && nameOf(at) !== 'body'; at = around(at)) {
    if (!nameOf(at)) return false;
    if (reachOf(nameOf(at)) === 'unread' || expectation(at) === 'foreign') return true;
  }
  return false;
}

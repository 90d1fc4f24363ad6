import { signal } from './browser/signal.ts';
import { stems } from './facts/spot.json';

/**
 * Runs on every page, so it takes one look, and hears when the page goes to another address by itself. After a word's first letters
 * there may be soft hyphens, or characters without width; before them, they would slow the search.
 */
const hidden = '[\xad\u200b-\u200d\u2060]?';
const patterns = stems.map(stem => stem.slice(0, 3) + [...stem.slice(3)].map(letter => hidden + letter).join(''));
const pattern = new RegExp(patterns.join('|'), 'i');
/** When a page that has no story yet is looked at again, and one that has gone to another address: in milliseconds. */
const later = [400, 1_200, 3_500];
/** As many elements are asked for shadow roots. */
const mostElements = 5_000;
/** A frame that is smaller than this, in CSS pixels, holds no story. */
const leastArea = 250_000;
let turn = 0;

function look(isBare = false): boolean {
  if (top !== self && innerWidth * innerHeight < leastArea) return false;
  const isSpotted =
    pattern.test(document.title) ||
    pattern.test(document.body?.textContent ?? '') ||
    (isBare && document.body !== null && pattern.test(shadowText(document.body)));
  if (isSpotted) void signal('spotted');
  return isSpotted;
}

/** What stands in open shadow roots, which an element's text does not tell. */
function shadowText(within: ParentNode): string {
  let text = '';
  for (const { shadowRoot } of [...within.querySelectorAll('*')].slice(0, mostElements)) {
    if (shadowRoot) text += `${shadowRoot.textContent} ${shadowText(shadowRoot)}`;
  }
  return text;
}

/** Has it next to no paragraphs? Then its story is still to come, or stands in shadow roots. */
function isBare(): boolean {
  return document.getElementsByTagName('p').length < 3;
}

function lookLater(): void {
  const mine = ++turn;
  for (const wait of later) setTimeout(() => mine === turn && look(isBare()) && turn++, wait);
}

function begin(): void {
  const bare = isBare();
  if (!look(bare) && bare) lookLater();
}

const addressNow = () => location.href.replace(/#.*/s, '');
let address = addressNow();
(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', () => {
  if (address === addressNow()) return;
  address = addressNow();
  lookLater();
});

// A page that the browser loads ahead may never be seen.
if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
else begin();

import { signal } from './browser/signal.ts';
import { stems } from './facts/spot.json';

/** Runs on every page, so it takes one look, as short as can be, and hears when the page goes to another address by itself. */

const pattern = new RegExp(stems.join('|'), 'i');
/** Soft hyphens, and characters without width, which may stand between the letters of a word. */
const hidden = ['\xad', '\u200b', '\u200c', '\u200d', '\u2060'];
/** A page that has said nothing in so many characters, a short book, is not about it. */
const mostCharacters = 400_000;
/** When a page that has no story yet is looked at again, and one that has gone to another address: in milliseconds. */
const later = [400, 1_200, 3_500];
/** As many elements are asked for shadow roots. */
const mostElements = 5_000;
/** A frame that is smaller than this, in CSS pixels, holds no story. */
const leastArea = 250_000;
let turn = 0;

function look(): boolean {
  // A page that the browser loads ahead may never be seen, and a feed or a picture is no story.
  if (isAhead() || !(document.documentElement instanceof HTMLElement)) return false;
  if (top !== self && innerWidth * innerHeight < leastArea) return false;
  const { body, title } = document;
  const isSpotted = pattern.test(title) || (body !== null && (isOnTopic(body.textContent) || (isBare() && isOnTopic(shadowText(body)))));
  if (isSpotted) void signal('spotted');
  return isSpotted;
}

function isAhead(): boolean | undefined {
  return (document as { prerendering?: boolean }).prerendering;
}

function isOnTopic(text: string): boolean {
  const start = text.slice(0, mostCharacters);
  // Seen through only where there are any: a pattern that allows for them costs ten times as much.
  return (
    pattern.test(start) || (hidden.some(each => start.includes(each)) && pattern.test(start.replace(/[\xad\u200b-\u200d\u2060]/g, '')))
  );
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
  return !document.getElementsByTagName('p')[2];
}

function lookLater(): void {
  const mine = ++turn;
  for (const wait of later) setTimeout(() => mine === turn && look() && turn++, wait);
}

function begin(): void {
  if (!look() && isBare()) lookLater();
}

const bare = (address: string | null | undefined) => address?.split('#', 1)[0];
(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', event => {
  const { from } = event as Event & { from?: { url: string | null } };
  if (bare(from?.url) !== bare(location.href)) lookLater();
});

if (isAhead()) document.addEventListener('prerenderingchange', begin, { once: true });
else begin();

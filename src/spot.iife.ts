import { signal } from './browser/signal.ts';
import { stems } from './facts/spot.json';

/**
 * Runs on every page, so it takes one look and does nothing else: no listener, no timer, nothing written. After a word's first letters
 * there may be soft hyphens, or characters without width; before them, they would slow the search.
 */
const hidden = '[\xad\u200b-\u200d\u2060]?';
const patterns = stems.map(stem => stem.slice(0, 3) + [...stem.slice(3)].map(letter => hidden + letter).join(''));
const pattern = new RegExp(patterns.join('|'), 'i');

function look(): void {
  if (pattern.test(document.title) || pattern.test(document.body?.textContent ?? '')) void signal('spotted');
}

// A page that the browser loads ahead may never be seen.
if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', look, { once: true });
else look();

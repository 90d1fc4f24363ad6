import type { Article } from '../types.ts';

/** A story has more characters. */
const leastText = 600;
/** This is how long a page has for its story, in milliseconds. */
const patience = 20_000;

/**
 * Many pages fetch their story once they are there, and what is read before that is next to nothing.
 * @param giveUp called when a page was waited for, and its time is over
 * @returns whether the story is still to come: then it is waited for
 */
export function lateStory(giveUp: () => void, signal: AbortSignal): (article: Article) => boolean {
  let timer = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return ({ blocks }) => {
    if (blocks.reduce((sum, { text }) => sum + text.length, 0) >= leastText) return false;
    timer ||= window.setTimeout(giveUp, patience);
    return true;
  };
}

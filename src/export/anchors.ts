import type { Anchor, Article, Span } from '../types.ts';
import { searchable, textFragment } from './text-fragment.ts';

/** Where each of some spans stands in the article as one text, its blocks joined by line feeds. Quickest in reading order. */
export function anchorsOf({ blocks }: Pick<Article, 'blocks'>, spans: readonly Span[], lang: string): Anchor[] {
  if (spans.length === 0) return [];
  const whole = searchable(blocks.map(({ text }) => text));
  const starts = [0];
  for (const { text } of blocks) starts.push((starts.at(-1) ?? 0) + text.length + 1);
  const positionOf = positions(whole.text);
  return spans.map(({ block, start, end }) => {
    const base = starts[block] ?? 0;
    return {
      start: positionOf(base + start),
      end: positionOf(base + end),
      fragment: textFragment(whole, base + start, base + end, lang),
    };
  });
}

/** Turns UTF-16 offsets into counts of characters, going on from the one asked for before. */
function positions(text: string): (offset: number) => number {
  let last = 0;
  let count = 0;
  return offset => {
    if (offset < last) [last, count] = [0, 0];
    const passed = text.slice(last, offset);
    count += passed.length - (passed.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
    last = offset;
    return count;
  };
}

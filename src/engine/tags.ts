import type { Article } from '../types.ts';
import type { Hit } from './lexicon.ts';
import type { Words } from './sentence.ts';

/** What a paragraph of a transcript may begin with: who speaks. */
const TAG = /^\s*(\p{L}[^:：,，.!?。！？\n]{0,40})[:：]\s*/u;
/** No tag is longer, with its colon and spaces. */
const LONGEST = 64;

/**
 * The tags of an article's speakers. Speakers take turns: what stands before a colon is a tag where a paragraph begins with it again after
 * another began with something else. "Fentanyl: …" in two headlines that follow each other is none.
 */
export function tagsOf(blocks: Article['blocks']): ReadonlySet<string> {
  const seen = new Set<string>();
  const tags = new Set<string>();
  let last: string | undefined;
  for (const { text } of blocks) {
    const tag = TAG.exec(text.slice(0, LONGEST))?.[1];
    if (tag === undefined) continue;
    if (seen.has(tag) && tag !== last) tags.add(tag);
    seen.add(tag);
    last = tag;
  }
  return tags;
}

/** Where a paragraph begins behind its speaker's tag, in UTF-16 units. A verb of saying there is the sentence's own. */
export function behindTag({ text, tokens }: Words, hits: readonly Hit[], tags: ReadonlySet<string>): number {
  const [whole, tag] = TAG.exec(text.slice(0, LONGEST)) ?? [];
  if (whole === undefined || tag === undefined || !tags.has(tag)) return 0;
  const isSaid = hits.some(({ concept, to }) => concept === 'say' && (tokens[to - 1]?.end ?? 0) <= whole.length);
  return isSaid ? 0 : whole.length;
}

import type { Span } from '../types.ts';

/** A stretch of text to be marked once, and which of the spans given ask for it. */
export interface Group {
  span: Span;
  indexes: number[];
}

/**
 * Puts spans of the same text together. Spans that overlap without being the same would nest: a later one begins where the one before
 * it ends, and one that lies within another goes with that.
 */
export function groupSpans(spans: readonly Span[]): Group[] {
  const order = spans.map((span, index) => ({ span, index }));
  order.sort(({ span: a }, { span: b }) => a.block - b.block || a.start - b.start || b.end - a.end);
  const groups: Group[] = [];
  for (const { span, index } of order) {
    const before = groups.filter(group => group.span.block === span.block);
    const taken = before.at(-1)?.span.end ?? 0;
    const around = before.findLast(group => group.span.start <= span.start);
    if (around && taken >= span.end) around.indexes.push(index);
    else groups.push({ span: { ...span, start: Math.max(span.start, taken) }, indexes: [index] });
  }
  for (const { indexes } of groups) indexes.sort((a, b) => a - b);
  return groups;
}

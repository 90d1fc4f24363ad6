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
    const last = groups.at(-1);
    const before = last?.span.block === span.block ? last : undefined;
    if (before && before.span.end >= span.end) before.indexes.push(index);
    else groups.push({ span: { ...span, start: Math.max(span.start, before?.span.end ?? 0) }, indexes: [index] });
  }
  return groups;
}

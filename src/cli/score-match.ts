import type { Span } from '../types.ts';

/** A claim at a place: what labels and findings have in common. */
export interface Pair extends Span {
  claim: string;
}

export interface Matching<Label, Found> {
  matched: { label: Label; found: Found }[];
  missed: Label[];
  extra: Found[];
}

/**
 * Matches findings to labels. The two belong together when they name the same claim in the same block, and their spans overlap by at
 * least half of the shorter one. A finding matches one label at most, and a label one finding: of several, the one that overlaps most.
 */
export function matchPairs<Label extends Pair, Found extends Pair>(
  labels: readonly Label[],
  findings: readonly Found[],
): Matching<Label, Found> {
  const candidates = labels.flatMap(label =>
    findings.filter(found => belongTogether(label, found)).map(found => ({ label, found, overlap: overlapOf(label, found) })),
  );
  const matched: { label: Label; found: Found }[] = [];
  const taken = new Set<Label | Found>();
  for (const { label, found } of candidates.toSorted((one, other) => other.overlap - one.overlap)) {
    if (taken.has(label) || taken.has(found)) continue;
    taken.add(label).add(found);
    matched.push({ label, found });
  }
  return { matched, missed: labels.filter(label => !taken.has(label)), extra: findings.filter(found => !taken.has(found)) };
}

function belongTogether(one: Pair, other: Pair): boolean {
  if (one.claim !== other.claim || one.block !== other.block) return false;
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shorter > 0 && overlapOf(one, other) * 2 >= shorter;
}

function overlapOf(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

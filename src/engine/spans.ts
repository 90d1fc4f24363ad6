import type { Span } from '../types.ts';

/** Do two spans have a character in common? */
export function overlap(one: Span, other: Span): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

import { hasMarks, removeMarks } from './mark.ts';
import { hasPaint, removePaint } from './paint.ts';

/** What an earlier version of the extension left in the page. */
export function hasLeftovers(): boolean {
  return hasMarks() || hasPaint();
}

export function removeLeftovers(): void {
  removeMarks();
  removePaint();
}

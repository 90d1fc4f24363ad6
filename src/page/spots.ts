import type { Finding, Span } from '../types.ts';
import type { Anchor } from './float.ts';
import type { Marks } from './mark.ts';
import { rangeOf } from './range.ts';
import type { Places } from './read.ts';

/** Where a finding stands in the page: at its mark, or at its bare text. */
export interface Spot {
  anchor: Anchor;
  /** All that is found in the sentence. */
  indexes: readonly number[];
  /** The mark's element that takes focus. */
  handle?: HTMLElement;
  scrollIntoView: () => void;
}

/** Nothing where the page no longer has the sentence. */
export function spotOf(index: number, findings: readonly Finding[], marks: Marks | undefined, places: Places): Spot | undefined {
  const marked = marks?.sentence(index);
  if (marked) {
    const { indexes, handle } = marked;
    return { anchor: marked, indexes, handle, scrollIntoView: () => handle.scrollIntoView({ block: 'center' }) };
  }
  const finding = findings[index];
  if (!finding) return undefined;
  const range = marks ? marks.range(finding) : rangeOf(places.pieces(finding));
  if (!range) return undefined;
  const isSame = ({ block, start, end }: Span) => block === finding.block && start === finding.start && end === finding.end;
  const indexes = [...findings.keys()].filter(each => isSame(findings[each] as Finding));
  const scrollIntoView = () => range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return { anchor: range, indexes, scrollIntoView };
}

import type { Finding, Span } from '../types.ts';
import type { Opener } from './dismiss.ts';
import type { Anchor } from './float.ts';
import type { Marks } from './mark.ts';
import { rangeOf } from './range.ts';
import type { Places } from './read.ts';

/** Where a finding stands in the page: at its mark, or at its bare text. */
export interface Spot extends Opener {
  anchor: Anchor;
  /** All that is found in the sentence. */
  indexes: readonly number[];
  scrollIntoView: () => void;
}

/** Nothing where the page no longer has the sentence. */
export function spotOf(index: number, findings: readonly Finding[], marks: Marks | undefined, places: Places): Spot | undefined {
  const marked = marks?.sentence(index);
  if (marked) {
    const { indexes, handle } = marked;
    const focus = () => handle.focus({ preventScroll: true });
    return { anchor: marked, indexes, handle, focus, scrollIntoView: () => handle.scrollIntoView({ block: 'center' }) };
  }
  const finding = findings[index];
  const range = finding && (marks ? marks.range(finding) : rangeOf(places.pieces(finding)));
  const around = range?.startContainer.parentElement;
  if (!range || !around) return undefined;
  const isSame = ({ block, start, end }: Span) => block === finding.block && start === finding.start && end === finding.end;
  const indexes = [...findings.keys()].filter(each => isSame(findings[each] as Finding));
  return { anchor: range, indexes, focus: () => startFrom(around), scrollIntoView: () => around.scrollIntoView({ block: 'center' }) };
}

/** Has the keyboard go on from an element of the page that takes no focus itself, and leaves no trace. */
function startFrom(element: HTMLElement): void {
  const takesFocus = element.hasAttribute('tabindex');
  if (!takesFocus) element.setAttribute('tabindex', '-1');
  HTMLElement.prototype.focus.call(element, { preventScroll: true });
  if (!takesFocus) element.removeAttribute('tabindex');
}

import type { Finding, Span } from '../types.ts';
import type { Opener } from './dismiss.ts';
import type { Anchor } from './float.ts';
import { rangeOf } from './range.ts';
import type { Places } from './read.ts';
import type { Marks } from './renderer.ts';

/** Where a finding stands in the page: at its mark, or at its bare text. */
export interface Spot extends Opener {
  anchor: Anchor;
  /** All that is found in the sentence. */
  indexes: readonly number[];
  scrollIntoView: () => void;
  /** Lights it up, or no longer; bare text can't be. */
  light: (on: boolean) => void;
}

/** Nothing where the page no longer has the sentence. */
export function spotOf(index: number, findings: readonly Finding[], marks: Marks | undefined, places: Places): Spot | undefined {
  const marked = marks?.sentence(index);
  const { indexes, anchor, around } = marked
    ? { ...marked, anchor: marked, around: marked.around() }
    : bareSpot(index, findings, marks, places);
  if (!anchor || !around) return undefined;
  const handle = marked?.handle;
  return {
    anchor,
    indexes,
    ...(handle && { handle }),
    focus: () => (handle ? handle.focus({ preventScroll: true }) : startFrom(around)),
    scrollIntoView: () => HTMLElement.prototype.scrollIntoView.call(handle ?? around, { block: 'center' }),
    light: on => marked?.light(on),
  };
}

function bareSpot(index: number, findings: readonly Finding[], marks: Marks | undefined, places: Places) {
  const finding = findings[index];
  const anchor = finding && (marks?.range ?? rangeOf)(places.pieces(finding));
  const isSame = ({ block, start, end }: Span) => block === finding?.block && start === finding.start && end === finding.end;
  const indexes = [...findings.keys()].filter(each => isSame(findings[each] as Finding));
  return { indexes, anchor, around: anchor?.startContainer.parentElement ?? undefined };
}

/** Has the keyboard go on from an element of the page that takes no focus itself, and leaves no trace. */
function startFrom(element: HTMLElement): void {
  const takesFocus = element.hasAttribute('tabindex');
  if (!takesFocus) element.setAttribute('tabindex', '-1');
  HTMLElement.prototype.focus.call(element, { preventScroll: true });
  if (!takesFocus) element.removeAttribute('tabindex');
}

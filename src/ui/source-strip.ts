import type { Translate } from '../types.ts';
import { element } from './element.ts';
import { countClaims, type Entry } from './entries.ts';
import { formatNumber } from './format.ts';
import { kindLabel, type SourceKind, sourceKinds } from './source-kind.ts';

interface SourceStrip {
  element: HTMLElement;
  /** Shows by which kinds the list is narrowed. */
  press: (kinds: ReadonlySet<SourceKind>) => void;
}

/**
 * How many of the claims found rest on each kind of source: one line cut to scale, and the same in figures; those can be pressed, where
 * something comes of it.
 */
export function sourceStrip(entries: readonly Entry[], t: Translate, onToggle?: (kind: SourceKind) => void): SourceStrip {
  const count = (kind: SourceKind) => countClaims(entries.filter(entry => entry.kind === kind));
  const found = sourceKinds.filter(kind => count(kind) > 0);
  const line = element('div', { class: 'strip-line', 'aria-hidden': 'true' });
  for (const kind of found) {
    const piece = element('span', { 'data-kind': kind });
    piece.style.flexGrow = String(count(kind));
    line.append(piece);
  }
  const buttons = new Map<SourceKind, HTMLElement>();
  const legend = sourceKinds.map(kind => {
    const content = [element('span', { class: 'figure' }, formatNumber(count(kind), t)), ' ', kindLabel(kind, t)];
    if (!found.includes(kind)) return element('li', { class: 'none', 'data-kind': kind }, ...content);
    if (!onToggle) return element('li', { 'data-kind': kind }, ...content);
    const button = element('button', { type: 'button', id: `kind-${kind}`, 'aria-pressed': 'false' }, ...content);
    button.addEventListener('click', () => onToggle(kind));
    buttons.set(kind, button);
    return element('li', { 'data-kind': kind }, button);
  });
  return {
    element: element('div', { class: 'strip' }, line, element('ul', { 'aria-label': onToggle && t('filterSources') }, ...legend)),
    press: kinds => {
      for (const [kind, button] of buttons) button.setAttribute('aria-pressed', String(kinds.has(kind)));
    },
  };
}

import type { Annotated, Translate } from '../types.ts';
import { element } from './element.ts';
import { formatNumber } from './format.ts';
import { kindLabel, type SourceKind, sourceKind, sourceKinds } from './source-kind.ts';

/** How many of the claims found rest on each kind of source: one line cut to scale, and the same in figures. */
export function sourceStrip({ notes }: Pick<Annotated, 'notes'>, t: Translate): HTMLElement {
  const counts = new Map<SourceKind, number>();
  for (const note of Object.values(notes)) counts.set(sourceKind(note), (counts.get(sourceKind(note)) ?? 0) + 1);
  const line = element('div', { class: 'strip-line', 'aria-hidden': 'true' });
  for (const [kind, count] of [...counts].sort(([a], [b]) => sourceKinds.indexOf(a) - sourceKinds.indexOf(b))) {
    const piece = element('span', { 'data-kind': kind });
    piece.style.flexGrow = String(count);
    line.append(piece);
  }
  const legend = sourceKinds.map(kind => {
    const count = counts.get(kind) ?? 0;
    return element(
      'li',
      { class: count === 0 && 'none', 'data-kind': kind },
      element('span', { class: 'figure' }, formatNumber(count, t)),
      ' ',
      kindLabel(kind, t),
    );
  });
  return element('div', { class: 'strip' }, line, element('ul', {}, ...legend));
}

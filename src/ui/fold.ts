import { element } from './element.ts';

/** A part that stays closed until asked for. `unfolded` keeps the ids of those that are open, so that a screen drawn anew opens the same. */
export function fold(id: string, title: string, content: Node, unfolded: Set<string>): HTMLDetailsElement {
  const summary = element('summary', { id: `${id}-summary` }, title);
  const details = element('details', { class: 'fold', id, open: unfolded.has(id) }, summary, content);
  details.addEventListener('toggle', () => {
    if (details.open) unfolded.add(id);
    else unfolded.delete(id);
  });
  return details;
}

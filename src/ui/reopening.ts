import { element } from './element.ts';

/** A part that stays closed until asked for, and is as the reader left it on the next screen. `unfolded` keeps the ids of those that are open. */
export function reopening(id: string, title: string, content: Node, unfolded: Set<string>): HTMLDetailsElement {
  const summary = element('summary', { id: `${id}-summary` }, title);
  const details = element('details', { class: 'reopening', id, open: unfolded.has(id) }, summary, content);
  details.addEventListener('toggle', () => {
    if (details.open) unfolded.add(id);
    else unfolded.delete(id);
  });
  return details;
}

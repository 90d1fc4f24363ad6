import { element } from './element.ts';

/** A part that stays folded until asked for. Its summary says the gist already, so that nobody need open it to know what is in it. */
export function folded(name: string, title: string, gist: string, ...children: Node[]): HTMLElement {
  const summary = element('summary', {}, title, gist !== '' && ' ', gist !== '' && element('span', { class: 'gist' }, gist));
  return element('details', { class: `folded ${name}` }, summary, element('div', { class: 'unfolded' }, ...children));
}

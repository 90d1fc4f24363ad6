import { element } from './element.ts';

/** A button that the reader alone can press, and no script of a page. */
export function button(name: string, label: Node | string, onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: name }, label);
  made.addEventListener('click', event => event.isTrusted && onPress());
  return made;
}

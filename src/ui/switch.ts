import { element } from './element.ts';

interface Switch {
  element: HTMLButtonElement;
  set: (on: boolean) => void;
  rename: (name: string) => void;
}

/** A switch with its name before it. It asks for the change and waits to be told: `set` shows what is really so. */
export function toggleSwitch(id: string, name: string, onToggle: (on: boolean) => void): Switch {
  const track = element('span', { class: 'track', 'aria-hidden': 'true' }, element('span', { class: 'thumb' }));
  const label = element('span', {}, name);
  const button = element('button', { type: 'button', id, class: 'switch', role: 'switch', 'aria-checked': 'false' }, label, track);
  button.addEventListener('click', () => onToggle(button.getAttribute('aria-checked') !== 'true'));
  return {
    element: button,
    set: on => button.setAttribute('aria-checked', String(on)),
    rename: name => {
      label.textContent = name;
    },
  };
}

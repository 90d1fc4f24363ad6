import type { Shortcut } from '../browser/commands.ts';
import type { Choices } from '../browser/settings-shape.ts';
import type { Holdings, Settings, Translate } from '../types.ts';
import { element } from '../ui/element.ts';

/** What the options page shows. */
export interface OptionsModel {
  settings: Settings;
  /** Something about the stored settings that the reader should know; empty where there is nothing. */
  notice: string;
  /** `undefined` where the browser has no keys to bind. */
  shortcuts: Shortcut[] | undefined;
  /** How many findings are dismissed. */
  dismissed: number;
}

/** What the reader can ask for on the options page; whoever wires it says how. */
export interface OptionsActions {
  save: (choices: Partial<Choices>) => void;
  reset: () => void;
  forgetDismissals: () => void;
  changeShortcuts: () => void;
}

/** What the parts of the page are made with. */
export interface OptionsContext {
  t: Translate;
  /** `undefined` where the background did not answer. */
  holdings: Holdings | undefined;
  actions: OptionsActions;
}

/** A part of the options page. It asks for changes and waits to be told: `update` shows what is really so. */
export interface Section {
  element: HTMLElement;
  update: (model: OptionsModel) => void;
}

/** The frame of a part: a heading, a plain sentence, and what can be set. */
export function section(id: string, title: string, lead: string, ...children: Node[]): HTMLElement {
  const heading = element('h2', { id: `${id}-title` }, title);
  const sentence = lead !== '' && element('p', { class: 'lead' }, lead);
  return element('section', { id, 'aria-labelledby': `${id}-title` }, heading, sentence, ...children);
}

import { element } from '../ui/element.ts';
import { aboutSection } from './about.ts';
import { dataSection } from './data.ts';
import { languagesSection } from './languages.ts';
import { marksSection } from './marks.ts';
import { pausedSitesSection } from './paused-sites.ts';
import type { OptionsContext, OptionsModel } from './section.ts';
import { shortcutsSection } from './shortcuts.ts';
import { teachingSection } from './teaching.ts';

export interface OptionsView {
  element: HTMLElement;
  update: (model: OptionsModel) => void;
  /** Tells the reader that something was done, or was not. */
  say: (text: string) => void;
}

/** The options page without its browser: shows what `update` is given, and asks for changes through the actions. */
export function optionsView(context: OptionsContext): OptionsView {
  const parts = [marksSection, teachingSection, languagesSection, pausedSitesSection, shortcutsSection, dataSection, aboutSection].map(
    part => part(context),
  );
  const notice = element('p', { class: 'notice', role: 'status' });
  const said = element('div', { class: 'toast', role: 'status' });
  const heading = element('h1', {}, context.t('options_title'));
  return {
    element: element('main', {}, heading, notice, ...parts.map(part => part.element), said),
    update: model => {
      notice.textContent = model.notice;
      for (const part of parts) part.update(model);
    },
    // A new element each time: so it is read out again, and fades anew.
    say: text => said.replaceChildren(element('span', {}, text)),
  };
}

import { element } from '../ui/element.ts';
import { type OptionsContext, type Section, section } from './section.ts';

/** The keys as they are bound, and the way to where they are changed. Not there where the browser has none to bind. */
export function shortcutsSection({ t, actions }: OptionsContext): Section {
  const list = element('dl', { class: 'pairs' });
  const change = element('button', { type: 'button', class: 'button', id: 'change-shortcuts' }, t('options_shortcutsChange'));
  change.addEventListener('click', actions.changeShortcuts);
  const whole = section('shortcuts', t('options_shortcuts'), t('options_shortcutsLead'), list, change);
  return {
    element: whole,
    update: ({ shortcuts }) => {
      whole.hidden = shortcuts === undefined;
      const rows = (shortcuts ?? []).map(({ description, keys }) => {
        const bound = keys === '' ? t('shortcutNone') : element('kbd', {}, keys);
        // Browsers describe the shortcut of the toolbar button in their own settings alone.
        return element('div', {}, element('dt', {}, description || t('options_shortcutOpen')), element('dd', {}, bound));
      });
      list.replaceChildren(...rows);
    },
  };
}

import { element } from '../ui/element.ts';
import { type OptionsContext, type Section, section } from './section.ts';

/** Teacher's mode, on or off. */
export function teachingSection({ t, actions }: OptionsContext): Section {
  const input = element('input', { type: 'checkbox', id: 'askFirst', 'aria-describedby': 'askFirst-hint' });
  input.addEventListener('change', () => actions.save({ askFirst: input.checked }));
  const label = element('label', { class: 'option' }, input, element('span', {}, t('options_askFirst')));
  const hint = element('p', { class: 'hint', id: 'askFirst-hint' }, t('options_askFirstHint'));
  return {
    element: section('teaching', t('options_teaching'), t('options_teachingLead'), element('div', { class: 'group' }, label, hint)),
    update: ({ settings }) => {
      input.checked = settings.askFirst;
    },
  };
}

import { element } from '../ui/element.ts';
import { languageName } from '../ui/format.ts';
import { chooseAny } from './choice.ts';
import { type OptionsContext, type Section, section } from './section.ts';

/** The languages that pages are read in, and the one of Sourcemark's own texts. */
export function languagesSection({ t, holdings, actions }: OptionsContext): Section {
  const languages = holdings?.languages ?? [];
  // What a later version may leave out stays left out.
  let unknown: string[] = [];
  const options = languages.map(value => ({ value, label: languageName(value, t) })).sort((a, b) => a.label.localeCompare(b.label));
  const read = chooseAny('read', t('options_read'), options, chosen =>
    actions.save({ unreadLanguages: [...languages.filter(language => !chosen.includes(language)), ...unknown] }),
  );
  const none = element('p', { class: 'notice', role: 'status' });
  read.element.append(none);
  const missing = element('p', { class: 'notice' }, t('options_noAnswer'));
  const ownTexts = element('p', { class: 'hint' }, t('options_ownTexts', languageName(t('languageTag'), t)));
  return {
    element: section('languages', t('options_languages'), t('options_languagesLead'), holdings ? read.element : missing, ownTexts),
    update: ({ settings: { unreadLanguages } }) => {
      unknown = unreadLanguages.filter(language => !languages.includes(language));
      const chosen = languages.filter(language => !unreadLanguages.includes(language));
      read.set(chosen);
      none.textContent = chosen.length === 0 ? t('options_readNone') : '';
    },
  };
}

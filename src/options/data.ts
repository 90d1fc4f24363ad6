import { writeSettingsFile } from '../browser/settings-file.ts';
import type { Settings } from '../types.ts';
import { element } from '../ui/element.ts';
import { dismissedCount } from '../ui/format.ts';
import { ask } from './ask.ts';
import { importFile } from './import-file.ts';
import { type OptionsContext, type Section, section } from './section.ts';

/** What is kept on this device: to take along, to bring back, to forget. */
export function dataSection(context: OptionsContext): Section {
  const { t, actions } = context;
  let settings: Settings | undefined;
  const exporting = element('a', { class: 'button', id: 'export', download: 'sourcemark-settings.json' }, t('options_export'));
  const importing = importFile(context, () => settings as Settings);
  const dismissed = element('span');
  const forget = element('button', { type: 'button', class: 'quiet', id: 'forget' }, t('options_forget'));
  forget.addEventListener('click', actions.forgetDismissals);
  const reset = element('button', { type: 'button', class: 'button', id: 'reset' }, t('options_reset'));
  reset.addEventListener('click', async () => {
    const question = { title: t('options_resetTitle'), body: t('options_resetBody'), yes: t('options_resetYes') };
    if (await ask(question, t)) actions.reset();
  });
  const dismissals = element('p', { class: 'row' }, dismissed, forget);
  return {
    element: section('data', t('options_data'), t('options_dataLead'), exporting, importing, dismissals, reset),
    update: model => {
      settings = model.settings;
      offer(exporting, writeSettingsFile(settings));
      dismissed.textContent = dismissedCount(model.dismissed, t);
      // Focus must not be lost with the button that it is on.
      if (model.dismissed === 0 && document.activeElement === forget) reset.focus();
      forget.hidden = model.dismissed === 0;
    },
  };
}

/** Has a link lead to a file of this content. */
function offer(link: HTMLAnchorElement, content: string): void {
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
}

import { MOST_IN_FILE, readSettingsFile } from '../browser/settings-file.ts';
import type { Settings } from '../types.ts';
import { element } from '../ui/element.ts';
import { formatNumber } from '../ui/format.ts';
import { pageText } from '../ui/page-text.ts';
import { ask } from './ask.ts';
import { type Change, changesBetween } from './describe.ts';
import type { OptionsContext } from './section.ts';

/** Takes settings from a file, chosen or dropped; asks before it changes anything. */
export function importFile(context: OptionsContext, current: () => Settings): HTMLElement {
  const { t } = context;
  const input = element('input', { type: 'file', id: 'import-file', accept: '.json,application/json', hidden: true });
  const button = element('button', { type: 'button', class: 'button', id: 'import' }, t('options_import'));
  const error = element('p', { class: 'error', role: 'alert' });
  const take = async (file: File | undefined) => {
    if (file) error.textContent = await useFile(file, context, current()).catch(() => t('options_fileBroken'));
  };
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    await take(input.files?.[0]);
    // The same file may be chosen again once it is mended.
    input.value = '';
  });
  const area = element('div', { class: 'drop' }, input, button, element('p', { class: 'hint' }, t('options_importHint')), error);
  for (const type of ['dragover', 'dragleave', 'drop'])
    area.addEventListener(type, () => area.classList.toggle('over', type === 'dragover'));
  area.addEventListener('drop', event => void take(event.dataTransfer?.files[0]));
  // Beside the box, too, or the browser would open the file in place of this page. Text goes where it is dropped.
  for (const type of ['dragover', 'drop'] as const) document.addEventListener(type, keepFromOpening);
  return area;
}

function keepFromOpening(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** Returns what the reader must be told; empty where they have had their say. */
async function useFile(file: File, { t, holdings, actions }: OptionsContext, now: Settings): Promise<string> {
  if (file.size > MOST_IN_FILE) return t('options_fileLarge', formatNumber(MOST_IN_FILE / 1000, t, { style: 'unit', unit: 'kilobyte' }));
  const read = readSettingsFile(await file.text().catch(() => ''));
  if ('problem' in read) return t(read.problem);
  const changes = changesBetween(now, { ...now, ...read.choices }, holdings, t);
  if (changes.length === 0) return t('options_fileSame');
  const yes = await ask({ title: t('options_importTitle'), body: changeList(changes, t), yes: t('options_importYes') }, t);
  if (yes) actions.save(read.choices);
  return '';
}

function changeList(changes: readonly Change[], t: OptionsContext['t']): HTMLElement {
  const rows = changes.map(({ name, before, after }) =>
    element(
      'div',
      {},
      element('dt', {}, name),
      element('dd', {}, pageText(t('options_importNow', before))),
      element('dd', {}, pageText(t('options_importThen', after))),
    ),
  );
  return element('dl', { class: 'changes' }, ...rows);
}

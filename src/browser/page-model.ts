import type { PageState, Settings } from '../types.ts';
import { toggleShortcut } from './commands.ts';
import { t } from './locale.ts';
import { onNotSaved } from './page-actions.ts';
import { getPageState, onPageStateChanged, type Whose } from './page-state.ts';
import { loadSettings, onSettingsChanged, settingsProblem } from './settings.ts';

/** All that popup and panel show. */
interface Model {
  state: PageState;
  settings: Settings;
  shortcut: string;
  notice: string;
}

/** Shows how things stand with the page, now and whenever something changes. Done once it has been shown for the first time. */
export async function watchPage(show: (model: Model) => void, whose: Whose = 'first'): Promise<void> {
  const [state, settings, shortcut, notice] = await Promise.all([
    getPageState().catch(failed),
    loadSettings(),
    toggleShortcut(),
    settingsNotice(),
  ]);
  const model: Model = { state, settings, shortcut, notice };
  const change = (part: Partial<Model>) => show(Object.assign(model, part));
  change({});
  // Switches show again what is stored.
  onNotSaved(error => change({ notice: t('options_notSaved', reasonOf(error)) }));
  onPageStateChanged(next => change({ state: next }), whose);
  onSettingsChanged(async next => change({ settings: next, notice: await settingsNotice() }));
}

async function settingsNotice(): Promise<string> {
  const problem = await settingsProblem();
  return problem === undefined ? '' : t(problem);
}

/** A reader who opens the popup is owed an answer, whatever went wrong. */
function failed(reason: unknown): PageState {
  return { status: 'failed', site: '', message: reasonOf(reason) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

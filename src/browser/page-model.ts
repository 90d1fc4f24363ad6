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
  let model: Model | undefined;
  /** What has changed before all was known. */
  const sooner: Partial<Model> = {};
  const change = (part: Partial<Model>) => {
    Object.assign(model ?? sooner, part);
    if (model) show(model);
  };
  // Switches show again what is stored.
  onNotSaved(error => change({ notice: t('options_notSaved', reasonOf(error)) }));
  onPageStateChanged(next => change({ state: next }), whose);
  onSettingsChanged(async next => change({ settings: next, notice: await settingsNotice() }));
  const [state, settings, shortcut, notice] = await Promise.all([
    getPageState().catch(failed),
    loadSettings(),
    toggleShortcut(),
    settingsNotice(),
  ]);
  model = { state, settings, shortcut, notice, ...sooner };
  show(model);
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

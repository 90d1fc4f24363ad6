import { toggleShortcut } from '../browser/commands.ts';
import { t } from '../browser/locale.ts';
import { getPageState, jumpTo, onPageStateChanged, openReport, requestAccess, rescan } from '../browser/page-state.ts';
import { loadSettings, onSettingsChanged, saveSettings, settingsProblem } from '../browser/settings.ts';
import { siteOf } from '../browser/site.ts';
import { takeAlong } from '../export/take-along.ts';
import type { PageState } from '../types.ts';
import { copyFrom } from '../ui/clipboard.ts';
import { download } from '../ui/download.ts';
import { type PopupModel, popupView } from '../ui/page-view.ts';

/** Wires the popup's view to the browser: what the tab, the settings and the shortcut are, and what the reader asks for. */
async function start(): Promise<void> {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  const [state, settings, shortcut, notice] = await Promise.all([
    getPageState().catch(failed),
    loadSettings(),
    toggleShortcut(),
    settingsNotice(),
  ]);
  const model: PopupModel = { state, settings, shortcut, notice };
  const view = popupView(t, {
    setHighlights: highlights => void saveSettings({ highlights }),
    setPaused: (site, paused) => void setPaused(site, paused),
    jumpTo: async index => {
      const found = await jumpTo(index);
      // The popup would lie over the page that it has just led to.
      if (found) window.close();
      return found;
    },
    rescan: () => void rescan(),
    requestAccess: () => void requestAccess(),
    take: {
      from: read => takeAlong(read, t),
      copy: copyFrom(document.body),
      download,
      openReport: asSheet => void openReport(asSheet),
    },
  });
  document.body.replaceChildren(view.element);
  const show = (change: Partial<PopupModel>) => view.update(Object.assign(model, change));
  show({});
  onPageStateChanged(next => show({ state: next }));
  onSettingsChanged(async next => show({ settings: next, notice: await settingsNotice() }));
}

async function settingsNotice(): Promise<string> {
  const problem = await settingsProblem();
  return problem === undefined ? '' : t(problem);
}

async function setPaused(site: string, paused: boolean): Promise<void> {
  const { pausedSites } = await loadSettings();
  const others = pausedSites.filter(each => siteOf(`http://${each}/`) !== site);
  await saveSettings({ pausedSites: paused ? [...others, site] : others });
}

/** A reader who opens the popup is owed an answer, whatever went wrong. */
function failed(reason: unknown): PageState {
  return { status: 'failed', site: '', message: reason instanceof Error ? reason.message : String(reason) };
}

void start();

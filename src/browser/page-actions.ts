import { openOptions, openWelcome } from './own-pages.ts';
import { dismiss, jumpTo, lead, openReport, requestAccess, rescan, showMarks } from './page-state.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { siteOf } from './site.ts';

/** What a reader can ask for in popup and panel, about the page that they speak of. */
export const pageActions = {
  setHighlights: (highlights: boolean): void => void saveSettings({ highlights }),
  showMarks: (on: boolean): void => void showMarks(on),
  setPaused: (site: string, paused: boolean): void => void setPaused(site, paused),
  jumpTo,
  lead,
  dismiss: (index: number, dismissed: boolean): void => void dismiss(index, dismissed),
  rescan: (): void => void rescan(),
  requestAccess: (): void => void requestAccess(),
  openReport,
  openOptions,
  openSample: openWelcome,
};

async function setPaused(site: string, paused: boolean): Promise<void> {
  const { pausedSites } = await loadSettings();
  const others = pausedSites.filter(each => siteOf(`http://${each}/`) !== site);
  await saveSettings({ pausedSites: paused ? [...others, site] : others });
}

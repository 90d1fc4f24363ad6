import { openOptions, openWelcome } from './own-pages.ts';
import { dismiss, jumpTo, lead, openReport, requestAccess, rescan, showMarks } from './page-state.ts';
import { saveSettings } from './settings.ts';
import { siteOf } from './site.ts';

/** What a reader can ask for in popup and panel, about the page that they speak of. */
export const pageActions = {
  setHighlights: (highlights: boolean): void => keep({ highlights }),
  showMarks: (on: boolean): void => void showMarks(on),
  setPaused: (site: string, paused: boolean): void => keep(({ pausedSites }) => ({ pausedSites: pausedWith(site, paused, pausedSites) })),
  jumpTo,
  lead,
  dismiss: (index: number, dismissed: boolean): void => void dismiss(index, dismissed),
  rescan: (): void => void rescan(),
  requestAccess: (): void => void requestAccess(),
  openReport,
  openOptions,
  openSample: openWelcome,
};

/** Told when something could not be stored. */
let onFailed: (error: unknown) => void = console.warn;

export function onNotSaved(listener: (error: unknown) => void): void {
  onFailed = listener;
}

function keep(change: Parameters<typeof saveSettings>[0]): void {
  saveSettings(change).catch(error => onFailed(error));
}

function pausedWith(site: string, paused: boolean, sites: readonly string[]): string[] {
  const others = sites.filter(each => siteOf(`http://${each}/`) !== site);
  return paused ? [...others, site] : others;
}

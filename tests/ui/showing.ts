import { vi } from 'vitest';
import { takeAlong } from '../../src/export/take-along.ts';
import type { Annotated, PageState, ReadPage, Settings, Translate } from '../../src/types.ts';
import { pageView } from '../../src/ui/page-view.ts';
import type { PageActions } from '../../src/ui/screen.ts';
import { settings, states } from './sample.ts';
import { english } from './translator.ts';
import '../../src/popup/popup.css';

/** The view of popup and panel, for tests: what it asks for is noted and nothing else happens. */

export const actions = {
  setHighlights: vi.fn<PageActions['setHighlights']>(),
  showMarks: vi.fn<PageActions['showMarks']>(),
  setPaused: vi.fn<PageActions['setPaused']>(),
  jumpTo: vi.fn<PageActions['jumpTo']>(async () => true),
  lead: vi.fn<PageActions['lead']>(async () => true),
  dismiss: vi.fn<PageActions['dismiss']>(),
  rescan: vi.fn<PageActions['rescan']>(),
  requestAccess: vi.fn<PageActions['requestAccess']>(),
  take: { from: (read: ReadPage) => takeAlong(read, english), copy: async () => true, download: () => {}, openReport: () => {} },
  openOptions: vi.fn<PageActions['openOptions']>(),
  openSample: vi.fn<PageActions['openSample']>(),
  openSidePanel: vi.fn<NonNullable<PageActions['openSidePanel']>>(),
};

interface Showing {
  t?: Translate;
  shortcut?: string;
  set?: Partial<Settings>;
  with?: Partial<PageActions>;
}

export function show(state: PageState, { t = english, shortcut = 'Alt+Shift+S', set = {}, with: more = {} }: Showing = {}) {
  document.documentElement.lang = t('languageTag');
  const view = pageView(t, { ...actions, ...more });
  document.body.replaceChildren(view.element);
  const update = (next: PageState, other: Partial<Settings> = set) =>
    view.update({ state: next, settings: { ...settings, ...other }, shortcut });
  update(state);
  return { ...view, update };
}

/** The sample page, read somewhat otherwise. */
export function covered(change: Partial<Annotated>): PageState {
  return { ...states.covered, annotated: { ...states.covered.annotated, ...change } };
}

export const byId = (id: string) => document.getElementById(id) as HTMLElement;
export const heading = () => document.querySelector('main h2')?.textContent;
export const text = () => document.querySelector('main')?.textContent ?? '';
export const said = () => document.querySelector('[role=status]')?.textContent;

/** The indexes of the first findings of the sentences that are shown. */
export function listed(): number[] {
  return firstFindings('.findings > li').filter(index => byId(`claim-${index}`).closest('li')?.checkVisibility());
}

/** The sentence where the reader is, by its first finding. */
export function located(): number[] {
  return firstFindings('[aria-current=location]');
}

function firstFindings(items: string): number[] {
  return [...document.querySelectorAll(items)].map(item => Number(item.querySelector('.row')?.id.replace('claim-', '')));
}

/** Opens all that can be opened. */
export function openAll(within: ParentNode = document): void {
  for (const part of within.querySelectorAll<HTMLElement>('.row, .reopening > summary')) part.click();
}

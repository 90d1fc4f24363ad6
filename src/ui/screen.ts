import type { MessageKey, Translate } from '../types.ts';
import { element } from './element.ts';
import type { Filter } from './filter.ts';
import { pageText } from './page-text.ts';
import type { StepOptions } from './steps.ts';
import type { TakeActions } from './take-menu.ts';

/** What the reader can ask for; whoever wires it says how. */
export interface PageActions {
  setHighlights: (on: boolean) => void;
  /** Marks in this page alone, where the reader has them drawn only when asked for. */
  showMarks: (on: boolean) => void;
  setPaused: (site: string, paused: boolean) => void;
  /** Takes the reader to a finding; false where the page no longer has it. */
  jumpTo: (index: number) => Promise<boolean>;
  /** Moves the page to a finding and leaves the reader here; false where the page no longer has it. */
  lead: (index: number) => Promise<boolean>;
  /** Says that a finding is none, or is one after all. */
  dismiss: (index: number, dismissed: boolean) => void;
  rescan: () => void;
  requestAccess: () => void;
  /** What can be copied, downloaded and printed. */
  take: TakeActions;
  openOptions: () => void;
  openSample: () => void;
  /** Where the browser has a side panel, and this is not it. */
  openSidePanel?: (() => void) | undefined;
}

/** What the reader has made of a page's screen, kept so that one drawn anew looks the same. */
export interface Kept {
  filter: Filter;
  /** Keys of the claims and ids of the parts that stand open. */
  unfolded: Set<string>;
  at: StepOptions['at'];
}

/** What the parts of a covered page's screen are drawn with. */
export interface Context {
  t: Translate;
  actions: PageActions;
  kept: Kept;
  say: StepOptions['say'];
}

/** The main part of popup or panel. The first heading sums it up. */
export type Screen = (Node | string | false)[];

/** The heading takes focus when the button that had it is gone with its screen. */
export function heading(title: string): HTMLElement {
  return element('h2', { id: 'screen-title', tabindex: -1 }, pageText(title));
}

export function actionButton(t: Translate, key: MessageKey, onClick: () => void, primary = false): HTMLElement {
  const made = element('button', { type: 'button', id: key, class: primary ? 'button primary' : 'button' }, t(key));
  made.addEventListener('click', onClick);
  return made;
}

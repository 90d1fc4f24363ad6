import type { Browser as BrowserProcess } from 'puppeteer-core';
import type { Session } from '../extension/launch.ts';
import type { Lab } from './lab.ts';
import type { PageServer } from './pages.ts';
import type { Row } from './row.ts';

/** What is there to be measured with. Browsers are opened when first asked for, and closed at the end. */
export interface Setting {
  server: PageServer;
  /** How many fresh loads a figure is the median of. */
  loads: number;
  lab: (kind: Row['browser'] & ('chrome' | 'firefox')) => Promise<Lab>;
  /** Chromium with the extension as it is built, */
  extension: () => Promise<Session>;
  /** with the extension telling when it got where, */
  probed: () => Promise<Session>;
  /** with the extension telling what it does in pages off topic, */
  counting: () => Promise<Session>;
  /** with a look at pages that does nothing, */
  idle: () => Promise<Session>;
  /** and without. */
  control: () => Promise<BrowserProcess>;
}

/** Measures a family of rows. */
export type Family = (setting: Setting) => Promise<Row[]>;

export const sizes = [1_000, 10_000, 100_000];

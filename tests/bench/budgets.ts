import { statSync } from 'node:fs';
import type { Family } from './setting.ts';

/** How large the scripts may be that are put into pages, in bytes, all included. */
export const budgets = { spot: 3_000, annotate: 40_000 };

export function sizeOf(script: keyof typeof budgets): number {
  return statSync(`dist/chrome/src/${script}.iife.js`).size;
}

export const size: Family = async () =>
  (Object.keys(budgets) as (keyof typeof budgets)[]).map(script => ({
    what: `size of ${script}`,
    browser: 'build',
    figure: sizeOf(script) / 1_000,
    unit: 'kB',
    goal: { of: 'figure', most: budgets[script] / 1_000 },
  }));

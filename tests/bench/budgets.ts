import { statSync } from 'node:fs';
import type { Row } from './row.ts';
import type { Family } from './setting.ts';

/**
 * How large the scripts may be that are put into pages, in bytes, all included; and how large they should be. A quarter of `annotate` is
 * mark.js, which can't be had in part; much of the rest is care for pages that change.
 */
export const budgets = {
  spot: { most: 3_000, goal: 3_000 },
  annotate: { most: 59_000, goal: 40_000 },
  card: { most: 28_000, goal: 28_000 },
};

export type Script = keyof typeof budgets;

export function sizeOf(script: Script): number {
  return statSync(`dist/chrome/src/${script}.iife.js`).size;
}

export const size: Family = async () =>
  (Object.keys(budgets) as Script[]).map(
    (script): Row => ({
      what: `size of ${script}`,
      browser: 'build',
      figure: sizeOf(script) / 1_000,
      unit: 'kB',
      goal: { of: 'figure', most: budgets[script].goal / 1_000 },
    }),
  );

import type {} from '@vitest/browser-playwright';
import axe from 'axe-core';
import { expect } from 'vitest';
import { cdp } from 'vitest/browser';

/** What axe-core finds wrong, as `rule: where`. */
export async function violations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

type Feature = 'prefers-color-scheme' | 'prefers-reduced-motion' | 'forced-colors';

/** Has the browser prefer something, as a reader's system would; nothing given, its own preferences again. */
export async function prefer(features: Partial<Record<Feature, string>> = {}): Promise<void> {
  const named = Object.entries(features).map(([name, value]) => ({ name, value }));
  await cdp().send('Emulation.setEmulatedMedia', { features: named });
  for (const { name, value } of named) expect(matchMedia(`(${name}: ${value})`).matches).toBe(true);
}

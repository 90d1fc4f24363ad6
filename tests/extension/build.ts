import { build } from 'vite';
import { buildLiving } from './living/build.ts';

/** Builds the extension for both browsers, and the pages that living pages are tried on, once for all tests. */
export async function setup(): Promise<void> {
  for (const mode of ['chrome', 'firefox']) await build({ mode, logLevel: 'error' });
  await buildLiving();
}

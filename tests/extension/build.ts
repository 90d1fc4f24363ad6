import { build } from 'vite';

/** Builds the extension for both browsers, once for all tests that drive it. */
export async function setup(): Promise<void> {
  for (const mode of ['chrome', 'firefox']) await build({ mode, logLevel: 'error' });
}

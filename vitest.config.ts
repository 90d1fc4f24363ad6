import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/extension/find-browser.ts';

/** Chrome refuses to run as root inside its sandbox, as it must in containers. */
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = findBrowser('chrome');

/** Plain data in Node, whatever touches a document in real Chromium, and the built extension in real browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engine',
          include: ['tests/*.test.ts', 'tests/{browser,engine,facts,cli,export}/**/*.test.ts'],
        },
      },
      {
        // Found before the run: a dependency that Vite meets halfway makes it reload the page of a running test.
        optimizeDeps: { include: ['axe-core', 'mark.js'] },
        test: {
          name: 'page',
          include: ['tests/{options,page,ui}/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'extension',
          include: ['tests/extension/**/*.test.ts'],
          globalSetup: 'tests/extension/build.ts',
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // One browser at a time, and only once the other tests have left the processor.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

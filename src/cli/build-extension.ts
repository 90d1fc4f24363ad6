import { spawnSync } from 'node:child_process';
import type { Browser } from '../../tests/extension/find-browser.ts';

export function buildExtension(kind: Browser): void {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', kind, '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The extension could not be built.');
}

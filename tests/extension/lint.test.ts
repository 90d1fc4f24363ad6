import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import linter from 'addons-linter';
import { describe, expect, it } from 'vitest';

/** What Mozilla's store checks of an extension, which is also what `web-ext lint` runs. */
async function complaintsAbout(folder: string): Promise<string[]> {
  const config = {
    _: [folder],
    logLevel: 'fatal',
    output: 'none',
    stack: false,
    pretty: false,
    metadata: false,
    boring: true,
    selfHosted: false,
    shouldScanFile: () => true,
    scanFile: [],
    minManifestVersion: 2,
    maxManifestVersion: 3,
    disableXpiAutoclose: true,
    privileged: false,
    enableBackgroundServiceWorker: true,
    enableDataCollectionPermissions: true,
  };
  const { errors, warnings } = await linter.createInstance({ config, runAsBinary: false }).run();
  return [...errors, ...warnings].map(({ code, file = '', line = 0 }) => `${code} ${file}:${line}`);
}

describe('the store’s linter', () => {
  it('has nothing to say of the extension', async () => {
    expect(await complaintsAbout('dist/firefox')).toEqual([]);
  });

  it('would have, if there were something', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sourcemark-'));
    cpSync('dist/firefox', folder, { recursive: true });
    writeFileSync(join(folder, 'src/popup/more.js'), 'document.body.innerHTML = location.hash;');
    expect((await complaintsAbout(folder)).join()).toContain('UNSAFE_VAR_ASSIGNMENT');
    rmSync(folder, { recursive: true });
  });
});

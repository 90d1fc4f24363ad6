import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { browsers } from './reader.ts';

/** What is in the folder that a browser is given. */
describe.each(browsers)('the extension built for %s', kind => {
  const folder = `dist/${kind}`;
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const scripts = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
  const manifest = () => JSON.parse(read('manifest.json'));

  it('asks for what it needs and no more', () => {
    const permissions = kind === 'chrome' ? ['storage', 'scripting', 'sidePanel'] : ['storage', 'scripting'];
    expect(manifest()).toMatchObject({ permissions, host_permissions: ['http://*/*', 'https://*/*'] });
    expect(Object.keys(manifest()).filter(key => /optional|externally|nativeMessaging/.test(key))).toEqual([]);
  });

  it('is declared as agreed, key by key', async () => {
    // Any change of this file is a change of what readers are asked to trust.
    await expect(`${JSON.stringify(manifest(), null, 2)}\n`).toMatchFileSnapshot(`manifests/${kind}.json`);
  });

  it('is built to the same bytes each time', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sourcemark-'));
    await build({ mode: kind, logLevel: 'silent', build: { outDir: other, emptyOutDir: true } });
    const files = (root: string) => readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    const contents = (root: string) =>
      files(root).map(({ parentPath, name }) => [
        relative(root, join(parentPath, name)),
        readFileSync(join(parentPath, name)).toString('base64'),
      ]);
    expect(contents(other).sort()).toEqual(contents(folder).sort());
    rmSync(other, { recursive: true });
  });

  it('gives pages nothing by which they could see that it is there', () => {
    expect(manifest().web_accessible_resources).toEqual([]);
  });

  it('says to Firefox that no data is collected, and spares Chrome what is meant for Firefox', () => {
    const { browser_specific_settings: own } = manifest();
    if (kind === 'chrome') expect(own).toBeUndefined();
    else expect(own.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('has a side panel as its browser knows it, which does not open by itself', () => {
    const { side_panel, sidebar_action } = manifest();
    if (kind === 'chrome') expect([side_panel, sidebar_action]).toEqual([{ default_path: 'src/panel/panel.html' }, undefined]);
    else expect([side_panel, sidebar_action]).toEqual([undefined, expect.objectContaining({ open_at_install: false })]);
  });

  it('has all the files that it names', () => {
    const { action, background, content_scripts, icons, options_ui, side_panel, sidebar_action } = manifest();
    const named = [
      action.default_popup,
      options_ui.page,
      side_panel?.default_path ?? sidebar_action.default_panel,
      ...Object.values(action.default_icon as object),
      ...Object.values(icons as object),
      ...(kind === 'chrome' ? [background.service_worker] : background.scripts),
      ...content_scripts.flatMap(({ js }: { js: string[] }) => js),
    ];
    for (const name of named) expect(read(name).length, name).toBeGreaterThan(0);
  });

  it('puts on every page one script, of a few lines', () => {
    const [{ js }, ...more] = manifest().content_scripts;
    expect([js.length, more]).toEqual([1, []]);
    expect(read(js[0]).length).toBeLessThan(4_000);
    expect(read(js[0])).not.toMatch(/\bimport\b|addListener|MutationObserver|setInterval/);
  });

  it('fetches nothing, runs no text as code and writes no markup', () => {
    expect(scripts().length).toBeGreaterThan(3);
    const unwelcome =
      /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts|\beval\(|new Function\b|\.innerHTML\b|insertAdjacentHTML/g;
    expect(scripts().flatMap(name => [...read(name).matchAll(unwelcome)].map(([found]) => `${name}: ${found}`))).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advice, ensureBrowsers } from '../../src/cli/install-browser.ts';
import { findBrowser } from '../extension/find-browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcemark-browser-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROME_PATH', '');
  vi.stubEnv('FIREFOX_PATH', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string, script = 'exit 0'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.runIf(process.platform === 'linux')('a browser', () => {
  it('is found on the search path, Chromium before Chrome', () => {
    expect(findBrowser('chrome')).toBeUndefined();
    const chrome = program('google-chrome');
    expect(findBrowser('chrome')).toBe(chrome);
    const chromium = program('chromium');
    expect(findBrowser('chrome')).toBe(chromium);
  });

  it('is the one that the variable names, or none', () => {
    program('firefox');
    const named = program('another-firefox');
    vi.stubEnv('FIREFOX_PATH', named);
    expect(findBrowser('firefox')).toBe(named);
    vi.stubEnv('FIREFOX_PATH', join(folder, 'missing'));
    expect(findBrowser('firefox')).toBeUndefined();
  });

  it('that is there is not installed again', () => {
    program('chromium');
    program('apt-get', `touch ${join(folder, 'called')}`);
    ensureBrowsers(['chrome']);
    expect(spawnSync('/bin/ls', [folder], { encoding: 'utf8' }).stdout).not.toContain('called');
  });

  it.runIf(process.getuid?.() === 0)('that is missing is installed by apt-get, when that may be', () => {
    const firefox = join(folder, 'firefox-esr');
    program('apt-get', `case "$*" in *"install "*firefox-esr) /bin/cp ${join(folder, 'apt-get')} ${firefox};; esac`);
    ensureBrowsers(['firefox']);
    expect(findBrowser('firefox')).toBe(firefox);
  });

  it('that cannot be installed is asked for by name', () => {
    program('apt-get', 'exit 100');
    expect(() => ensureBrowsers(['chrome', 'firefox'])).toThrow(/No Chrome or Chromium found\.[\s\S]*No Firefox found\./);
  });
});

describe('the advice', () => {
  it.each([
    ['darwin', 'brew install --cask firefox'],
    ['win32', 'winget install Mozilla.Firefox'],
    ['linux', 'apt-get install firefox-esr'],
  ] as const)('on %s names the command', (platform, command) => {
    const text = advice(['firefox'], platform);
    expect(text).toContain(command);
    expect(text).toContain('FIREFOX_PATH');
    expect(text).not.toContain('CHROME_PATH');
  });
});

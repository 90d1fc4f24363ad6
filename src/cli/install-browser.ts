import { spawnSync } from 'node:child_process';
import { type Browser, findBrowser } from '../../tests/extension/find-browser.ts';

/** Debian's packages first, then Ubuntu's. */
const packages: Record<Browser, string[]> = { chrome: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] };

/** Sees to it that these browsers are there: installs what is missing where it may, or throws, saying exactly what to install. */
export function ensureBrowsers(browsers: readonly Browser[]): void {
  const absent = () => browsers.filter(browser => findBrowser(browser) === undefined);
  if (absent().length > 0 && mayInstall()) install(absent());
  const missing = absent();
  if (missing.length > 0) throw new Error(advice(missing, process.platform));
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && runs('apt-get', ['--version'], 'ignore');
}

function install(browsers: readonly Browser[]): void {
  process.stderr.write(`No ${browsers.join(' and no ')} found: installing with apt-get.\n`);
  runs('apt-get', ['update', '-q']);
  for (const browser of browsers) {
    packages[browser].some(
      name => runs('apt-get', ['install', '-y', '-q', '--no-install-recommends', name]) && findBrowser(browser) !== undefined,
    );
  }
}

/** Whether a program ran and succeeded. What it says goes to standard error, which leaves our own output clean. */
function runs(program: string, args: string[], output: 'ignore' | 'inherit' = 'inherit'): boolean {
  const out = output === 'ignore' ? 'ignore' : process.stderr;
  return spawnSync(program, args, { stdio: ['ignore', out, out], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/** What to type to get these browsers, on this kind of system. */
export function advice(missing: readonly Browser[], platform: NodeJS.Platform): string {
  const names: Record<Browser, string> = { chrome: 'Chrome or Chromium', firefox: 'Firefox' };
  const how: Partial<Record<NodeJS.Platform, Record<Browser, string>>> = {
    darwin: { chrome: 'brew install --cask google-chrome', firefox: 'brew install --cask firefox' },
    win32: { chrome: 'winget install Google.Chrome', firefox: 'winget install Mozilla.Firefox' },
    linux: {
      chrome: 'sudo apt-get install chromium  (or your distribution’s package)',
      firefox: 'sudo apt-get install firefox-esr  (Ubuntu: firefox)',
    },
  };
  const lines = missing.map(browser => `No ${names[browser]} found. Install it:  ${how[platform]?.[browser] ?? names[browser]}`);
  const variables = missing.map(browser => `${browser.toUpperCase()}_PATH`).join(' or ');
  return `${lines.join('\n')}\nor name one that stands elsewhere by ${variables}.`;
}

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Browser, findBrowser } from '../../tests/extension/find-browser.ts';
import { launch } from '../../tests/extension/launch.ts';
import { buildExtension } from './build-extension.ts';
import { Misuse, runCommand } from './command.ts';
import { fromWhereTyped } from './input.ts';
import { ensureBrowsers } from './install-browser.ts';
import { print } from './output.ts';
import { serve } from './serve.ts';
import { takePictures } from './take-pictures.ts';

const help = `Builds Sourcemark and opens it in a browser with a fresh profile.

  npm start -- [--browser chrome|firefox] [--headless] [URL | FILE]

  URL, FILE   the page to open, in place of the demo story
  --browser   chrome (also Chromium) or firefox; else whichever is installed
  --headless  no window: saves pictures of page, card and popup in shots/,
              prints the findings and ends. So it is where there is no display
  --help      this text
`;

const options = { browser: { type: 'string' }, headless: { type: 'boolean', default: false } } as const;

await runCommand({ help, options }, async ({ values, positionals }) => {
  if (positionals.length > 1) throw new Misuse('Name one page.');
  const kind = chooseBrowser(values.browser);
  const page = await locate(positionals[0]);
  try {
    ensureBrowsers([kind]);
    buildExtension(kind);
    await open(kind, page.address, values.headless || !hasDisplay());
  } finally {
    page.close();
  }
});

function chooseBrowser(wish: string | undefined): Browser {
  if (wish === 'chrome' || wish === 'firefox') return wish;
  if (wish !== undefined) throw new Misuse(`--browser is chrome or firefox, not ${wish}.`);
  return findBrowser('chrome') === undefined && findBrowser('firefox') !== undefined ? 'firefox' : 'chrome';
}

/** The page's address. A file is served from here, for as long as the browser is open. */
async function locate(page: string | undefined): Promise<{ address: string; close: () => void }> {
  if (page !== undefined && /^https?:\/\//i.test(page)) return { address: page, close: () => undefined };
  const file = page === undefined ? join(process.cwd(), 'demo/story.html') : fromWhereTyped(page);
  if (!existsSync(file)) throw new Error(`${page}: no such file`);
  const { origin, close } = await serve(dirname(file));
  return { address: `${origin}/${encodeURIComponent(basename(file))}`, close };
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function open(kind: Browser, address: string, headless: boolean): Promise<void> {
  const session = await launch(kind, { headless });
  try {
    const page = (await session.browser.pages())[0] ?? (await session.browser.newPage());
    await page.goto(address, { waitUntil: 'load' });
    // Before the page that welcomes new readers.
    await page.bringToFront();
    if (headless) return await takePictures(session, page, 'shots');
    await print(`${address} is open in ${kind}. This ends when you close the browser.\n`);
    await new Promise<void>(resolve => session.browser.once('disconnected', () => resolve()));
  } finally {
    await session.close();
  }
}

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gallery } from '../../tests/extension/gallery.ts';
import { launch } from '../../tests/extension/launch.ts';
import { inAnyLanguage, inEnglish, type Scene } from '../../tests/extension/scenes.ts';
import { buildExtension } from './build-extension.ts';
import { runCommand } from './command.ts';
import { galleryPage } from './gallery-page.ts';
import { ensureBrowsers } from './install-browser.ts';
import { print } from './output.ts';
import { serve } from './serve.ts';

const help = `Saves pictures of everything that readers see, in every state and UI language.

  npm run shots [-- NAME…]

  NAME    only the pictures whose name contains it: "popup", "dark", "zh_TW"
  --help  this text

Builds the extension, drives it in Chromium, and writes shots/*.png and
shots/index.html to leaf through them.
`;

const folder = 'shots';
const locales = 'assets/_locales';

await runCommand({ help, options: {} }, async ({ positionals }) => {
  ensureBrowsers(['chrome']);
  buildExtension('chrome');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const isWanted = (name: string) => positionals.length === 0 || positionals.some(part => name.includes(part));
  const server = await serve('tests/extension/pages');
  try {
    await takeAll(inEnglish, 'en', server.origin, isWanted);
    for (const locale of readdirSync(locales)) await takeAll(inAnyLanguage, locale, server.origin, isWanted);
  } finally {
    server.close();
  }
  writeFileSync(join(folder, 'index.html'), galleryPage(readdirSync(folder).filter(name => name.endsWith('.png'))));
  await print(`${join(folder, 'index.html')}\n`);
});

/** Takes the pictures that are wanted, with the extension in one UI language. */
async function takeAll(scenes: readonly Scene[], locale: string, origin: string, isWanted: (name: string) => boolean): Promise<void> {
  const named = scenes.map(scene => ({ ...scene, name: scenes === inEnglish ? scene.name : `${scene.name}-${locale}` }));
  const wanted = named.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return;
  const extension = speaking(locale);
  const session = await launch('chrome', { headless: true, extension });
  try {
    await session.welcome.close();
    const gallery = new Gallery(session, origin);
    for (const scene of wanted) {
      const path = join(folder, `${scene.name}.png`) as `${string}.png`;
      await gallery.take(scene, path);
      await print(`${path}\n`);
    }
  } finally {
    await session.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** The built extension with one UI language only, which it then speaks whatever the browser's is. */
function speaking(locale: string): string {
  const extension = mkdtempSync(join(tmpdir(), 'sourcemark-'));
  cpSync('dist/chrome', extension, { recursive: true });
  cpSync(join(locales, locale), join(extension, '_locales/en'), { recursive: true });
  return extension;
}

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '../../tests/extension/find-browser.ts';
import { Gallery } from '../../tests/extension/gallery.ts';
import { launch } from '../../tests/extension/launch.ts';
import { inAnyLanguage, inEnglish, inFirefox, type Scene } from '../../tests/extension/scenes.ts';
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

Builds the extension, drives it in Chromium, and for a few pictures in
Firefox, and writes shots/*.png and shots/index.html to leaf through them.
`;

const folder = 'shots';
const locales = 'assets/_locales';

/** What is pictured in one browser and one UI language, and what the names of its pictures end in. */
interface Part {
  kind: Browser;
  locale: string;
  scenes: readonly Scene[];
  suffix: string;
}

const parts: readonly Part[] = [
  { kind: 'chrome', locale: 'en', scenes: inEnglish, suffix: '' },
  { kind: 'firefox', locale: 'en', scenes: inFirefox, suffix: '-firefox' },
  ...readdirSync(locales).map((locale): Part => ({ kind: 'chrome', locale, scenes: inAnyLanguage, suffix: `-${locale}` })),
];

await runCommand({ help, options: {} }, async ({ positionals }) => {
  const isWanted = (name: string) => positionals.length === 0 || positionals.some(part => name.includes(part));
  const wanted = parts
    .map(part => ({ ...part, scenes: part.scenes.map(scene => ({ ...scene, name: `${scene.name}${part.suffix}` })) }))
    .map(part => ({ ...part, scenes: part.scenes.filter(({ name }) => isWanted(name)) }))
    .filter(({ scenes }) => scenes.length > 0);
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  ensureBrowsers(kinds);
  for (const kind of kinds) buildExtension(kind);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const server = await serve('tests/extension/pages');
  try {
    for (const part of wanted) await takeAll(part, server.origin);
  } finally {
    server.close();
  }
  writeFileSync(join(folder, 'index.html'), galleryPage(readdirSync(folder).filter(name => name.endsWith('.png'))));
  await print(`${join(folder, 'index.html')}\n`);
});

async function takeAll({ kind, locale, scenes }: Part, origin: string): Promise<void> {
  const extension = speaking(kind, locale);
  const session = await launch(kind, { headless: true, extension });
  try {
    await session.welcome.close();
    const gallery = new Gallery(kind, session, origin);
    for (const scene of scenes) {
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
function speaking(kind: Browser, locale: string): string {
  const extension = mkdtempSync(join(tmpdir(), 'sourcemark-'));
  cpSync(`dist/${kind}`, extension, { recursive: true });
  cpSync(join(locales, locale), join(extension, '_locales/en'), { recursive: true });
  return extension;
}

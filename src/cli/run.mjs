// Runs a command of this folder: `node src/cli/run.mjs annotate …`.
// Node 20 runs no TypeScript, and the fact sets are gathered by Vite's import.meta.glob. So Vite bundles the command into one file, and
// does so again only when a source is newer: loading Vite at each call would more than double the start.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** When the newest of these files and folders changed; folders count, so that a removed file is noticed. */
function newest(paths) {
  return paths.reduce((latest, path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return latest;
    const within = stat.isDirectory() ? newest(readdirSync(path).map(name => join(path, name))) : 0;
    return Math.max(latest, stat.mtimeMs, within);
  }, 0);
}

async function bundle(command, target) {
  const { build } = await import('vite');
  // Built aside and moved into place, so that a second call never loads half a file.
  const outDir = join(dirname(target), `building-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true, external: ['puppeteer-core', '@sveltejs/vite-plugin-svelte', 'vite'] },
      build: {
        ssr: `src/cli/${command}.ts`,
        outDir,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'command.mjs', codeSplitting: false } },
      },
    });
    renameSync(join(outDir, 'command.mjs'), target);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const [command = ''] = process.argv.splice(2, 1);
const target = join(root, 'dist/cli', `${command}.mjs`);
const built = statSync(target, { throwIfNoEntry: false });
const sources = ['src', 'tests/extension', 'tests/bench', 'package-lock.json'].map(path => join(root, path));
if (!built || built.mtimeMs < newest(sources)) await bundle(command, target);
try {
  await import(pathToFileURL(target).href);
} catch (error) {
  // An invalid fact set says all that is wrong with it; where in our code that was noticed helps nobody.
  if (error?.name !== 'FactSetError') throw error;
  console.error(error.message);
  process.exitCode = 1;
}

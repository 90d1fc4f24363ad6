import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { checkedFactSets } from '../../src/facts/vite-plugin.ts';
import type { Browser } from '../extension/find-browser.ts';

/** The built extension, changed so that it can be timed. */

/** When the look at a page ended, and when the first marks stood, told by marks on the page's timeline. */
export const probes = { spotted: 'sourcemark: spotted', marked: 'sourcemark: marked' };

function copyOf(kind: Browser, name: string): string {
  const folder = `dist/bench/${kind}-${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync('dist/bench', { recursive: true });
  cpSync(`dist/${kind}`, folder, { recursive: true });
  return folder;
}

/** The extension itself, whose scripts note on the page's timeline when they got where. */
export function probedExtension(kind: Browser): string {
  const folder = copyOf(kind, 'probed');
  const spot = join(folder, 'src/spot.iife.js');
  const annotate = join(folder, 'src/annotate.iife.js');
  writeFileSync(spot, `${readFileSync(spot, 'utf8')};performance.mark(${JSON.stringify(probes.spotted)});`);
  writeFileSync(annotate, `(${noteFirstMark})(${JSON.stringify(probes.marked)});${readFileSync(annotate, 'utf8')}`);
  return folder;
}

/** Runs in a page, before the script that draws. */
function noteFirstMark(name: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('mark.sourcemark') === null) return;
    performance.mark(name);
    observer.disconnect();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

/** The extension itself, whose look at a page notes whatever goes on after it. */
export function countingExtension(kind: Browser): string {
  const folder = copyOf(kind, 'counting');
  const spot = join(folder, 'src/spot.iife.js');
  writeFileSync(spot, `(${noteDoings})();${readFileSync(spot, 'utf8')}`);
  return folder;
}

/** Runs in a page, before the look at it. */
function noteDoings(): void {
  const noting =
    (what: string, work: (...args: never[]) => unknown) =>
    (...args: never[]) => {
      performance.mark(`sourcemark: ${what}`);
      return work(...args);
    };
  const world = globalThis as unknown as Record<string, (...args: never[]) => unknown>;
  for (const name of ['setTimeout', 'setInterval', 'requestIdleCallback', 'requestAnimationFrame']) {
    const timer = world[name];
    if (timer) world[name] = noting('timer', timer.bind(globalThis));
  }
  for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver, PerformanceObserver]) {
    const { observe } = prototype as { observe: (...args: never[]) => unknown };
    prototype.observe = function (this: unknown, ...args: never[]) {
      performance.mark('sourcemark: observer');
      observe.apply(this, args);
    } as typeof observe;
  }
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Record<'sendMessage', (...args: never[]) => unknown> } }).chrome;
  runtime.sendMessage = noting('message', runtime.sendMessage.bind(runtime));
}

/** The extension with a look at pages that does nothing: what it costs to have any script in them. */
export function idleExtension(kind: Browser): string {
  const folder = copyOf(kind, 'idle');
  writeFileSync(join(folder, 'src/spot.iife.js'), ';');
  return folder;
}

/** An extension that does nothing by itself, and brings what is to be timed in pages. `spot` is the built script, timed as a whole. */
export async function laboratory(kind: Browser): Promise<string> {
  const folder = copyOf(kind, 'laboratory');
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), content_scripts: [] }));
  for (const name of ['page-tasks', 'engine-tasks']) await bundle(name, folder);
  const spot = readFileSync(join(folder, 'src/spot.iife.js'), 'utf8');
  const around = `globalThis.time = async name => { const start = performance.now(); name === 'spot' ? (() => {${spot}})() : document.body.textContent.length; return performance.now() - start; };0`;
  writeFileSync(join(folder, 'bench/spot-task.js'), around);
  return folder;
}

async function bundle(name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [checkedFactSets()],
    build: {
      outDir: join(folder, 'bench'),
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: `tests/bench/inside/${name}.ts`,
        output: { entryFileNames: `${name}.js`, format: 'iife', codeSplitting: false },
      },
    },
  });
}

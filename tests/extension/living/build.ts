import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig } from 'vite';

/** Builds the living pages into a folder to be served: what a server would write, and the script that takes it over. */

const here = 'tests/extension/living';
export const folder = 'dist/living';

/** Pages whose text a framework's server writes, and those whose script writes it all. */
const hydrated = ['react', 'vue', 'svelte'] as const;
const scripted = ['components', 'plain', 'strict', 'spa', 'scroll'] as const;
const sourceOf = (name: string) => `${here}/${name === 'svelte' ? 'svelte.svelte' : name === 'strict' ? 'plain' : name}.ts`;

const shared: InlineConfig = { configFile: false, logLevel: 'error', publicDir: false, mode: 'production' };

export async function buildLiving(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of [...hydrated, ...scripted, 'turbo']) await buildScript(name);
  const html = await renderOnServer();
  for (const name of hydrated) writeFileSync(join(folder, `${name}.html`), page(name, html[name]));
  for (const name of scripted) writeFileSync(join(folder, `${name}.html`), page(name, ''));
  writeFileSync(join(folder, 'turbo.html'), page('turbo', `${html.react}<a id="on" href="turbo-garden.html">On</a>`));
  writeFileSync(join(folder, 'turbo-garden.html'), page('turbo', '<h1>Tulips</h1><p>They want a cold winter and a sunny place.</p>'));
}

function buildScript(name: string) {
  return build({
    ...shared,
    plugins: [svelte({ configFile: false })],
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: sourceOf(name), output: { entryFileNames: `${name}-page.js`, format: 'iife', codeSplitting: false } },
    },
  });
}

/** In a bundle of its own, since the frameworks render on a server by other code. */
async function renderOnServer(): Promise<Record<(typeof hydrated)[number], string>> {
  await build({
    ...shared,
    plugins: [svelte({ configFile: false })],
    ssr: { noExternal: true },
    build: { ssr: `${here}/server.ts`, outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'server.mjs' } } },
  });
  const { render } = await import(`${pathToFileURL(join(folder, 'server.mjs')).href}?${Date.now()}`);
  return render();
}

function page(name: string, html: string): string {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
  const meta = name === 'strict' ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${meta}<title>The Test Courier: ${name}</title><link rel="icon" href="data:,"><script defer src="${name}-page.js"></script></head>
<body><nav><a href="#world">World</a></nav><main>${html}</main></body></html>`;
}

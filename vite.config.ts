import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { checkedFactSets, MODEL } from './src/facts/vite-plugin.ts';

/** `--mode firefox` or `--mode chrome` picks the browser; everything else is the same. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: 'assets',
    // Its build for browsers of today, which is smaller.
    resolve: { alias: { 'mark.js': 'mark.js/dist/mark.es6.js' } },
    plugins: [checkedFactSets(), crx({ manifest: manifest as ManifestV3Export, browser }), closeManifest(browser)],
    build: {
      outDir: `dist/${browser}`,
      target: 'es2022',
      // Pages that are opened by their address alone; the manifest names the others.
      rolldownOptions: {
        input: ['src/welcome/welcome.html', 'src/report/report.html'],
        // A file of its own: Mozilla's store looks into no script of more than 5 MB.
        output: { codeSplitting: { groups: [{ name: 'models', test: id => id.includes(MODEL) }] } },
      },
      // Preload links would be added to the head of the pages that we are injected into.
      modulePreload: false,
      // The background holds the words of all reading languages and the models: it is data, and no page loads it.
      chunkSizeWarningLimit: 5120,
    },
  };
});

/**
 * crxjs lists scripts that the background injects as web accessible, which would let any page probe for us.
 * `scripting.executeScript` does not need that, so the list is emptied; and each browser is spared the other's keys.
 */
function closeManifest(browser: 'chrome' | 'firefox'): Plugin {
  return {
    name: 'sourcemark:close-manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['manifest.json'];
        if (file?.type !== 'asset') throw new Error('crxjs emitted no manifest.json');
        const built = JSON.parse(String(file.source));
        built.web_accessible_resources = [];
        if (browser === 'chrome') {
          built.browser_specific_settings = undefined;
          built.sidebar_action = undefined;
        } else {
          built.side_panel = undefined;
          built.permissions = built.permissions.filter((name: string) => name !== 'sidePanel');
        }
        file.source = JSON.stringify(built, null, 2);
        for (const [name, file] of Object.entries(bundle)) {
          // The same script once more as a module, which nothing loads.
          if (/^assets\/(?:annotate|card)\.iife/.test(name)) delete bundle[name];
          if (/^src\/[\w-]+\.iife\.js$/.test(name)) narrow(file);
        }
      },
    },
  };
}

/** Written in characters of one byte, a script takes half the room in a page, and is read faster. */
function narrow(file: Rolldown.OutputAsset | Rolldown.OutputChunk): void {
  const narrowed = (code: string) => code.replace(/[^\0-\xff]/g, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (file.type === 'chunk') file.code = narrowed(file.code);
  else file.source = narrowed(String(file.source));
}

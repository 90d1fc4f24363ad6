import polyfill from 'webextension-polyfill';

// Imported before all else by the background and by our own pages, so that `api.ts` finds it.
Object.assign(globalThis, { browser: polyfill });

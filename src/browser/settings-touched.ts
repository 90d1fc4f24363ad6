import { browser } from './api.ts';

/**
 * Tells that settings were stored, and not which: reading them takes a library that scripts in pages are spared, so they ask the
 * background. Returns how to stop listening.
 */
export function onSettingsTouched(listener: () => void): () => void {
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = ({ settings }, area) => {
    if (area === 'local' && settings) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

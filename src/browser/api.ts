/** The browser's extension API, the same in Chrome and Firefox. Whatever is done with it is done in this folder. */
export { default as browser, type Runtime, type Tabs } from 'webextension-polyfill';

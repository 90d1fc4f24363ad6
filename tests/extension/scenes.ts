import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/types.ts';
import type { Gallery } from './gallery.ts';

/** How the browser looks at it. */
export interface Look {
  /** In CSS pixels, before the zoom. */
  width?: number;
  height?: number;
  zoom?: number;
  /** The whole length of the page. */
  whole?: boolean;
  dark?: boolean;
  forced?: boolean;
}

/** Something that readers see. */
export interface Scene {
  name: string;
  show: (gallery: Gallery) => Promise<Page>;
  look?: Look;
  settings?: Partial<Settings>;
  /** The reader lets the extension read no page. */
  isWithheld?: boolean;
}

const small: Look = { width: 400, height: 600 };
const tall: Look = { width: 400, height: 1100 };
const narrow: Look = { width: 320, height: 640 };

const popup = async (gallery: Gallery, path = 'talks.html', isCovered = true) => gallery.popup(await gallery.news(path, isCovered));
const opened = async (gallery: Gallery, selector: string) => {
  const shown = await popup(gallery);
  await shown.evaluate(selector => void document.querySelector<HTMLElement>(selector)?.click(), selector);
  return shown;
};
const card = (gallery: Gallery) => gallery.card('talks.html', 'shut down one company');
const pressed = async (page: Page, ...selectors: string[]) => {
  for (const selector of selectors) await page.click(selector);
  return page;
};
const pretending = async (gallery: Gallery, record: Parameters<Gallery['pretend']>[0]) => {
  const page = await gallery.news('talks.html');
  await gallery.pretend(record);
  return gallery.popup(page);
};
/** In a tab of its own, as the popup is, and speaking of the page before it. */
const panel = async (gallery: Gallery) => {
  const page = await gallery.news('talks.html');
  const shown = await gallery.own('src/panel/panel.html');
  await page.bringToFront();
  await shown.waitForSelector('.findings');
  // In front, where its picture is taken, it would follow itself.
  await shown.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)));
  return shown;
};
/** The question that a settings file dropped on the options leads to. */
const imported = async (gallery: Gallery, settings: Partial<Settings>) => {
  const options = await gallery.own('src/options/options.html');
  await options.waitForSelector('.drop');
  await options.evaluate(
    content => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'settings.json'));
      document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    JSON.stringify({ form: 'sourcemark-settings', settings: { version: 1, ...settings } }),
  );
  await options.waitForSelector('#ask-yes');
  return options;
};
const report = async (gallery: Gallery, query = '') => {
  const tabId = await gallery.tabOf(await gallery.news('talks.html'));
  return gallery.own(`src/report/report.html?tab=${tabId}${query}`);
};

/** Each in light, dark and forced colours. */
const inAllColours = (scene: Scene): Scene[] => [
  scene,
  { ...scene, name: `${scene.name}-dark`, look: { ...scene.look, dark: true } },
  { ...scene, name: `${scene.name}-forced`, look: { ...scene.look, forced: true } },
];

export const inEnglish: readonly Scene[] = [
  ...inAllColours({ name: 'page', show: gallery => gallery.news('talks.html') }),
  { name: 'page-wash', show: gallery => gallery.news('talks.html'), settings: { markStyle: 'wash' } },
  { name: 'page-both', show: gallery => gallery.news('talks.html'), settings: { markStyle: 'both' } },
  { name: 'page-night', show: gallery => gallery.news('night.html') },
  ...inAllColours({ name: 'card', show: card }),
  { name: 'card-night', show: gallery => gallery.card('night.html', 'shut down one company'), look: { dark: true } },
  { name: 'card-narrow', show: card, look: narrow },
  { name: 'card-zoomed', show: card, look: { zoom: 2 } },
  { name: 'card-two-claims', show: gallery => gallery.card('talks.html', 'curb the financing') },
  { name: 'card-asks-first', show: card, settings: { askFirst: true } },
  ...inAllColours({ name: 'popup', show: popup, look: small }),
  { name: 'popup-narrow', show: popup, look: narrow },
  { name: 'popup-zoomed', show: popup, look: { width: 800, height: 600, zoom: 2 } },
  { name: 'popup-claim', show: gallery => opened(gallery, '.row'), look: tall },
  { name: 'popup-take', show: gallery => opened(gallery, '#take-summary'), look: tall },
  { name: 'popup-filtered', show: gallery => opened(gallery, '.strip button'), look: small },
  { name: 'popup-asks-first', show: popup, look: small, settings: { askFirst: true } },
  {
    name: 'popup-unread-language',
    show: gallery => popup(gallery, 'talks.html', false),
    look: small,
    settings: { unreadLanguages: ['en'] },
  },
  ...inAllColours({ name: 'panel', show: panel, look: { width: 360, height: 900 } }),
  {
    name: 'popup-dismissed',
    show: async gallery => pressed(await popup(gallery), '#claim-0', '#dismiss-0'),
    look: small,
  },
  { name: 'popup-reading', show: gallery => pretending(gallery, { status: 'reading' }), look: small },
  { name: 'popup-failed', show: gallery => pretending(gallery, { status: 'failed', message: 'The page has no text.' }), look: small },
  { name: 'popup-no-claim', show: gallery => popup(gallery, 'clinic.html', false), look: small },
  { name: 'popup-not-covered', show: gallery => popup(gallery, 'garden.html', false), look: small },
  { name: 'popup-no-access', show: gallery => popup(gallery, 'talks.html', false), look: small, isWithheld: true },
  { name: 'popup-paused', show: gallery => popup(gallery, 'talks.html', false), look: small, settings: { pausedSites: ['127.0.0.1'] } },
  ...inAllColours({ name: 'options', show: gallery => gallery.own('src/options/options.html'), look: { whole: true } }),
  { name: 'options-zoomed', show: gallery => gallery.own('src/options/options.html'), look: { zoom: 2 } },
  { name: 'options-reset', show: async gallery => pressed(await gallery.own('src/options/options.html'), '#reset') },
  {
    name: 'options-import',
    show: gallery =>
      imported(gallery, {
        highlights: false,
        unreadLanguages: ['fr'],
        pausedSites: Array.from({ length: 2500 }, (_, index) => `s${index}.example`),
      }),
  },
  { name: 'options-narrow', show: gallery => gallery.own('src/options/options.html'), look: { ...narrow, whole: true } },
  ...inAllColours({ name: 'welcome', show: gallery => gallery.own('src/welcome/welcome.html'), look: { whole: true } }),
  { name: 'welcome-zoomed', show: gallery => gallery.own('src/welcome/welcome.html'), look: { zoom: 2 } },
  { name: 'welcome-narrow', show: gallery => gallery.own('src/welcome/welcome.html'), look: { ...narrow, whole: true } },
  { name: 'report', show: report, look: { height: 1600 } },
  { name: 'report-dark', show: report, look: { height: 1600, dark: true } },
  { name: 'report-narrow', show: report, look: { ...narrow, height: 1200 } },
  { name: 'report-sheet', show: gallery => report(gallery, '&ask'), look: { whole: true } },
];

export const inFirefox: readonly Scene[] = inEnglish.filter(({ name }) => ['page', 'card', 'popup', 'options'].includes(name));

export const inAnyLanguage: readonly Scene[] = [
  { name: 'panel', show: panel, look: { width: 360, height: 900 } },
  { name: 'report', show: report, look: { height: 1600 } },
  { name: 'report-sheet', show: gallery => report(gallery, '&ask'), look: { height: 1600 } },
  { name: 'popup', show: popup, look: small },
  { name: 'popup-claim', show: gallery => opened(gallery, '.row'), look: tall },
  { name: 'card', show: card },
  { name: 'options', show: gallery => gallery.own('src/options/options.html'), look: { whole: true } },
  { name: 'welcome', show: gallery => gallery.own('src/welcome/welcome.html'), look: { whole: true } },
];

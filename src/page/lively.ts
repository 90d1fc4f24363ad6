import { around, dataOf, nameOf, nextSibling, previousSibling } from './dom.ts';

/** Signs that a page's own scripts look after its text, or will: then it must find its nodes as it left them. */

/** What frameworks write into the pages that they look after. */
const traces = [
  '#__next, #__nuxt, #___gatsby, #svelte, #root, #app, #react-root, #main-app, app-root',
  '[data-reactroot], [data-reactid], [data-v-app], [data-server-rendered], [data-ssr], [data-hydrate], [data-n-head], [ng-version], [ng-app], [q\\:container]',
  'astro-island, turbo-frame, [data-turbo], meta[name^="turbo-"], [x-data], [data-controller], [wire\\:id], [hx-get], [data-island]',
  'script[type="module"], link[rel="modulepreload"], script[type="application/json"], script[id^="__"]',
].join();

/** Parts of the names of scripts that build pages, as their makers' tools give them. */
const builders = new Set(
  (
    'react preact vue svelte angular solid ember lit alpine htmx stimulus turbo next nuxt gatsby remix webpack chunk chunks bundle runtime ' +
    'vendor vendors app main client entry island islands hydrate hydration'
  ).split(' '),
);

/** What scripts in the page say when they hand a framework its state. */
const states = /__(?:INITIAL|PRELOADED|APOLLO|NEXT|NUXT|SVELTE|remix|sveltekit)|webpackChunk|hydrat|createRoot|createApp/;
/** Long scripts are not read to their end. */
const longest = 2_000;

/** Do the page's scripts look after the text of these nodes? Better one page too many: it only changes how marks are drawn. */
export function isLively(document: Document, texts: readonly Node[]): boolean {
  if (document.querySelector(traces)) return true;
  for (const script of document.scripts) {
    if (isBuilder(script.getAttribute('src') ?? '')) return true;
    if (states.test((script.firstChild?.nodeValue ?? '').slice(0, longest))) return true;
  }
  return texts.some(isLookedAfter);
}

function isBuilder(address: string): boolean {
  const path = address.slice(0, longest).split(/[?#]/)[0] ?? '';
  return path
    .toLowerCase()
    .split(/[/._-]/)
    .some(part => builders.has(part));
}

export function isInShadow(node: Node): boolean {
  return node.getRootNode() instanceof ShadowRoot;
}

/** In an element that a page has made up, in a shadow root, or beside the marks that frameworks leave between texts. */
function isLookedAfter(text: Node): boolean {
  if (isInShadow(text)) return true;
  for (let at: Node | null = text; at; at = around(at)) {
    if (at instanceof Element && nameOf(at).includes('-')) return true;
    for (const beside of [previousSibling(at), nextSibling(at)]) {
      if (beside instanceof Comment && /^(?:\s?|\[-?\d*!?|\]|!|\?|\/?\$[?!]?|v-if)$/.test(dataOf(beside))) return true;
    }
  }
  return false;
}

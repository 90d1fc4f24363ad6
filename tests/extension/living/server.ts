import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { render as renderSvelte } from 'svelte/server';
import { renderToString as renderVue } from 'vue/server-renderer';
import { App } from './react.ts';
import StoryView from './Story.svelte';
import { story } from './story.ts';
import { app } from './vue.ts';

/** What each framework's server writes of the story. */
export async function render(): Promise<Record<'react' | 'vue' | 'svelte', string>> {
  return {
    react: renderToString(createElement(App)),
    vue: await renderVue(app),
    svelte: renderSvelte(StoryView, { props: { story } }).body,
  };
}

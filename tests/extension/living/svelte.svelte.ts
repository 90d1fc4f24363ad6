import { flushSync, hydrate } from 'svelte';
import StoryView from './Story.svelte';
import { drive, story } from './story.ts';

const props = $state({ story });

drive(
  now => {
    props.story = now;
    flushSync();
  },
  () => hydrate(StoryView, { target: document.querySelector('main') as HTMLElement, props }),
);

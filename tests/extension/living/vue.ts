import { createSSRApp, h, nextTick, shallowRef } from 'vue';
import { drive, story } from './story.ts';

const now = shallowRef(story);

export const app = createSSRApp({
  render: () =>
    h('article', [
      h('h1', now.value.title),
      now.value.paragraphs.map(({ id, parts }) =>
        h(
          'p',
          { key: id },
          parts.map(part =>
            part === 'deaths' ? now.value.deaths : typeof part === 'string' ? part : h('a', { href: '#mexico' }, part.link),
          ),
        ),
      ),
    ]),
});

if (typeof document !== 'undefined') {
  drive(
    next => {
      now.value = next;
      return nextTick();
    },
    () => app.mount('main'),
  );
}

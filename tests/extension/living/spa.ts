import { story, textOf } from './story.ts';

/** An application of one document: it comes as an empty shell, goes to other addresses by itself, and shows what they hold a little later. */

const main = document.querySelector('main') as HTMLElement;
const garden = [
  'Tulips want a cold winter and a sunny place, and a gardener who lets their leaves die down in peace.',
  'Whoever plants them deep enough has less to fear from mice, and need not dig them up in summer.',
  'In spring they are among the first to open, long before the roses have put out their leaves.',
];
const pages: Record<string, { title: string; paragraphs: string[] }> = {
  story: { title: story.title, paragraphs: story.paragraphs.map(paragraph => textOf(paragraph, story)) },
  garden: { title: 'How tulips come through the winter', paragraphs: garden },
};

function show(): void {
  main.replaceChildren('One moment…');
  const shown = pages[location.search.slice(1)];
  setTimeout(() => {
    if (!shown || shown !== pages[location.search.slice(1)]) return;
    const title = document.createElement('h1');
    title.textContent = shown.title;
    const paragraphs = shown.paragraphs.map(text => {
      const element = document.createElement('p');
      element.textContent = text;
      return element;
    });
    main.replaceChildren(title, ...paragraphs);
  }, 300);
}

addEventListener('popstate', show);
show();
Object.assign(globalThis, {
  go: (name: string) => {
    history.pushState(null, '', `?${name}`);
    show();
  },
});

import { drive, type Story, story } from './story.ts';

/** A page whose script writes its text by hand: it changes what it must, and keeps hold of its nodes. */

const article = document.createElement('article');
const title = document.createElement('h1');
const made = new Map<number, { element: HTMLElement; texts: Text[] }>();

function show(now: Story): void {
  title.textContent = now.title;
  const elements = now.paragraphs.map(({ id, parts }) => {
    const known = made.get(id) ?? make(id, parts);
    parts.forEach((part, index) => {
      const text = known.texts[index] as Text;
      const data = part === 'deaths' ? now.deaths : typeof part === 'string' ? part : part.link;
      if (text.data !== data) text.data = data;
    });
    return known.element;
  });
  article.replaceChildren(title, ...elements);
}

function make(id: number, parts: Story['paragraphs'][number]['parts']) {
  const element = document.createElement('p');
  const texts = parts.map(() => new Text(''));
  parts.forEach((part, index) => {
    const text = texts[index] as Text;
    const isLink = typeof part === 'object';
    const place = isLink ? document.createElement('a') : element;
    place.append(text);
    if (isLink) {
      place.setAttribute('href', '#mexico');
      element.append(place);
    }
  });
  made.set(id, { element, texts });
  return { element, texts };
}

document.querySelector('main')?.append(article);
show(story);
drive(show);

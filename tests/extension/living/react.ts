import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { drive, type Paragraph, type Story, story } from './story.ts';

let draw: (now: Story) => void = () => undefined;

/** Parts of a text are children of their own, as JSX makes them. */
function paragraph({ id, parts }: Paragraph, { deaths }: Story) {
  const children = parts.map(part =>
    part === 'deaths' ? deaths : typeof part === 'string' ? part : createElement('a', { href: '#mexico', key: part.link }, part.link),
  );
  return createElement('p', { key: id }, ...children);
}

export function App() {
  const [now, setNow] = useState(story);
  draw = setNow;
  return createElement('article', null, createElement('h1', null, now.title), ...now.paragraphs.map(each => paragraph(each, now)));
}

if (typeof document !== 'undefined') {
  drive(
    now => flushSync(() => draw(now)),
    () =>
      hydrateRoot(document.querySelector('main') as HTMLElement, createElement(App), { onRecoverableError: error => console.error(error) }),
  );
}

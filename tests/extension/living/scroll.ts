import { type Paragraph, story, textOf } from './story.ts';

/** Page after page of stories, added as the reader comes near the end. */

const main = document.querySelector('main') as HTMLElement;
const end = document.createElement('footer');
end.style.height = '10px';
let pages = 0;

function add(): void {
  if (++pages > 3) return;
  const article = document.createElement('article');
  article.append(...story.paragraphs.map(show));
  article.style.minHeight = '1500px';
  main.append(article, end);
}

function show(paragraph: Paragraph): HTMLElement {
  const element = document.createElement('p');
  element.textContent = textOf(paragraph, story);
  return element;
}

add();
new IntersectionObserver(([entry]) => entry?.isIntersecting && add()).observe(end);

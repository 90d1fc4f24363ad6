import { drive, type Story, story, textOf } from './story.ts';

/** A site made of its own elements: the story stands in nested shadow roots, and partly in what these show of their hosts' children. */

class NewsParagraph extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    const paragraph = document.createElement('p');
    paragraph.append(document.createElement('slot'));
    this.#root.replaceChildren(paragraph);
  }
}

class NewsStory extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  show(now: Story): void {
    const article = document.createElement('article');
    const title = document.createElement('h1');
    title.textContent = now.title;
    article.append(
      title,
      ...now.paragraphs.map((paragraph, index) => {
        const element = document.createElement(index % 2 ? 'news-paragraph' : 'p');
        element.textContent = textOf(paragraph, now);
        return element;
      }),
    );
    this.#root.replaceChildren(article);
  }
}

customElements.define('news-paragraph', NewsParagraph);
customElements.define('news-story', NewsStory);
const view = new NewsStory();
document.querySelector('main')?.append(view);
view.show(story);
drive(now => view.show(now));
